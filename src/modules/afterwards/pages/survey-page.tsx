import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Button, dayText, ErrorSummary, Form, FormActions, type Html, Notice, PageHead } from '#ui/index.ts'
import { type Question, QuestionFields } from '#modules/events/index.ts'
import { afterwardsPaths } from '../paths.ts'

interface SurveyPageProps {
  ownKey: string
  title: string
  questions: readonly Question[]
  until: Date
  answered: boolean
  form: FormState
}

export const SurveyPage = ({ ownKey, title, questions, until, answered, form }: SurveyPageProps): Html => (
  <div class="narrow flow">
    <PageHead
      title={t('アンケート', 'Survey')}
      lead={t(
        `「${title}」はいかがでしたか。${dayText(until)}まで答えられます。`,
        `How was “${title}”? Open until ${dayText(until)}.`,
      )}
    />
    {answered && (
      <Notice kind="success">
        {t(
          'お答えをいただきました。もう一度答えると、前のお答えと入れ替わります。前のお答えは、ここには出しません。',
          'We have your answers. Answering again replaces them. They are not shown here.',
        )}
      </Notice>
    )}
    <p>
      {t(
        '主催者が見るのは答えだけです。だれの答えかは、主催者にも職員にも出ません。文章にお名前などを書くと、わかることがあります。',
        'The organizer sees the answers only; neither they nor the staff are shown whose they are. What you write yourself may give you away.',
      )}
    </p>
    <ErrorSummary form={form} />
    <Form action={afterwardsPaths.answer(ownKey)}>
      <QuestionFields questions={questions} form={form} />
      <FormActions>
        <Button>{t('答えを送る', 'Send')}</Button>
      </FormActions>
    </Form>
  </div>
)
