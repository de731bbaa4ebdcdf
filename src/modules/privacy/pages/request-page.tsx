import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  DateField,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  FormSection,
  type Html,
  PageHead,
  plainDay,
  SelectField,
} from '#ui/index.ts'
import type { DisclosureRequest } from '../queries.ts'
import { privacyPaths } from '../paths.ts'
import { handedWords, identityWords } from '../phrases.ts'
import { StateChip } from './requests-page.tsx'

interface RequestPageProps {
  request: DisclosureRequest
  today: string
  form: FormState
}

const Handing = ({ request, form }: Pick<RequestPageProps, 'request' | 'form'>): Html => {
  const labels = { handed_on: t('渡した日', 'Handed over on'), handed_how: t('渡し方', 'How') }
  return (
    <>
      <ErrorSummary form={form} labels={labels} />
      <FormSection title={t('3. 渡したことを記録する', '3. Note that it was handed over')}>
        <Form action={privacyPaths.hand(request.id)}>
          <DateField form={form} name="handed_on" label={labels.handed_on} required />
          <SelectField
            form={form}
            name="handed_how"
            label={labels.handed_how}
            options={Object.entries(handedWords).map(([value, label]) => ({ value, label: t(label) }))}
            empty={t('選んでください', 'Please choose')}
            required
          />
          <FormActions>
            <Button>{t('渡した', 'Handed over')}</Button>
          </FormActions>
        </Form>
      </FormSection>
    </>
  )
}

export const RequestPage = ({ request, today, form }: RequestPageProps): Html => (
  <>
    <PageHead title={t(`${request.asked_by}さんの開示請求`, `Request of ${request.asked_by}`)} />
    <p>
      <StateChip request={request} today={today} />
    </p>
    <Facts
      items={[
        [t('受け付けた日', 'Received'), plainDay(request.received_on)],
        [t('期限', 'Due'), plainDay(request.due_on)],
        [t('代理人', 'On behalf'), request.on_behalf ? t('はい', 'Yes') : t('いいえ', 'No')],
        [t('本人確認', 'Identity'), t(identityWords[request.identity_check])],
        [t('メモ', 'Note'), request.note],
        [t('作った日時', 'Made'), request.made_at && plainDay(request.made_at)],
        [t('渡した日', 'Handed over'), request.handed_on && plainDay(request.handed_on)],
        [t('渡し方', 'How'), request.handed_how && t(handedWords[request.handed_how])],
      ]}
    />
    <h2>{t('1. 開示する情報を作る', '1. Make what is disclosed')}</h2>
    <ActionForm action={privacyPaths.make(request.id)} kind="second">
      {t('開示する情報を作る（ZIP）', 'Make it (ZIP)')}
    </ActionForm>
    <h2>{t('2. 読んで、渡さないところを決める', '2. Read it, and decide what is not given')}</h2>
    <p>
      {t(
        '担当者の覚え書きや、相手方が書いたことばも入っています。ほかの人の情報など、第78条の不開示情報があれば、渡す前に除いてください。',
        'It contains notes of staff and words of the other side. Take out what Article 78 does not allow to be given, before you hand it over.',
      )}
    </p>
    {request.made_at !== null && request.handed_on === null && <Handing request={request} form={form} />}
  </>
)
