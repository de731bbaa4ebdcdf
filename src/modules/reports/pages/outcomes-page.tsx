// 成果報告の一覧: who has not answered, and what those who did come to.
import { today } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { Box, Chip, DataTable, dayText, Empty, Facts, type Html, PageHead } from '#ui/index.ts'
import { applicationPaths, numberText } from '#modules/applications/index.ts'
import { type OutcomeSum, sumText } from '../outcome-sums.ts'
import { reportPaths } from '../paths.ts'
import { inYears } from '../phrases.ts'
import { isOwed, type ListedOutcome } from '../queries/outcomes.ts'

interface YearSums {
  years: number
  asked: number
  answered: number
  sums: readonly OutcomeSum[]
}

interface OutcomesProps {
  title: string
  rows: readonly ListedOutcome[]
  sums: readonly YearSums[]
  now: Date
}

const State = ({ one: { outcome }, now }: { one: ListedOutcome; now: Date }): Html =>
  !isOwed(outcome) ? (
    <Chip kind="good">{t('提出済み', 'Handed in')}</Chip>
  ) : today(now) > outcome.due_on ? (
    <Chip kind="bad">{t('期限を過ぎています', 'Overdue')}</Chip>
  ) : (
    <Chip kind="wait">{t('お願い中', 'Asked')}</Chip>
  )

export const OutcomesPage = ({ title, rows, sums, now }: OutcomesProps): Html => (
  <>
    <PageHead title={t('成果報告の一覧', 'Follow-up reports')} lead={title} />
    {sums.map(({ years, asked, answered, sums }) => (
      <Box title={t(`${years}年後`, `After ${inYears(years)}`)}>
        <Facts
          items={[
            [t('提出', 'Handed in'), t(`${asked}件のうち${answered}件`, `${answered} of ${asked}`)],
            ...sums.map((one): [string, string | false] => [one.label, sumText(one)]),
          ]}
        />
      </Box>
    ))}
    <DataTable
      caption={t('成果報告の一覧', 'Follow-up reports')}
      captionHidden
      rows={rows}
      empty={
        <Empty title={t('まだありません', 'None yet')}>
          {t(
            '決定から1年などの決めた年がたつと、申請者にお願いし、ここに並びます。',
            'Once the years that the scheme says are over, applicants are asked and appear here.',
          )}
        </Empty>
      }
      columns={[
        {
          label: t('申請者', 'Applicant'),
          head: true,
          cell: ({ application, outcome }) => (
            <a
              href={
                isOwed(outcome)
                  ? applicationPaths.one(application.id)
                  : reportPaths.outcome(application.id, outcome.years)
              }
            >
              {application.applicant_name}
            </a>
          ),
        },
        {
          label: t('受付番号', 'Number'),
          tight: true,
          cell: ({ application }) => numberText(application),
        },
        { label: t('何年後', 'After'), cell: ({ outcome: { years } }) => t(`${years}年後`, `${inYears(years)}`) },
        { label: t('期限', 'Due'), cell: ({ outcome }) => dayText(outcome.due_on) },
        { label: t('状態', 'State'), cell: (one) => <State one={one} now={now} /> },
      ]}
    />
  </>
)
