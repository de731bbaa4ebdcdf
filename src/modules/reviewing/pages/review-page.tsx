// A reviewer reads one application and scores it.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Box,
  Button,
  Chip,
  DateText,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  Meanwhile,
  Notice,
  PageHead,
  Reasons,
  Receipt,
  SelectField,
  TextArea,
  TwoColumns,
} from '#ui/index.ts'
import { JudgementBox, numberText } from '#modules/applications/index.ts'
import { SaidAnswers, type SaidSection } from '#modules/schemes/index.ts'
import { reviewingPaths } from '../paths.ts'
import { stateChips, stateWords } from '../phrases.ts'
import type { WholeReview } from '../queries/own.ts'
import { ConflictFields, conflictLabels } from './declare-page.tsx'
import { GivenScores } from './given-scores.tsx'

interface ReviewPageProps extends WholeReview {
  answers: readonly SaidSection[]
  form: FormState
  conflictForm: FormState
  meanwhile: boolean
}

const Scoring = ({ review, call: { plan }, round, form, meanwhile }: ReviewPageProps): Html => (
  <section class="flow" id="scoring">
    <h2>{round === 2 ? t('2回目の採点', 'Second scores') : t('採点', 'Scores')}</h2>
    <ErrorSummary
      form={form}
      labels={Object.fromEntries(
        plan.criteria.flatMap(({ code, label }) => [
          [`score_${code}`, label],
          [`comment_${code}`, label],
        ]),
      )}
    />
    {meanwhile && <Meanwhile differing={[]} />}
    <Form action={reviewingPaths.score(review.id)}>
      <HiddenField form={form} name="version" />
      {plan.criteria.map(({ code, label, help, weight, points }) => (
        <FormSection title={label} help={help || undefined}>
          <SelectField
            form={form}
            name={`score_${code}`}
            label={t(`点（${points}点満点・重み${weight}）`, `Score (of ${points}, weight ${weight})`)}
            required
            empty={t('未採点', 'Not yet')}
            width="short"
            options={Array.from({ length: points + 1 }, (_, n) => ({
              value: String(n),
              label: t(`${n}点`, String(n)),
            }))}
          />
          <TextArea form={form} name={`comment_${code}`} label={t('所見', 'Comment')} rows={2} max={1000} />
        </FormSection>
      ))}
      <FormSection title={t('全体の所見', 'Altogether')}>
        <TextArea
          form={form}
          name="words"
          label={t('よいところ、心配なところ、条件をつけるとしたら', 'Strengths, worries, conditions you would set')}
          rows={4}
          max={3000}
        />
      </FormSection>
      <FormActions>
        <Button
          name="act"
          value="hand_in"
          confirm={t(
            '提出すると、担当者が差し戻すまで直せません。提出しますか。',
            'Once handed in it cannot be changed unless staff reopen it. Hand it in?',
          )}
        >
          {t('採点を提出する', 'Hand in')}
        </Button>
        <Button name="act" value="keep" kind="second">
          {t('書きかけを保存する', 'Keep for later')}
        </Button>
      </FormActions>
    </Form>
  </section>
)

export const ReviewPage = (props: ReviewPageProps): Html => {
  const {
    review,
    call,
    application,
    terms,
    files,
    findings,
    scores,
    others,
    answers,
    round,
    conflictForm,
    secondOpen,
    unsettled,
    decided,
  } = props
  const own = scores.filter(({ in_at }) => in_at !== null)
  const name = call.plan.hide_names ? null : application.applicant_name
  return (
    <>
      <PageHead
        title={[numberText(application), name].filter((one) => one !== null).join(' ')}
        lead={terms.title}
        chips={<Chip kind={stateChips[review.state]}>{t(stateWords[review.state])}</Chip>}
      />
      <TwoColumns
        aside={
          <>
            {application.judgement !== null && (
              <JudgementBox
                judgement={application.judgement}
                note={t('提出されたときの内容での目安です。', 'A guide, by what was submitted.')}
              />
            )}
            {findings.length > 0 && (
              <Box title={t('形式審査の結果', 'The formal check')}>
                <Reasons
                  items={findings.map(({ label, ok, note }) => ({
                    mark: ok === true ? 'yes' : ok === false ? 'no' : 'ask',
                    text: note === '' ? label : t(`${label}：${note}`, `${label}: ${note}`),
                  }))}
                />
              </Box>
            )}
            {unsettled && review.state === 'free' && (
              <Box title={t('関係に気づいたとき', 'If something ties you after all')}>
                <details open={Object.keys(conflictForm.errors).length > 0}>
                  <summary>{t('利害関係を申告する', 'Declare a conflict')}</summary>
                  <ErrorSummary form={conflictForm} labels={conflictLabels()} />
                  <Form action={reviewingPaths.declaration(review.id)}>
                    <HiddenField name="declared" value="conflict" />
                    <ConflictFields form={conflictForm} required />
                    <FormActions>
                      <Button kind="danger">{t('申告して担当から外れる', 'Declare and be taken off')}</Button>
                    </FormActions>
                  </Form>
                </details>
              </Box>
            )}
          </>
        }
      >
        {review.state === 'free' && <Facts items={[[t('期日', 'Due'), <DateText on={review.due_on} />]]} />}
        {!unsettled && (
          <Notice kind="info" title={t('採点は締め切られました', 'Scoring is over')}>
            {decided
              ? t(
                  '結論が出たため、申請の内容と書類は閉じました。あなたが提出した採点だけを見られます。',
                  'It was decided: what was applied for is closed, and only your own scores are shown.',
                )
              : t(
                  'この申請は決裁に回っています。利害関係などお気づきのことは、担当者にお知らせください。',
                  'This application is out for approval. Please tell the staff of anything they should know.',
                )}
          </Notice>
        )}
        {secondOpen && round === 2 && (
          <Notice kind="info" title={t('2回目の採点ができます', 'The second round is open')}>
            {t(
              '見直す点があれば書いて提出してください。提出した2回目の点が、最初の点に代わります。',
              'Where you think otherwise now, score once more: it replaces your first scores.',
            )}
          </Notice>
        )}
        <SaidAnswers sections={answers} />
        {files.length > 0 && (
          <section class="flow">
            <h2>{t('提出書類の控え', 'Receipts of documents')}</h2>
            {files.map((file) => (
              <Receipt {...file} href={`/files/${file.id}`} />
            ))}
          </section>
        )}
        {own.map((score) => (
          <GivenScores
            criteria={call.plan.criteria}
            score={score}
            title={
              score.round === 2 ? t('提出した2回目の採点', 'Your second scores') : t('提出した採点', 'Your scores')
            }
          />
        ))}
        {round !== null && <Scoring {...props} />}
        {others.map((score, at) => (
          <GivenScores
            criteria={call.plan.criteria}
            score={score}
            title={t(`ほかの審査員${at + 1}の採点`, `Scores of another reviewer (${at + 1})`)}
          />
        ))}
      </TwoColumns>
    </>
  )
}
