import { t } from '#platform/i18n/index.ts'
import { DataTable, Empty, Figures, type Html, LinkButton, PageHead, shortDay, Tabs } from '#ui/index.ts'
import { today } from '#platform/calendar/index.ts'
import { eventPaths } from '#modules/events/index.ts'
import { visits } from '../past.ts'
import { measureColumns, type MeasureRow, type NamedRow, pastColumns } from '../past-columns.ts'
import { afterwardsPaths } from '../paths.ts'

interface PastPageProps {
  year: number
  years: readonly number[]
  rows: readonly NamedRow[]
  measures: readonly MeasureRow[]
}

const sum = (rows: readonly NamedRow[], of: (row: NamedRow) => number | null): number =>
  rows.reduce((total, row) => total + (of(row) ?? 0), 0)

const yearText = (year: number): string => t(`${year}年度`, `April ${year} – March ${year + 1}`)

const Day = ({ on }: { on: string }): Html => <time datetime={on}>{shortDay(on)}</time>

export const PastPage = ({ year, years, rows, measures }: PastPageProps): Html => (
  <div class="flow">
    <PageHead
      title={t(`催しの実績（${yearText(year)}）`, `Events held, ${yearText(year)}`)}
      lead={t(
        '終わった催しのすべてです。「—」は、受付を記録していない催しです。',
        'All events that are over. A dash stands where nobody was checked in.',
      )}
      actions={
        rows.length > 0 && (
          <LinkButton kind="second" href={afterwardsPaths.pastCsv(year)}>
            {t('CSVで受け取る', 'As CSV')}
          </LinkButton>
        )
      }
    />
    <Tabs
      label={t('年度', 'Fiscal year')}
      items={years.map((one) => ({
        href: `${afterwardsPaths.past()}?year=${one}`,
        label: yearText(one),
        current: one === year,
      }))}
    />
    <Figures
      items={[
        { value: rows.length, unit: t('件', ''), label: t('開いた催し', 'Events') },
        { value: sum(rows, ({ figures }) => visits(figures)), unit: t('人', ''), label: t('来た方（延べ）', 'Visits') },
        {
          value: sum(rows, ({ figures }) => figures.first_timers),
          unit: t('人', ''),
          label: t('はじめての方', 'First time'),
        },
        {
          value: sum(rows, ({ figures }) => figures.new_pairs),
          unit: t('組', ''),
          label: t('はじめて出会った組', 'New pairs'),
        },
      ]}
    />
    {measures.length > 0 && (
      <section class="flow" id="measures">
        <DataTable
          caption={t('ビジョンの取組ごと', 'By measure of the vision')}
          rows={measures}
          columns={measureColumns().map(({ label, value }, index) => ({
            label,
            ...(index === 0 ? { head: true } : { align: 'end' as const }),
            cell: (row: MeasureRow) => value(row).toLocaleString('ja'),
          }))}
          empty=""
        />
        <p class="field-help">
          {t(
            '2つの取組に関わる催しは、どちらにも数えています。',
            'An event that serves two measures is counted for both.',
          )}{' '}
          <a href={afterwardsPaths.measuresCsv(year)}>{t('この表をCSVで受け取る', 'This table as CSV')}</a>
        </p>
      </section>
    )}
    <section>
      <DataTable
        caption={t('催しごと', 'By event')}
        rows={rows}
        columns={pastColumns()
          .filter(({ file }) => !file)
          .map(({ label, value }, index) =>
            index === 0
              ? { label, cell: ({ starts_at }: NamedRow) => (starts_at === null ? '—' : <Day on={today(starts_at)} />) }
              : index === 1
                ? { label, head: true, cell: ({ id, title }: NamedRow) => <a href={eventPaths.manage(id)}>{title}</a> }
                : { label, align: 'end' as const, cell: (row: NamedRow) => value(row)?.toLocaleString('ja') ?? '—' },
          )}
        empty={<Empty title={t('この年度に終わった催しはありません', 'No event ended in this year')} />}
      />
    </section>
  </div>
)
