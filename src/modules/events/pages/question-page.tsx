// The editor of questions: those there are, in order; one to add or reword; how it looks to whoever answers.
import type { Said, SaidField } from '#platform/forms/said.ts'
import { emptyForm, type FormState, typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  Card,
  Chip,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Meanwhile,
  Notice,
  PageHead,
  RemovedMeanwhile,
  SelectField,
  SwitchField,
  Tabs,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { eventPaths } from '../paths.ts'
import { questionKindWords } from '../phrases.ts'
import { QuestionFields } from '../questions/fields.tsx'
import type { Question } from '../queries/event.ts'
import { questionKinds, type QuestionPurpose } from '../tables.ts'

interface QuestionPageProps {
  event: { id: string; title: string }
  purpose: QuestionPurpose
  /** What may be asked otherwise now: the form's until it closes, the survey's until the report. */
  asks: readonly QuestionPurpose[]
  questions: readonly Question[]
  /** Ids of those that somebody has answered. */
  answered: ReadonlySet<string>
  form: FormState
  /** The one that the form rewords; null while it adds one. */
  editing: Question | null
  /** Somebody else saved it first: what they wrote; null where they removed it. */
  meanwhile?: readonly Said[] | null
}

const purposeWords = () => ({
  registration: t('申込みで尋ねる', 'In the application'),
  survey: t('終わってから尋ねる', 'After the event'),
})

type One = Pick<QuestionPageProps, 'event' | 'purpose' | 'questions' | 'answered'> & {
  question: Question
  index: number
}

const Acts = ({ event, purpose, questions, answered, question: { id, label }, index }: One): Html => (
  <div class="question-acts">
    <LinkButton
      kind="second"
      small
      href={eventPaths.question(event.id, purpose, id)}
      label={t(`直す：${label}`, `Reword: ${label}`)}
    >
      {t('直す', 'Reword')}
    </LinkButton>
    <ActionForm
      action={eventPaths.questionMove(event.id, id)}
      hidden={{ by: 'up' }}
      kind="plain"
      small
      disabled={index === 0}
    >
      {t('上へ', 'Up')}
    </ActionForm>
    <ActionForm
      action={eventPaths.questionMove(event.id, id)}
      hidden={{ by: 'down' }}
      kind="plain"
      small
      disabled={index === questions.length - 1}
    >
      {t('下へ', 'Down')}
    </ActionForm>
    {!answered.has(id) && (
      <ActionForm
        action={eventPaths.questionRemoval(event.id, id)}
        kind="plain"
        small
        confirm={t(`「${label}」を消しますか。`, `Remove “${label}”?`)}
      >
        {t('消す', 'Remove')}
      </ActionForm>
    )}
  </div>
)

const OneQuestion = (props: One): Html => {
  const { question, answered, index } = props
  return (
    <Card
      title={`${index + 1}. ${question.label}`}
      level={2}
      chips={
        <>
          <Chip>{t(questionKindWords[question.kind])}</Chip>{' '}
          {question.needed && <Chip kind="key">{t('必ず答えてもらう', 'Needed')}</Chip>}{' '}
          {answered.has(question.id) && <Chip kind="wait">{t('答えがあります', 'Answered')}</Chip>}
        </>
      }
      actions={<Acts {...props} />}
    >
      {question.options.length > 0 && <p>{question.options.join(t('、', ', '))}</p>}
    </Card>
  )
}

const labels = () => ({
  label: t('質問', 'Question'),
  kind: t('答え方', 'Kind of answer'),
  options: t('選べる答え', 'Choices'),
  help: t('質問のそえ書き', 'A line of help'),
  needed: t('必ず答えてもらう', 'An answer is needed'),
})

/** Its words, to compare what two have written. */
export const questionFields = (): SaidField[] =>
  Object.entries(labels()).map(([name, label]) => ({ label, names: [name], words: (value) => wordsOf(name, value) }))

function wordsOf(name: string, value: string): string {
  if (name === 'needed') return t('はい', 'Yes')
  const kind = questionKinds.find((kind) => kind === value)
  return name === 'kind' && kind !== undefined ? t(questionKindWords[kind]) : value
}

const Editor = ({ event, purpose, form, editing, answered }: QuestionPageProps): Html => {
  const words = labels()
  return (
    <section class="form-section" id="question">
      <h2>{editing === null ? t('質問を加える', 'Add a question') : t('質問を直す', 'Reword the question')}</h2>
      {editing !== null && answered.has(editing.id) && (
        <Notice kind="wait" title={t('すでに答えた方がいます', 'Somebody has answered it')}>
          {t(
            '直せるのは、意味の変わらない言葉づかいだけです。答え方は変えられず、選べる答えは加えることだけができます。',
            'Only reword it without changing what it means. Its kind stays; choices can be added, not taken away.',
          )}
        </Notice>
      )}
      <Form action={eventPaths.questionSaving(event.id)}>
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="version" />
        <HiddenField name="purpose" value={purpose} />
        <TextField form={form} name="label" label={words.label} required maxlength={200} />
        <SelectField
          form={form}
          name="kind"
          label={words.kind}
          required
          options={questionKinds.map((kind) => ({ value: kind, label: t(questionKindWords[kind]) }))}
        />
        <TextArea
          form={form}
          name="options"
          label={words.options}
          help={t('「選ぶ」ときだけ。1行に1つずつ、20まで。', 'Only where one chooses. One a line, 20 at most.')}
          rows={Math.max(3, typed(form, 'options').split('\n').length)}
        />
        <TextField form={form} name="help" label={words.help} maxlength={300} />
        <SwitchField form={form} name="needed" label={words.needed} />
        <FormActions>
          <Button>{editing === null ? t('この質問を加える', 'Add it') : t('保存する', 'Save')}</Button>
          {editing !== null && (
            <LinkButton kind="plain" href={eventPaths.questions(event.id, purpose)}>
              {t('やめる', 'Leave it')}
            </LinkButton>
          )}
        </FormActions>
      </Form>
    </section>
  )
}

export function QuestionPage(props: QuestionPageProps): Html {
  const { event, purpose, questions, form, meanwhile, asks } = props
  const words = purposeWords()
  return (
    <>
      <PageHead
        title={t('質問をつくる', 'Questions')}
        lead={event.title || t('名前のない催し', 'Event without a title')}
        actions={
          <LinkButton kind="second" href={eventPaths.manage(event.id)}>
            {t('催しの運営へ戻る', 'Back to the event')}
          </LinkButton>
        }
      />
      <Tabs
        items={asks.map((one) => ({
          href: eventPaths.questions(event.id, one),
          label: words[one],
          current: one === purpose,
        }))}
      />
      {meanwhile && <Meanwhile differing={meanwhile} />}
      {meanwhile === null && <RemovedMeanwhile />}
      <ErrorSummary form={form} labels={labels()} />
      {questions.length === 0 ? (
        <Empty title={t('まだ質問はありません', 'No questions yet')}>
          {purpose === 'registration'
            ? t(
                '名前と連絡先は、いつも尋ねます。ほかに聞きたいことがあれば、下で加えてください。',
                'Name and address are always asked. Add below what else you want to know.',
              )
            : t(
                '来た方に聞きたいことを、下で加えてください。短いほど、答えが集まります。',
                'Add below what you want to ask those who came. The shorter, the more answers.',
              )}
        </Empty>
      ) : (
        <ol class="question-list" role="list" aria-label={t('質問', 'Questions')}>
          {questions.map((question, index) => (
            <li>
              <OneQuestion {...props} question={question} index={index} />
            </li>
          ))}
        </ol>
      )}
      <Editor {...props} />
      {questions.length > 0 && (
        <section class="form-section">
          <h2>{t('答える方には、こう見えます', 'How it looks')}</h2>
          <QuestionFields questions={questions} form={emptyForm} />
        </section>
      )}
    </>
  )
}
