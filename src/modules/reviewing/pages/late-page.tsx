// Who has not handed in although the due date is over.
import { daysBetween } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { Chip, DataTable, DateText, daysText, Empty, type Html, PageHead } from '#ui/index.ts'
import { type BriefApplication, numberText } from '#modules/applications/index.ts'
import type { CallTerms } from '#modules/schemes/index.ts'
import { reviewingPaths } from '../paths.ts'
import { nameIn, stateChips, stateWords } from '../phrases.ts'
import type { Review } from '../queries/reviews.ts'

interface LateProps {
  late: readonly Review[]
  calls: ReadonlyMap<string, Pick<CallTerms, 'title'>>
  applications: readonly BriefApplication[]
  names: ReadonlyMap<string, string>
  day: string
}

export const LatePage = ({ late, calls, applications, names, day }: LateProps): Html => {
  const of = new Map(applications.map((one) => [one.id, one]))
  return (
    <>
      <PageHead
        title={t('期日を過ぎた審査', 'Late reviews')}
        lead={t(
          '期日の3日前と翌日には、審査員に自動でお知らせしています。',
          'Reviewers are reminded three days before their due date, and on the day after it.',
        )}
      />
      <DataTable
        caption={t('期日を過ぎた審査', 'Late reviews')}
        captionHidden
        rows={late}
        columns={[
          {
            label: t('審査員', 'Reviewer'),
            head: true,
            cell: ({ reviewer }) => nameIn(names, reviewer),
          },
          {
            label: t('申請', 'Application'),
            cell: ({ application, call }) => {
              const [one, terms] = [of.get(application), calls.get(call)]
              return (
                one &&
                terms && (
                  <a href={reviewingPaths.application(application)}>
                    {t(`${terms.title} ${numberText(one)}`, `${terms.title}, ${numberText(one)}`)}
                  </a>
                )
              )
            },
          },
          {
            label: t('状態', 'State'),
            cell: ({ state }) => <Chip kind={stateChips[state]}>{t(stateWords[state])}</Chip>,
          },
          { label: t('期日', 'Due'), cell: ({ due_on }) => <DateText on={due_on} /> },
          {
            label: t('遅れ', 'Late by'),
            align: 'end',
            cell: ({ due_on }) => daysText(daysBetween(due_on, day)),
          },
        ]}
        empty={
          <Empty title={t('遅れている審査はありません', 'Nobody is late')}>
            {t(
              '期日を過ぎても採点が提出されていないものが、ここに出ます。',
              'Reviews that were not handed in by their due date are listed here.',
            )}
          </Empty>
        }
      />
    </>
  )
}
