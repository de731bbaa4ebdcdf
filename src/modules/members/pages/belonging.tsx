import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  Chip,
  DataTable,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  type Html,
  LinkButton,
  PageHead,
  plainDay,
  RadioField,
  TextField,
} from '#ui/index.ts'
import { memberPaths } from '../paths.ts'
import { affiliationLabels } from '../phrases.ts'
import type { Belonging, Organization } from '../queries/organization.ts'
import { isLastRepresentative } from '../rules.ts'
import type { AffiliationRole } from '../tables.ts'

interface BelongingPageProps {
  organization: Organization
  people: readonly Belonging[]
  invitations: readonly { id: string; email: string; role: AffiliationRole; expires_at: Date }[]
  form: FormState
  /** Who looks. */
  me: string | null
  mayManage: boolean
}

const otherRole = (role: AffiliationRole): AffiliationRole => (role === 'staff' ? 'representative' : 'staff')

const Acts = ({
  id,
  row,
  people,
  me,
  mayManage,
}: { id: string; row: Belonging } & Pick<BelongingPageProps, 'people' | 'me' | 'mayManage'>): Html | string => {
  if (!mayManage && row.person !== me) return ''
  if (isLastRepresentative(people, row.person)) {
    return (
      <small>
        {t(
          '最後の代表者です。抜けるには、先に別の方を代表者にしてください。',
          'The last representative. To leave, first make somebody else one.',
        )}
      </small>
    )
  }
  return (
    <div class="row-acts">
      {mayManage && (
        <ActionForm
          action={memberPaths.roles(id)}
          kind="second"
          small
          hidden={{ person: row.person, role: otherRole(row.role) }}
        >
          {t(
            `${affiliationLabels[otherRole(row.role)].ja}にする`,
            `Make ${affiliationLabels[otherRole(row.role)].en.toLowerCase()}`,
          )}
        </ActionForm>
      )}
      <ActionForm
        action={memberPaths.departure(id)}
        kind="second"
        small
        hidden={{ person: row.person }}
        confirm={
          row.person === me
            ? t('この事業者から抜けますか？', 'Leave this organization?')
            : t('メンバーから外しますか？', 'Remove this person?')
        }
      >
        {row.person === me ? t('自分が抜ける', 'Leave') : t('外す', 'Remove')}
      </ActionForm>
    </div>
  )
}

export const BelongingPage = ({
  organization: { id, name, slug },
  people,
  invitations,
  form,
  me,
  mayManage,
}: BelongingPageProps): Html => (
  <>
    <PageHead
      title={t(`${name}のメンバー`, `People of ${name}`)}
      actions={
        <LinkButton kind="second" href={memberPaths.face(slug)}>
          {t('紹介ページへ', 'To its page')}
        </LinkButton>
      }
    />
    <DataTable
      caption={t('メンバー', 'People')}
      captionHidden
      rows={people}
      columns={[
        { label: t('名前', 'Name'), head: true, cell: (row) => row.display_name },
        {
          label: t('立場', 'Role'),
          cell: (row) => (
            <Chip kind={row.role === 'representative' ? 'key' : 'plain'}>{t(affiliationLabels[row.role])}</Chip>
          ),
        },
        {
          label: '',
          align: 'end',
          cell: (row) => <Acts id={id} row={row} people={people} me={me} mayManage={mayManage} />,
        },
      ]}
      empty={
        <Empty title={t('まだメンバーがいません', 'Nobody yet')}>
          {mayManage
            ? t('下から招待してください。', 'Invite somebody below.')
            : t('担当者が招待すると、ここに並びます。', 'Whoever is invited will stand here.')}
        </Empty>
      }
    />
    {invitations.length > 0 && (
      <DataTable
        caption={t('返事を待っている招待', 'Invitations waiting')}
        rows={invitations}
        columns={[
          { label: t('宛先', 'To'), head: true, cell: (row) => row.email },
          { label: t('立場', 'Role'), cell: (row) => t(affiliationLabels[row.role]) },
          { label: t('期限', 'Until'), cell: (row) => plainDay(row.expires_at) },
          {
            label: '',
            align: 'end',
            cell: (row) => (
              <ActionForm
                action={memberPaths.withdrawInvitation(id)}
                kind="second"
                small
                hidden={{ invitation: row.id }}
                confirm={t(`${row.email}への招待を取り消しますか？`, `Withdraw the invitation to ${row.email}?`)}
              >
                {t('取り消す', 'Withdraw')}
              </ActionForm>
            ),
          },
        ]}
        empty={null}
      />
    )}
    {mayManage && <InviteForm id={id} form={form} />}
  </>
)

const InviteForm = ({ id, form }: { id: string; form: FormState }): Html => (
  <>
    <ErrorSummary form={form} />
    <FormSection title={t('メールで招待する', 'Invite by mail')}>
      <Form action={memberPaths.invitations(id)}>
        <TextField form={form} name="email" label={t('メールアドレス', 'E-mail address')} type="email" required />
        <RadioField
          form={form}
          name="role"
          label={t('立場', 'Role')}
          value="staff"
          options={[
            {
              value: 'staff',
              label: t(affiliationLabels.staff),
              help: t('課題を書き、応募に答えられます。', 'May write challenges and answer entries.'),
            },
            {
              value: 'representative',
              label: t(affiliationLabels.representative),
              help: t('加えて、メンバーを決められます。', 'May also decide who belongs.'),
            },
          ]}
          required
        />
        <FormActions>
          <Button>{t('招待を送る', 'Send')}</Button>
        </FormActions>
      </Form>
    </FormSection>
  </>
)

export const InvitationPage = ({
  invitation,
  name,
  ready,
}: {
  invitation: string
  name: string
  ready: boolean
}): Html => (
  <div class="narrow">
    <PageHead
      title={t(`${name}への招待`, `Invitation to ${name}`)}
      lead={t(
        `受け取ると、${name}の一員として課題を書いたり、応募に答えたりできます。`,
        `Once accepted, you can write challenges and answer entries for ${name}.`,
      )}
    />
    {ready ? (
      <ActionForm action={memberPaths.invitation(invitation)}>{t('招待を受け取る', 'Accept')}</ActionForm>
    ) : (
      <>
        <p>
          {t(
            '先にプロフィールを書いてください。保存すると、この招待に戻ります。',
            'Please write your profile first; when you save it, you come back to this invitation.',
          )}
        </p>
        <LinkButton href={memberPaths.profileThen(memberPaths.invitation(invitation))}>
          {t('プロフィールを書く', 'Write my profile')}
        </LinkButton>
      </>
    )}
  </div>
)
