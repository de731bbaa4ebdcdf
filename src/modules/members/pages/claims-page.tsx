import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { type BusinessId, checkedBusinessIds } from '#modules/accounts/index.ts'
import {
  Button,
  Chip,
  DataTable,
  dayText,
  Empty,
  Form,
  type Html,
  LinkButton,
  type Node,
  Notice,
  PageHead,
  PhoneLink,
  TextArea,
} from '#ui/index.ts'
import { memberPaths } from '../paths.ts'
import { affiliationLabels } from '../phrases.ts'
import type { DecidedClaim, OpenClaim } from '../queries/claims.ts'

/** What was decided, and what happens now. */
function Decided({ decided: { name, slug, display_name, role, state } }: { decided: DecidedClaim }): Html {
  if (state === 'declined' || role === null)
    return (
      <Notice kind="success" title={t(`「${name}」の申し出を認めませんでした`, `You refused the claim to ${name}`)}>
        {t(
          `${display_name}さんに、メールとお知らせで伝えました。もう一度申し出ることはできます。`,
          `${display_name} is told by mail and in the app, and may claim again.`,
        )}
      </Notice>
    )
  const { ja, en } = affiliationLabels[role]
  return (
    <Notice
      kind="success"
      title={t(
        `${display_name}さんを「${name}」の${ja}として登録しました`,
        `${display_name} now belongs to ${name} (${en})`,
      )}
    >
      {role === 'staff'
        ? t(
            `${display_name}さんと、いまの代表者に、メールとお知らせで伝えました。代表者にするかどうかは、いまの代表者が決めます。`,
            `${display_name} and those who represent it are told by mail and in the app. They decide whether to make ${display_name} a representative.`,
          )
        : t(
            `${display_name}さんに、メールとお知らせで伝えました。これから紹介ページを直し、ほかのメンバーを招けます。`,
            `${display_name} is told by mail and in the app, and may now edit its page and invite others.`,
          )}{' '}
      <a href={memberPaths.face(slug)}>{t('紹介ページ', 'Its page')}</a>
    </Notice>
  )
}

const Representatives = ({ row }: { row: OpenClaim }): Html =>
  row.representatives.length === 0 ? (
    <span>{t('まだいません', 'None yet')}</span>
  ) : (
    <ul role="list">
      {row.representatives.map(({ person, display_name }) => (
        <li>
          <a href={memberPaths.person(person)}>{display_name}</a>
        </li>
      ))}
    </ul>
  )

/** Whether a checked GビズID names the same corporate number; nothing where there is none. */
const Evidence = ({ row, said }: { row: OpenClaim; said: BusinessId | undefined }): Node => {
  const kind = checkedBusinessIds[said?.account_type ?? '']
  if (kind === undefined || said === undefined) return null
  const same = said.corporate_number !== null && said.corporate_number === row.corporate_number
  return (
    <Chip kind={same ? 'good' : 'wait'}>
      {same
        ? t(`${kind.ja}：法人番号が一致`, `${kind.en}: same corporate number`)
        : t(`${kind.ja}：法人番号が違います`, `${kind.en}: another corporate number`)}
    </Chip>
  )
}

const Decision = ({ row: { id, representatives }, form }: { row: OpenClaim; form: FormState }): Html => (
  <Form action={memberPaths.decideClaim(id)}>
    <TextArea
      form={form}
      id={`answer-${id}`}
      name="answer"
      label={t('本人への言葉', 'Words to them')}
      help={t('メールに添えて送ります。', 'Sent with the mail.')}
      rows={2}
      max={600}
    />
    <div class="row-acts">
      <Button small name="decision" value="approved">
        {representatives.length === 0
          ? t('代表者として認める', 'Approve as representative')
          : t('担当者として認める', 'Approve as staff')}
      </Button>
      <Button small kind="second" name="decision" value="declined">
        {t('認めない', 'Decline')}
      </Button>
    </div>
  </Form>
)

interface ClaimsPageProps {
  claims: readonly OpenClaim[]
  /** An answer that could not be taken, beside its claim. */
  typed?: { id: string; form: FormState } | undefined
  mayDecide: boolean
  /** What GビズID said of the claimants' businesses, by account. */
  businesses: ReadonlyMap<string, BusinessId>
  /** What was answered just now. */
  decided: DecidedClaim | undefined
}

export const ClaimsPage = ({ claims, typed, mayDecide, businesses, decided }: ClaimsPageProps): Html => (
  <>
    <PageHead
      title={t('「この事業者は私です」の申し出', 'Claims')}
      lead={t(
        '電話などで確かめてから、答えてください。認めると、その人が代表者になります。すでに代表者がいる事業者では担当者になり、代表者にも知らせます。',
        'Check by telephone or otherwise. Approving makes the person a representative; where there is one already, staff, and the representatives are told.',
      )}
    />
    {decided && <Decided decided={decided} />}
    <DataTable
      caption={t('申し出', 'Claims')}
      captionHidden
      rows={claims}
      columns={[
        {
          label: t('事業者', 'Organization'),
          head: true,
          cell: (row) => [
            <a href={memberPaths.face(row.slug)}>{row.name}</a>,
            <small>{dayText(row.created_at)}</small>,
          ],
        },
        {
          label: t('電話', 'Telephone'),
          cell: (row) => (row.phone === null ? t('登録がありません', 'None known') : <PhoneLink phone={row.phone} />),
        },
        { label: t('いまの代表者', 'Representatives'), cell: (row) => <Representatives row={row} /> },
        {
          label: t('だれから', 'From'),
          cell: (row) => [
            <a href={memberPaths.person(row.person)}>{row.display_name}</a>,
            <small>{`${row.family_name} ${row.given_name}`}</small>,
            <Evidence row={row} said={businesses.get(row.account ?? '')} />,
          ],
        },
        { label: t('理由', 'Reason'), cell: (row) => row.reason },
        {
          label: t('答え', 'Answer'),
          cell: (row) =>
            mayDecide ? (
              <Decision row={row} form={typed?.id === row.id ? typed.form : emptyForm} />
            ) : (
              t('担当者が答えます', 'Staff will answer')
            ),
        },
      ]}
      empty={
        <Empty
          title={t('申し出はありません', 'No claims')}
          action={
            <LinkButton kind="second" href={memberPaths.staffOrganizations}>
              {t('名簿へ', 'To the list')}
            </LinkButton>
          }
        />
      }
    />
  </>
)
