import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  CheckboxField,
  Chip,
  DataTable,
  DateField,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  PageHead,
  plainDay,
  SelectField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import type { DisclosureRequest } from '../queries.ts'
import { privacyPaths } from '../paths.ts'
import { identityWords } from '../phrases.ts'

interface RequestsPageProps {
  requests: readonly DisclosureRequest[]
  today: string
  /** Of the next request. */
  id: string
  form: FormState
}

export const StateChip = ({ request, today }: { request: DisclosureRequest; today: string }): Html => {
  if (request.handed_on !== null) return <Chip kind="good">{t('渡した', 'Handed over')}</Chip>
  if (request.due_on < today) return <Chip kind="bad">{t('期限を過ぎています', 'Overdue')}</Chip>
  return <Chip kind="wait">{t('対応中', 'Open')}</Chip>
}

const labels = () => ({
  whom: t('だれの情報か（メールアドレス）', 'Whose data (e-mail address)'),
  asked_by: t('請求した人の氏名', 'Name of who asks'),
  identity_check: t('本人確認の方法', 'How their identity was checked'),
  received_on: t('受け付けた日', 'Received on'),
  note: t('メモ', 'Note'),
})

export const RequestsPage = ({ requests, today, id, form }: RequestsPageProps): Html => (
  <>
    <PageHead
      title={t('開示請求の受付簿', 'Requests for disclosure')}
      lead={t(
        '受け付けた日から30日以内に決定し、渡します（個人情報保護法 第83条）。',
        'To be decided and handed over within 30 days of receipt (Act on the Protection of Personal Information, Art. 83).',
      )}
    />
    <DataTable
      caption={t('開示請求', 'Requests')}
      captionHidden
      rows={requests}
      columns={[
        {
          label: t('請求した人', 'Who asks'),
          head: true,
          cell: (request) => <a href={privacyPaths.request(request.id)}>{request.asked_by}</a>,
        },
        { label: t('受け付けた日', 'Received'), cell: ({ received_on }) => plainDay(received_on) },
        { label: t('期限', 'Due'), cell: ({ due_on }) => plainDay(due_on) },
        { label: t('状態', 'State'), cell: (request) => <StateChip request={request} today={today} /> },
      ]}
      empty={<Empty title={t('開示請求はありません', 'No requests')} />}
    />
    <ErrorSummary form={form} labels={labels()} />
    <FormSection title={t('請求を受け付ける', 'Take a request')}>
      <Form action={privacyPaths.requests}>
        <HiddenField name="id" value={id} />
        <TextField form={form} name="whom" label={labels().whom} required />
        <TextField form={form} name="asked_by" label={labels().asked_by} required />
        <CheckboxField
          form={form}
          name="on_behalf"
          label={t('代理人', 'Representative')}
          options={[{ value: 'yes', label: t('代理人による請求', 'Somebody asks on their behalf') }]}
        />
        <SelectField
          form={form}
          name="identity_check"
          label={labels().identity_check}
          options={Object.entries(identityWords).map(([value, label]) => ({ value, label: t(label) }))}
          empty={t('選んでください', 'Please choose')}
          required
        />
        <DateField form={form} name="received_on" label={labels().received_on} required />
        <TextArea form={form} name="note" label={labels().note} max={500} rows={3} />
        <FormActions>
          <Button>{t('受け付ける', 'Take it')}</Button>
        </FormActions>
      </Form>
    </FormSection>
  </>
)
