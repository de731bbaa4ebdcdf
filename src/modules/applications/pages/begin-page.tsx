// Before one begins: for whom, by when, and what was written last time.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  DateField,
  DateText,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  RadioField,
  SelectField,
  TimeField,
} from '#ui/index.ts'
import { type CallTerms, schemePaths } from '#modules/schemes/index.ts'
import { applicationPaths } from '../paths.ts'
import { numberText } from '../phrases.ts'
import type { MyApplication } from '../queries/mine.ts'
import { states } from '../states.ts'

interface BeginProps {
  terms: CallTerms
  /** Value and label: organizations of mine, and myself. */
  applicants: readonly { value: string; label: string }[]
  /** To this scheme, so far. */
  earlier: readonly MyApplication[]
  /** Why none can be begun now. */
  why: string | null
  /** Staff key in what came on paper: it counts by when it arrived. */
  paper: boolean
  form: FormState
}

const labelOf = ({ applicant_name, terms, state, ...row }: MyApplication): string => {
  const called = numberText(row) || t(states[state].label)
  return t(
    `${applicant_name}・${terms.fiscal_year}年度（${called}）`,
    `${applicant_name}, fiscal ${terms.fiscal_year} (${called})`,
  )
}

const Underway = ({ application }: { application: MyApplication }): Html => (
  <Notice
    kind="info"
    title={t(`申請があります：${labelOf(application)}`, `There is one already: ${labelOf(application)}`)}
  >
    <LinkButton kind="second" href={applicationPaths.one(application.id)}>
      {application.state === 'draft' ? t('続きを書く', 'Go on writing') : t('申請を見る', 'See it')}
    </LinkButton>
  </Notice>
)

export const BeginPage = ({ terms, applicants, earlier, why, paper, form }: BeginProps): Html => {
  const labels = {
    applicant: t('申請する方', 'Who applies'),
    received_on: t('紙が届いた日', 'Day of arrival'),
    received_time: t('届いた時刻', 'Time of arrival'),
  }
  const now = earlier.filter(({ call, state }) => call === terms.call && state !== 'withdrawn')
  const taken = new Set(now.map(({ organization }) => organization ?? 'person'))
  const free = applicants.filter(({ value }) => !taken.has(value))
  const older = earlier.filter((one) => !now.includes(one))
  return (
    <>
      <PageHead title={t('申請を始める', 'Begin an application')} lead={terms.title} />
      <Facts
        items={[
          [t('締切', 'Deadline'), <DateText at={terms.closes_at} until />],
          [t('問い合わせ', 'Questions'), terms.contact !== '' && terms.contact],
        ]}
      />
      {now.map((application) => (
        <Underway application={application} />
      ))}
      <ErrorSummary form={form} labels={labels} />
      {why !== null && (
        <Notice kind="wait" title={t('いまは申請できません', 'You cannot apply now')}>
          {why}
        </Notice>
      )}
      {(why === null || paper) && free.length > 0 && (
        <Form action={applicationPaths.begin(terms.scheme)}>
          <HiddenField form={form} name="id" />
          <RadioField form={form} name="applicant" label={labels.applicant} options={free} required />
          {older.length > 0 && (
            <SelectField
              form={form}
              name="copied_from"
              label={t('前の申請の内容を写す', 'Copy an earlier application')}
              empty={t('写さない（登録の内容だけで始める）', 'None: begin with what is on record')}
              options={older.map((one) => ({ value: one.id, label: labelOf(one) }))}
              width="full"
              help={t(
                '書いた内容を写します。日付、「はい・いいえ」の答え（誓約など）、書類は写しませんので、あらためて入れてください。',
                'What was written is copied, but no days, no yes or no (declarations) and no documents: please give them anew.',
              )}
            />
          )}
          {paper && (
            <>
              <p>
                {t(
                  '紙の申請を入力しています。締切のあとに入力するときは、紙が届いた日時を入れてください。締切の前に届いたものだけを受け付けられます。',
                  'You are keying in paper. After the deadline please say when it arrived: only what arrived before it is taken.',
                )}
              </p>
              <DateField form={form} name="received_on" label={labels.received_on} required={why !== null} />
              <TimeField form={form} name="received_time" label={labels.received_time} required={why !== null} />
            </>
          )}
          <p>
            {t(
              '書いた内容は自動で保存されます。いつでもやめて、あとで続きを書けます。',
              'What you type is kept. You can stop at any time and go on later.',
            )}
          </p>
          <FormActions>
            <Button>{t('申請を書き始める', 'Begin')}</Button>
          </FormActions>
        </Form>
      )}
      <p>
        <a href={schemePaths.page(terms.scheme)}>{t('制度の説明へ戻る', 'Back to the scheme')}</a>
      </p>
    </>
  )
}
