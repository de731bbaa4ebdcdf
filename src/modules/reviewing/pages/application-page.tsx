// 審査のようす: the reviewers of one application, and what they said once all are in.
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Box,
  Button,
  Chip,
  DateText,
  Empty,
  Form,
  FormActions,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  SelectField,
  TextField,
  TwoColumns,
} from '#ui/index.ts'
import { applicationPaths, type BriefApplication } from '#modules/applications/index.ts'
import { reviewingPaths } from '../paths.ts'
import { conflictWords, nameIn, stateChips, stateWords } from '../phrases.ts'
import type { ApplicationReviews } from '../queries/application.ts'
import type { ListedReviewer } from '../queries/reviewers.ts'
import type { Review } from '../queries/reviews.ts'
import { GivenScores } from './given-scores.tsx'

export interface ApplicationReviewsProps extends ApplicationReviews {
  application: BriefApplication
  number: string
  /** By account. */
  names: ReadonlyMap<string, string>
  /** Whom staff may add; null: nobody here arranges. */
  free: readonly ListedReviewer[] | null
  /** Of the review whose act was refused. */
  wrong?: { review: string; act: 'removal' | 'reopening'; form: FormState }
}

const Act = ({
  action,
  label,
  help,
  form,
}: {
  action: string
  label: string
  help: string
  form: FormState | undefined
}): Html => (
  <details open={form !== undefined}>
    <summary>{label}</summary>
    <Form action={action}>
      <TextField
        form={form ?? emptyForm}
        id={`reason-${action.replaceAll('/', '-')}`}
        name="reason"
        label={t('理由', 'Reason')}
        required
        help={help}
      />
      <FormActions>
        <Button kind="danger" small>
          {label}
        </Button>
      </FormActions>
    </Form>
  </details>
)

const One = ({ review, props }: { review: Review; props: ApplicationReviewsProps }): Html => {
  const { names, scores, past, plan, wrong } = props
  const mayAct = props.free !== null && props.unsettled
  const name = nameIn(names, review.reviewer)
  const formOf = (act: string) => (wrong?.review === review.id && wrong.act === act ? wrong.form : undefined)
  const active = review.state === 'asked' || review.state === 'free' || review.state === 'in'
  return (
    <section class="form-section">
      <h2>
        {name} <Chip kind={stateChips[review.state]}>{t(stateWords[review.state])}</Chip>
      </h2>
      {review.conflict !== null && (
        <p>
          {t(conflictWords[review.conflict])}
          {review.words !== '' && t(`：${review.words}`, `: ${review.words}`)}
        </p>
      )}
      {review.state === 'off' && <p>{t(`理由：${review.words}`, `Why: ${review.words}`)}</p>}
      {(review.state === 'asked' || review.state === 'free') && (
        <p>
          {t('期日：', 'Due: ')}
          <DateText on={review.due_on} />
        </p>
      )}
      {plan &&
        scores
          .get(review.id)
          ?.map((score) => (
            <GivenScores
              criteria={plan.criteria}
              score={score}
              title={score.round === 1 ? t('1回目の採点', 'First scores') : t('2回目の採点', 'Second scores')}
            />
          ))}
      {plan &&
        past.get(review.id)?.map((score) => (
          <details>
            <summary>
              {t(`差し戻す前の採点（理由：${score.reason}）`, `Before it was reopened (${score.reason})`)}
            </summary>
            <GivenScores criteria={plan.criteria} score={score} title={t('差し戻す前', 'Before')} />
          </details>
        ))}
      {mayAct && review.state === 'in' && (
        <Act
          action={reviewingPaths.reopening(review.id)}
          label={t('採点を差し戻す', 'Reopen')}
          help={t(
            '審査員に伝わります。いまの採点は残ります。',
            'The reviewer reads it. What was handed in stays on record.',
          )}
          form={formOf('reopening')}
        />
      )}
      {mayAct && active && (
        <Act
          action={reviewingPaths.removal(review.id)}
          label={t('担当から外す', 'Take off')}
          help={t(
            '記録に残ります。外した方を、この申請にもう一度割り当てることはできません。',
            'Stays on record. They cannot be assigned to this application again.',
          )}
          form={formOf('removal')}
        />
      )}
    </section>
  )
}

export const ApplicationReviewsPage = (props: ApplicationReviewsProps): Html => {
  const { application, number, reviews, names, complete, free, unsettled } = props
  return (
    <>
      <PageHead
        title={t('審査のようす', 'Its reviews')}
        lead={t(`${number} ${application.applicant_name}`, `${number} ${application.applicant_name}`)}
        actions={
          <LinkButton kind="second" href={applicationPaths.one(application.id)}>
            {t('申請を見る', 'See the application')}
          </LinkButton>
        }
      />
      <TwoColumns
        aside={
          free !== null &&
          unsettled &&
          application.state === 'review' && (
            <Box title={t('審査員を加える', 'Add a reviewer')}>
              {free.length === 0 ? (
                <p>
                  {t('加えられる審査員がいません。', 'Nobody is left to be added.')}{' '}
                  <a href={reviewingPaths.reviewers()}>
                    {t('審査員を増やすか、お休みを解く', 'Add reviewers, or end a pause')}
                  </a>
                </p>
              ) : (
                <Form action={reviewingPaths.application(application.id)}>
                  <SelectField
                    form={emptyForm}
                    name="reviewer"
                    label={t('審査員', 'Reviewer')}
                    required
                    width="full"
                    options={free.map((one) => ({
                      value: one.account,
                      label: t(
                        `${nameIn(names, one.account)}（受け持ち${one.load}件）`,
                        `${nameIn(names, one.account)} (${one.load} to read)`,
                      ),
                    }))}
                  />
                  <FormActions>
                    <Button>{t('お願いする', 'Ask them')}</Button>
                  </FormActions>
                </Form>
              )}
            </Box>
          )
        }
      >
        {!unsettled && reviews.length > 0 && (
          <Notice kind="info" title={t('採点は変えられません', 'The scores stay')}>
            {t(
              '決裁に回っているか、結論が出た申請です。採点と担当は、そのときのまま残ります。',
              'It is out for approval or settled: scores and reviewers stay as they are.',
            )}
          </Notice>
        )}
        {!complete && reviews.length > 0 && (
          <Notice kind="info" title={t('採点はまだ見られません', 'Scores cannot be seen yet')}>
            {t('全員の採点がそろうと、ここに出ます。', 'They are shown here once all are in.')}
          </Notice>
        )}
        {reviews.length === 0 && (
          <Empty title={t('審査員はまだいません', 'No reviewers yet')}>
            {t(
              '募集回の割り当ての画面からまとめてお願いするか、ここで1人ずつ加えてください。',
              'Assign them for the whole call, or add them here one by one.',
            )}
          </Empty>
        )}
        {reviews.map((review) => (
          <One review={review} props={props} />
        ))}
      </TwoColumns>
    </>
  )
}
