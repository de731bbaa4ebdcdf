// 形式審査: every point with what the applicant said to it, and whether it is in order.
import type { Said } from '#platform/forms/said.ts'
import { type FormState, typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Box,
  Button,
  DateText,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Meanwhile,
  Notice,
  PageHead,
  RadioField,
  TextField,
  TwoColumns,
} from '#ui/index.ts'
import { type Application, applicationPaths, numberText, StateChip } from '#modules/applications/index.ts'
import { AnswerList } from '#modules/schemes/index.ts'
import { inputOf } from '../forms.ts'
import { screeningPaths } from '../paths.ts'
import type { Point } from '../points.ts'
import type { Correction } from '../queries/corrections.ts'
import type { Screened } from '../queries/screening.ts'
import { isChecked, mayAsk, whyNotPass } from '../rules.ts'
import { ChangeTable } from './corrections.tsx'

export interface CheckProps extends Screened {
  application: Application
  corrections: readonly Correction[]
  form: FormState
  mayScreen: boolean
  differing?: readonly Said[]
  /** The judgement, as applications show it. */
  judged: Html | null
}

const One = ({ point, form, mayScreen }: { point: Point; form: FormState; mayScreen: boolean }): Html => {
  const { code, label, help, said, files, doubt } = point
  const answers = said.filter(({ text }) => text !== '')
  return (
    <section class="screening-point" aria-label={label}>
      <h2>{label}</h2>
      {help !== '' && <p>{help}</p>}
      {doubt !== null && <Notice kind="wait" title={doubt} />}
      {files.length > 0 ? (
        <ul>
          {files.map(({ id, name }) => (
            <li>
              <a href={`/files/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      ) : (
        answers.length > 0 && (
          <details>
            <summary>
              {t(`書かれた内容を見る（${answers.length}項目）`, `What was written (${answers.length})`)}
            </summary>
            <AnswerList answers={answers} />
          </details>
        )
      )}
      {mayScreen ? (
        <>
          <RadioField
            form={form}
            name={inputOf('ok', code)}
            label={t('確認', 'In order?')}
            inline
            options={[
              { value: 'yes', label: t('よい', 'In order') },
              { value: 'no', label: t('不備がある', 'Not in order') },
            ]}
          />
          <TextField
            form={form}
            name={inputOf('note', code)}
            label={t('覚え書き（不備があるときは、どこに不備があるか）', 'Note (where not in order: what)')}
          />
        </>
      ) : (
        <Facts
          items={[
            [
              t('確認', 'Checked'),
              { yes: t('よい', 'In order'), no: t('不備がある', 'Not in order') }[typed(form, inputOf('ok', code))] ??
                t('まだ', 'Not yet'),
            ],
            [t('覚え書き', 'Note'), typed(form, inputOf('note', code)) || null],
          ]}
        />
      )}
    </section>
  )
}

const Ends = ({ application, terms, points, noted, version }: CheckProps): Html => {
  const { id, state } = application
  const why = terms.stages.includes('formal') ? whyNotPass(points, noted) : null
  const review = terms.stages.includes('review')
  return (
    <Box title={t('形式審査を終える', 'To finish')}>
      {why === null ? (
        <ActionForm
          action={screeningPaths.passing(id)}
          hidden={{ version: String(version) }}
          label={review ? t('審査へ進める', 'On to the review') : t('書類がそろった', 'The papers are complete')}
        />
      ) : (
        <p>{t(why)}</p>
      )}
      {mayAsk(state, terms.stages) && (
        <LinkButton kind="second" href={screeningPaths.correction(id)}>
          {t('補正をお願いする', 'Ask for a correction')}
        </LinkButton>
      )}
    </Box>
  )
}

const Standing = ({ application, kept }: CheckProps): Html | null => {
  if (application.state === 'correction')
    return (
      <Notice kind="info" title={t('補正をお願いしています', 'A correction is asked for')}>
        {t(
          '下は、提出されたときの内容です。出し直されると、もう一度確かめられます。',
          'Below is what was submitted. It can be checked again once it is handed in.',
        )}
      </Notice>
    )
  if (kept?.passed_at)
    return (
      <Notice kind="success" title={t('形式審査は終わっています', 'The formal check is finished')}>
        {kept.checked_name} <DateText at={kept.passed_at} />
      </Notice>
    )
  if (kept !== undefined)
    return (
      <p>
        {t('最後に確かめた人：', 'Last checked by: ')}
        {kept.checked_name} <DateText at={kept.checked_at} />
      </p>
    )
  return null
}

export const CheckPage = (props: CheckProps): Html => {
  const { application, terms, points, form, version, mayScreen, differing, corrections, judged } = props
  const { id, state } = application
  const may = mayScreen && isChecked(state)
  const answered = corrections.find((one) => one.state === 'answered')
  const all = points.map((point) => <One point={point} form={form} mayScreen={may} />)
  return (
    <>
      <PageHead
        title={t('形式審査', 'Formal check')}
        lead={t(
          `${application.applicant_name}・${terms.title}（${numberText(application)}）`,
          `${application.applicant_name}, ${terms.title} (${numberText(application)})`,
        )}
        chips={<StateChip state={state} kind={terms.kind} />}
      />
      <TwoColumns
        aside={
          <>
            {may && <Ends {...props} />}
            {judged}
            <Box title={t('申請の内容', 'The application')}>
              <LinkButton kind="second" href={applicationPaths.one(id)}>
                {t('申請のページを見る', 'See the application')}
              </LinkButton>
            </Box>
          </>
        }
      >
        {differing !== undefined && <Meanwhile differing={differing} />}
        <Standing {...props} />
        <ErrorSummary
          form={form}
          labels={Object.fromEntries(
            points.flatMap(({ code, label }) => [
              [inputOf('ok', code), label],
              [inputOf('note', code), label],
            ]),
          )}
        />
        {answered !== undefined && <ChangeTable correction={answered} />}
        {may ? (
          <Form action={screeningPaths.check(id)}>
            <HiddenField name="version" value={String(version)} />
            {all}
            <FormActions>
              <Button>{t('確かめたことを保存する', 'Save what was checked')}</Button>
            </FormActions>
          </Form>
        ) : (
          all
        )}
      </TwoColumns>
    </>
  )
}
