// What the town has done together, in figures that everybody may see.
import { t } from '#platform/i18n/index.ts'
import { Chart } from '#ui/chart.tsx'
import { type Column, DataTable, Empty, Figures, type Html, PageHead, plainDay } from '#ui/index.ts'
import type { EngagementTotals } from '#modules/following/index.ts'
import { visionPaths } from '#modules/vision/index.ts'
import { fewest, interruptedPercent, isFew } from './rules.ts'

export interface Month {
  month: string
  published: number
  entered: number
  accepted: number
  finished: number
  interrupted: number
  /** Events that ended, those who came to them, and who of them came for the first time. */
  events: number
  visits: number
  first_timers: number
}

export interface Aim {
  id: string
  label: string
  published: number
  entered: number
  begun: number
  finished: number
  interrupted: number
  events: number
  visits: number
}

export interface FiguresPageProps {
  /** The day of the first challenge; null before it. */
  since: string | null
  on: string
  months: readonly Month[]
  totals: EngagementTotals & { published: number; entered: number; events: number; visits: number }
  aims: readonly Aim[]
}

const monthText = (month: string): string => t(`${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`, month)
const few = () => t(`${fewest}未満`, `fewer than ${fewest}`)
const counted = (count: number): string => t(`${count.toLocaleString('ja')}件`, count.toLocaleString('en'))

const Totals = ({ totals }: FiguresPageProps): Html => {
  const { published, entered, active, finished, interrupted, events, visits } = totals
  const unit = t('件', '')
  const percent = interruptedPercent(totals)
  return (
    <Figures
      items={[
        { value: published, unit, label: t('公開した課題', 'Challenges published') },
        { value: entered, unit, label: t('応募（延べ）', 'Entries') },
        { value: active, unit, label: t('いま進んでいる取組', 'Running now') },
        { value: finished, unit, label: t('最後まで進んだ取組', 'Finished') },
        {
          ...(isFew(interrupted) ? { value: few() } : { value: interrupted, unit }),
          label: t('途中で終わった取組', 'Broken off'),
          note: percent === null ? undefined : t(`終わったもののうち${percent}%`, `${percent}% of those that ended`),
        },
        { value: events, unit, label: t('開いた催し', 'Events held') },
        { value: visits, unit: t('人', ''), label: t('催しに来た方（延べ）', 'Visits to events') },
      ]}
    />
  )
}

const Months = ({ months }: FiguresPageProps): Html => {
  const labels = months.map(({ month }) => monthText(month))
  const unit = t('件', 'count')
  return (
    <>
      <h2>{t('この12か月', 'The last twelve months')}</h2>
      <div class="chart-pair">
        <Chart
          title={t('月ごとの課題と応募', 'Challenges and entries by month')}
          kind="bar"
          unit={unit}
          labels={labels}
          series={[
            { name: t('公開した課題', 'Published'), values: months.map(({ published }) => published) },
            { name: t('応募', 'Entries'), values: months.map(({ entered }) => entered) },
            { name: t('決まった応募', 'Accepted'), values: months.map(({ accepted }) => accepted) },
          ]}
        />
        <Chart
          title={t('月ごとに終わった取組', 'Work that ended, by month')}
          kind="bar"
          unit={unit}
          labels={labels}
          series={[
            { name: t('最後まで', 'Finished'), values: months.map(({ finished }) => finished) },
            {
              name: t('途中で', 'Broken off'),
              values: months.map(({ interrupted }) => (isFew(interrupted) ? null : interrupted)),
            },
          ]}
        />
        <Chart
          title={t('月ごとの催し', 'Events by month')}
          kind="bar"
          unit={unit}
          labels={labels}
          series={[{ name: t('開いた催し', 'Held'), values: months.map(({ events }) => events) }]}
        />
        <Chart
          title={t('月ごとに催しに来た方', 'Who came to events, by month')}
          kind="bar"
          unit={t('人', 'people')}
          labels={labels}
          series={[
            { name: t('来た方（延べ）', 'Visits'), values: months.map(({ visits }) => visits) },
            { name: t('はじめての方', 'First time'), values: months.map(({ first_timers }) => first_timers) },
          ]}
        />
      </div>
    </>
  )
}

const aimColumns = (): Column<Aim>[] => [
  { label: t('目標', 'Aim'), head: true, cell: ({ id, label }) => <a href={visionPaths.node(id)}>{label}</a> },
  { label: t('課題', 'Challenges'), align: 'end', cell: ({ published }) => counted(published) },
  { label: t('応募', 'Entries'), align: 'end', cell: ({ entered }) => counted(entered) },
  { label: t('取組', 'Matches'), align: 'end', cell: ({ begun }) => counted(begun) },
  { label: t('最後まで', 'Finished'), align: 'end', cell: ({ finished }) => counted(finished) },
  {
    label: t('途中で', 'Broken off'),
    align: 'end',
    cell: ({ interrupted }) => (isFew(interrupted) ? few() : counted(interrupted)),
  },
  { label: t('催し', 'Events'), align: 'end', cell: ({ events }) => counted(events) },
  {
    label: t('催しに来た方', 'Visits'),
    align: 'end',
    cell: ({ visits }) => t(`${visits.toLocaleString('ja')}人`, visits.toLocaleString('en')),
  },
]

export const FiguresPage = (props: FiguresPageProps): Html => {
  const { since, on, aims } = props
  return (
    <>
      <PageHead
        title={t('数字で見るあゆみ', 'In figures')}
        lead={
          since === null
            ? t(
                '最初の課題が公開されると、ここに数字が並びます。',
                'Figures appear once the first challenge is public.',
              )
            : t(
                `${plainDay(since)}に最初の課題を公開してから、${plainDay(on)}までのすべての数です。`,
                `All since the first challenge on ${plainDay(since)}, until ${plainDay(on)}.`,
              )
        }
      />
      <Totals {...props} />
      <Months {...props} />
      <DataTable
        caption={t(
          '課題や催しのある目標ごと（はじまりからの数）',
          'By aim with challenges or events (since the beginning)',
        )}
        rows={aims}
        columns={aimColumns()}
        empty={<Empty title={t('まだありません', 'None yet')} />}
      />
      <p class="soft">
        {t(
          `ひとつの課題や催しが複数の目標に役立つことがあるため、目標ごとの数の合計は全体と一致しません。途中で終わった取組が${fewest}件に満たないときは、関わった方がわからないよう、表では「${few()}」、グラフでは空けています。`,
          `A challenge or an event may serve several aims, so that these do not add up to the whole. Where fewer than ${fewest} matches were broken off, the table says so and the chart leaves it out, so that nobody can be recognised.`,
        )}
      </p>
    </>
  )
}
