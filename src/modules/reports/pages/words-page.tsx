// What was done, in words, with pictures; what else there was of money.
import type { Said } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  LinkButton,
  Meanwhile,
  MoneyField,
  PageHead,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { endWords } from '../checks.ts'
import { reportPaths } from '../paths.ts'
import type { WholeReport } from '../queries/whole.ts'
import { fileLabels, FilesIn } from './line-page.tsx'

export const wordLabels = ({ plan, money }: Pick<WholeReport, 'plan' | 'money'>) => ({
  ended_on: t(endWords(money)),
  done_words: t('実施した内容と、その成果', 'What was done, and what came of it'),
  changes_words: t('計画から変わったところ', 'What changed from the plan'),
  extra_words: plan.ask,
  income_yen: t('事業の収入', 'Income of the project'),
  other_aid_yen: t('ほかから受けた補助の額', 'Aid from elsewhere'),
  other_aid_words: t('その補助の名前', 'Name of that aid'),
})
const paperLabel = () => t('写真か書類', 'A picture or paper')

interface WordsProps {
  whole: WholeReport
  form: FormState
  version: number
  differing?: readonly Said[]
}

export const WordsPage = ({ whole, form, version, differing }: WordsProps): Html => {
  const { application, terms, plan, papers, money } = whole
  const labels = wordLabels(whole)
  return (
    <>
      <PageHead title={t('実施した内容', 'What was done')} lead={terms.title} />
      {differing !== undefined && <Meanwhile differing={differing} />}
      <ErrorSummary form={form} labels={{ ...labels, ...fileLabels(paperLabel()) }} />
      <Form action={reportPaths.words(application.id)} multipart>
        <HiddenField name="version" value={String(version)} />
        <FormSection title={t('実施した内容', 'What was done')}>
          <DateField
            form={form}
            name="ended_on"
            label={labels.ended_on}
            help={money ? t('支払いまで終わった日です。', 'When everything was done and paid.') : undefined}
            required
          />
          <TextArea form={form} name="done_words" label={labels.done_words} max={2000} required />
          <TextArea form={form} name="changes_words" label={labels.changes_words} max={2000} rows={3} />
          {plan.ask !== '' && (
            <TextArea form={form} name="extra_words" label={labels.extra_words} max={2000} required />
          )}
        </FormSection>
        {money && (
          <FormSection
            title={t('ほかのお金', 'Other money')}
            help={t('ないときは 0 と書いてください。', 'Write 0 if there was none.')}
          >
            <MoneyField form={form} name="income_yen" label={labels.income_yen} required />
            <MoneyField form={form} name="other_aid_yen" label={labels.other_aid_yen} required />
            <TextField form={form} name="other_aid_words" label={labels.other_aid_words} maxlength={200} />
          </FormSection>
        )}
        <FormSection
          title={t('写真・書類', 'Pictures and papers')}
          help={t(
            '完成した物や会場の写真、作った印刷物など、実施したことが分かるものを添えてください。',
            'Whatever shows that it was done: photographs of the result or the venue, what was printed.',
          )}
        >
          <FilesIn files={papers} form={form} label={paperLabel()} />
        </FormSection>
        <FormActions>
          <Button>{t('保存して報告に戻る', 'Save and go back')}</Button>
          <LinkButton kind="second" href={reportPaths.report(application.id)}>
            {t('保存しないで戻る', 'Back without saving')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  )
}
