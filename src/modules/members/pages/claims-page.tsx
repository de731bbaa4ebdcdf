import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Button, DataTable, dayText, Empty, Form, type Html, LinkButton, PageHead, TextArea } from '#ui/index.ts'
import { memberPaths } from '../paths.ts'
import type { OpenClaim } from '../queries/staff.ts'

const Decision = ({ id, form }: { id: string; form: FormState }): Html => (
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
        {t('認める', 'Approve')}
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
}

export const ClaimsPage = ({ claims, typed, mayDecide }: ClaimsPageProps): Html => (
  <>
    <PageHead
      title={t('「この事業者は私です」の申し出', 'Claims')}
      lead={t(
        '電話などで確かめてから、答えてください。認めると、その人が代表者になります。',
        'Check by telephone or otherwise. Approving makes the person a representative.',
      )}
    />
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
          label: t('だれから', 'From'),
          cell: (row) => <a href={memberPaths.person(row.person)}>{row.display_name}</a>,
        },
        { label: t('理由', 'Reason'), cell: (row) => row.reason },
        {
          label: t('答え', 'Answer'),
          cell: (row) =>
            mayDecide ? (
              <Decision id={row.id} form={typed?.id === row.id ? typed.form : emptyForm} />
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
