// この取組の成果: what the schemes that serve a measure came to, on its page of the vision.
import { readsAsStaff } from '#platform/auth/actor.ts'
import { t } from '#platform/i18n/index.ts'
import { today } from '#platform/calendar/index.ts'
import { yenText } from '#platform/text/index.ts'
import { Box, DataTable, Empty, Facts, type Html, type Node } from '#ui/index.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import { awardsQuery, grantPaths } from '#modules/grants/index.ts'
import { schemePaths } from '#modules/schemes/index.ts'
import type { MeasurePart } from '#modules/vision/index.ts'
import { sumText } from '../outcome-sums.ts'
import { reportPaths } from '../paths.ts'
import { inYears } from '../phrases.ts'
import { forPublic, forStaff, type Shown } from './figures.ts'
import { figuresServing } from './queries.ts'

const awardsOf = (scheme: string): string => grantPaths.list(awardsQuery({ scheme, fiscal_year: null, q: '', page: 1 }))

const few = () => t('公表していません', 'not told')
const countText = (count: number | null): string => (count === null ? few() : t(`${count}件`, String(count)))
const yenOr = (yen: number | null): string => (yen === null ? few() : yenText(yen))

const Linked = ({ href, when, children }: { href: string; when: boolean; children: Node }): Html =>
  when ? <a href={href}>{children}</a> : <>{children}</>

const Follow = ({ id, title, follow }: Shown, staff: boolean): Html[] =>
  follow.map(({ years, answered, sums }) => (
    <Box title={t(`${title}：${years}年後のようす`, `${title}: after ${inYears(years)}`)}>
      <Facts
        items={[
          [t('お答え', 'Answers'), countText(answered)],
          ...sums.map((one): [string, string | false] => [one.label, sumText(one)]),
        ]}
      />
      {staff && (
        <p>
          <a href={reportPaths.outcomes(id)}>{t('成果報告の一覧', 'Follow-up reports')}</a>
        </p>
      )}
    </Box>
  ))

const Figures = ({ rows, staff }: { rows: readonly Shown[]; staff: boolean }): Html => (
  <section class="flow">
    <h2>{t('この取組の成果', 'What came of it')}</h2>
    <DataTable
      caption={t('この取組につながる支援制度', 'Support schemes that serve it')}
      rows={rows}
      empty={<Empty title={t('まだありません', 'None yet')} />}
      columns={[
        {
          label: t('支援制度', 'Scheme'),
          head: true,
          cell: ({ id, title }) => <a href={schemePaths.page(id)}>{title}</a>,
        },
        {
          label: t('申請', 'Applications'),
          align: 'end',
          cell: ({ id, applications }) => (
            <Linked href={applicationPaths.list(id)} when={staff}>
              {countText(applications)}
            </Linked>
          ),
        },
        {
          label: t('決定', 'Awards'),
          align: 'end',
          cell: ({ id, awards }) => (
            <Linked href={awardsOf(id)} when={(awards ?? 0) > 0}>
              {countText(awards)}
            </Linked>
          ),
        },
        { label: t('決定した額', 'Awarded'), align: 'end', cell: ({ yen }) => yenOr(yen) },
        { label: t('支払った額', 'Paid'), align: 'end', cell: ({ paid_yen }) => yenOr(paid_yen) },
      ]}
    />
    {rows.flatMap((row) => Follow(row, staff))}
    {!staff && (
      <p>
        <small>
          {t(
            'お名前を公表していない交付（個人など）は、年度の会計を締めた翌年度の6月から、同じ制度の同じ年度に3件以上あるときだけ数に入れています。どなたのことか分からないようにするためです。成果報告も、3件以上のお答えだけをまとめています。',
            'Awards that are not published by name (to persons) are counted from June after the fiscal year, and only where a scheme and year has three or more, so that nobody can be told apart. Follow-ups are summed only of three or more.',
          )}
        </small>
      </p>
    )}
  </section>
)

export const schemeOutcomes: MeasurePart = async (c, ids) => {
  const { now } = c.var
  const { figures, published, groups } = await c.var.read((db) => figuresServing(db, ids, now))
  const staff = readsAsStaff(c.var.actor)
  const rows = figures
    .filter(({ applications, awards }) => applications > 0 || awards.length > 0)
    .map((one) => (staff ? forStaff(one) : forPublic(one, published, groups, today(now))))
  return rows.length === 0 ? null : <Figures rows={rows} staff={staff} />
}
