// What became of the money: cost reports, as they were handed in and fixed.
import { addDays, today } from '#platform/calendar/index.ts'
import type { ReportRows } from '#modules/reports/index.ts'
import { costsOf } from '#modules/schemes/index.ts'
import { idAt, random } from '../random.ts'
import { type Applied, officeDayOf, officeInstantOf, type Town } from './applications.ts'
import { proposals } from './stories.ts'

const reported = new Set(['report', 'fixed', 'closed'])

/** Days after the call opened. */
export const decidedDay = ({ story }: Applied): number =>
  proposals.find(({ code }) => code === story.decision)?.decided ?? 0

/** Days from the decision to the report: what still waits came in lately. */
export const reportedAfter = ({ story }: Applied): number => (story.state === 'closed' ? 55 : 83)

const done =
  '計画のとおり出展しました。3日間で名刺を134枚交換し、見積りの依頼を17件いただきました。うち4件は試作に進んでいます。会場のようすと商談の記録は、担当の方にお見せできるようにまとめています。'
const doneTogether =
  '計画した回をすべて開き、目標を少し上回る方に来ていただきました。終わったあとの聞き取りでは9割の方が「また来たい」と答えています。次の年度は、参加費と地域の店からの協力で続けます。'

export function reportsOf(applied: readonly Applied[], { ward, seed, accountOf }: Town): ReportRows {
  const municipality = ward.municipality.code
  const r = random(seed, `support/reports/${municipality}`)
  const all = applied.filter(({ story, yen }) => reported.has(story.state) && yen !== null)
  const rows = all.map((one) => {
    const { row, call, by, story, yen } = one
    const at = officeInstantOf(call, decidedDay(one) + reportedAfter(one), '13:40')
    const fixed = story.state !== 'report'
    const ended_on = addDays(today(at), -6)
    const costs = costsOf(row.answers.costs)
    const who = accountOf(by.representative.email)
    return {
      report: {
        municipality, application: row.id, state: fixed ? ('fixed' as const) : ('submitted' as const), ended_on,
        done_words: call.code.startsWith('trade-fair') ? done : doneTogether,
        changes_words: 'ありません。', income_yen: 0, other_aid_yen: 0, created_at: officeInstantOf(call, decidedDay(one) + reportedAfter(one) - 5),
        saved_at: at, saved_name: row.saved_name ?? '', submitted_at: at, submitted_account: who,
        ...(fixed && {
          inspected_at: officeInstantOf(call, decidedDay(one) + reportedAfter(one) + 3, '10:00'), inspected_account: accountOf('nakagawa@demo.example'),
          fixed_yen: yen, fixed_on: officeDayOf(call, decidedDay(one) + reportedAfter(one) + 6),
        }),
      },
      lines: costs.map(({ line, what, eligible_yen }, i) => ({
        municipality, id: idAt(r, at), application: row.id, position: i + 1, line, what, planned_yen: eligible_yen, yen: eligible_yen,
        paid_on: addDays(ended_on, -10), payee: '株式会社 東都会場サービス', eligible_yen: fixed ? eligible_yen : null,
      })),
    }
  })
  return { reports: rows.map(({ report }) => report), lines: rows.flatMap(({ lines }) => lines) }
} // prettier-ignore
