// One section of the form, or all of it: kept while it is typed, with what the rules say of it beside.
import type { FileRecord } from '#platform/files/index.ts'
import type { Said } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Box,
  Button,
  DateText,
  dayText,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Meanwhile,
  Notice,
  PageHead,
  TwoColumns,
} from '#ui/index.ts'
import { type CallTerms, FormFields, hasFiles, labelsFor } from '#modules/schemes/index.ts'
import type { KeptJudgement } from '../judgement.ts'
import { applicationPaths } from '../paths.ts'
import type { Progress } from '../progress.ts'
import type { Application } from '../queries/applications.ts'
import { JudgementBox } from './judgement.tsx'
import { Sections } from './sections.tsx'

export interface WriteProps {
  application: Application
  terms: CallTerms
  progress: Progress
  judgement: KeptJudgement
  files: readonly FileRecord[]
  /** None: the whole form. */
  section?: { code: string; title: string; asked?: string }
  form: FormState
  /** Of the row whose answers are shown. */
  version: number
  /** What somebody else saved first, where it is not what was typed. */
  differing?: readonly Said[]
}

const savedText = ({ saved_at, saved_name }: Application): Html | null =>
  saved_at === null ? null : (
    <>
      {t('保存済み：', 'Saved: ')}
      <DateText at={saved_at} />
      {saved_name !== '' && t(`（${saved_name}さん）`, ` (${saved_name})`)}
    </>
  )

const Copied = (): Html => (
  <Notice kind="info" title={t('前の申請の内容を写しました', 'This is a copy of an earlier application')}>
    {t(
      '今回のことに直してください。日付、「はい・いいえ」の答え、書類は、あらためて入れてください。',
      'Please make it fit this time. Days, answers of yes or no, and documents are to be given anew.',
    )}
  </Notice>
)

export const WritePage = (props: WriteProps): Html => {
  const { application, terms, progress, judgement, files, section, form, version, differing } = props
  const receipts = new Map(files.map((file) => [file.id, file]))
  const { id } = application
  const here = section === undefined ? applicationPaths.whole(id) : applicationPaths.section(id, section.code)
  return (
    <>
      <PageHead title={terms.title} lead={application.applicant_name} />
      {application.copied_from !== null && application.saved_at === null && <Copied />}
      <TwoColumns
        aside={
          <>
            <Box title={t('申請書の進みぐあい', 'How far you are')}>
              <Sections id={id} progress={progress} current={section?.code} />
              <p>
                {t('締切：', 'Deadline: ')}
                {application.due_on === null ? <DateText at={terms.closes_at} until /> : dayText(application.due_on)}
              </p>
              {application.state === 'draft' && (
                <p>
                  <a href={section === undefined ? applicationPaths.one(id) : applicationPaths.whole(id)}>
                    {section === undefined
                      ? t('申請のページへ', 'To the application')
                      : t('すべてを1ページで書く', 'Write all of it on one page')}
                  </a>
                </p>
              )}
            </Box>
            <JudgementBox judgement={judgement} />
          </>
        }
      >
        {differing !== undefined && <Meanwhile differing={differing} />}
        {section?.asked && (
          <Notice kind="wait" title={t('直していただきたいところ', 'What is to be put right')}>
            <span class="lines">{section.asked}</span>
          </Notice>
        )}
        <ErrorSummary form={form} labels={labelsFor(terms.definition, form)} />
        <div
          data-keep-typing={applicationPaths.typing(id, section?.code)}
          data-keeping={t('保存しています…', 'Saving…')}
          data-not-kept={t(
            '自動で保存できませんでした。「保存して次へ」を押してください。',
            'It could not be saved by itself. Please press “Save and go on”.',
          )}
        >
          <Form action={here} multipart={hasFiles(terms.definition, section?.code)}>
            <HiddenField name="version" value={String(version)} />
            <FormFields
              definition={terms.definition}
              form={form}
              section={section?.code}
              answers={application.answers}
              receipts={receipts}
            />
            <p class="application-kept" role="status" data-kept>
              {savedText(application)}
            </p>
            <FormActions>
              <Button>{t('保存して次へ', 'Save and go on')}</Button>
              <LinkButton kind="second" href={applicationPaths.one(id)}>
                {t('申請のページへ', 'To the application')}
              </LinkButton>
            </FormActions>
          </Form>
        </div>
      </TwoColumns>
    </>
  )
}
