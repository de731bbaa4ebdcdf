// わたしの審査: what a reviewer has to read, and read.
import { t } from '#platform/i18n/index.ts'
import { Chip, DataTable, DateText, Empty, type Html, PageHead } from '#ui/index.ts'
import { type BriefApplication, numberText } from '#modules/applications/index.ts'
import type { CallTerms } from '#modules/schemes/index.ts'
import { reviewingPaths } from '../paths.ts'
import { stateChips, stateWords } from '../phrases.ts'
import type { Review } from '../queries/reviews.ts'

interface MyReviewsProps {
  reviews: readonly Review[]
  applications: readonly BriefApplication[]
  calls: ReadonlyMap<string, Pick<CallTerms, 'title'>>
  /** Calls in which names are hidden after the declaration. */
  nameless: ReadonlySet<string>
  /** Calls whose second round is open. */
  second: ReadonlySet<string>
}

export const MyReviews = ({ reviews, applications, calls, nameless, second }: MyReviewsProps): Html => {
  const of = new Map(applications.map((one) => [one.id, one]))
  const said = ({ application, call, state }: Review): string => {
    const one = of.get(application)
    const number = one ? numberText(one) : ''
    return one === undefined || (nameless.has(call) && state !== 'asked')
      ? number
      : t(`${number} ${one.applicant_name}`, `${number} ${one.applicant_name}`)
  }
  return (
    <>
      <PageHead
        title={t('わたしの審査', 'My reviews')}
        lead={t(
          'お願いしている審査です。内容を読む前に、利害関係の有無を申告してください。',
          'What you are asked to review. Before reading, please declare whether anything ties you to the applicant.',
        )}
      />
      <DataTable
        caption={t('わたしの審査', 'My reviews')}
        captionHidden
        rows={reviews}
        columns={[
          {
            label: t('申請', 'Application'),
            head: true,
            cell: (one) => <a href={reviewingPaths.one(one.id)}>{said(one)}</a>,
          },
          { label: t('制度', 'Scheme'), cell: ({ call }) => calls.get(call)?.title ?? '' },
          {
            label: t('状態', 'State'),
            cell: ({ state, call }) =>
              state === 'in' && second.has(call) ? (
                <Chip kind="wait">{t('2回目の採点ができます', 'Second round open')}</Chip>
              ) : (
                <Chip kind={stateChips[state]}>{t(stateWords[state])}</Chip>
              ),
          },
          { label: t('期日', 'Due'), cell: ({ due_on, state }) => (state === 'in' ? '' : <DateText on={due_on} />) },
        ]}
        empty={
          <Empty title={t('お願いしている審査はありません', 'Nothing to review')}>
            {t(
              '審査をお願いするときは、メールとお知らせでご連絡します。',
              'You will be told by mail and by a notice when there is.',
            )}
          </Empty>
        }
      />
    </>
  )
}
