// 額の確定 as a decision: approved like an award; what is not needed goes back to the budget.
import { today } from '#platform/calendar/index.ts'
import { formatYen } from '#platform/text/index.ts'
import { moveApplication } from '#modules/applications/index.ts'
import { changeAward, commitTo, type DecisionKind, moreFor, oneByOne } from '#modules/awards/index.ts'
import { fixingMeasures } from './queries/fixing.ts'
import { linesOf } from './queries/report.ts'
import { eligibleSum, paidSum } from './sums.ts'

/** What the letter says beside the amount, in Japanese whoever decides; the demo ward's are written by it, too. */
export function fixingTerms(
  decided_yen: number | null,
  lines: Parameters<typeof eligibleSum>[0] & Parameters<typeof paidSum>[0],
) {
  const yen = (value: number | null) => (value === null ? '' : formatYen(value, 'letter'))
  return [
    { label: '交付決定額', text: yen(decided_yen) },
    { label: '支払った経費の合計', text: yen(paidSum(lines)) },
    { label: '補助対象と認めた経費', text: yen(eligibleSum(lines)) },
  ]
}

export const fixingKind: DecisionKind = {
  code: 'fixing',
  label: { ja: '額の確定', en: 'Final amount' },
  step: { outcome: 'fixed', name: 'reports.accepted' },
  outcomes: [{ code: 'fixed', label: { ja: '額を確定する', en: 'Fix the amount' }, letter: 'fixing', money: true }],
  measure: fixingMeasures,
  whyNot: ({ yen, by_rules_yen, reason }, { state }) => {
    if (state !== 'report' && state !== 'inspection')
      return { ja: '実績報告の検査が終わっていません', en: 'Its report is not inspected' }
    if (yen === null) return { ja: '確定する額を書いてください', en: 'Please write the final amount' }
    if (yen === by_rules_yen || reason !== '') return null
    return by_rules_yen === null
      ? {
          ja: '判定ルールから計算できない額です。どのように決めたかを、理由に書いてください',
          en: 'The rules cannot say the amount: please write how it came about',
        }
      : {
          ja: `検査と判定ルールでは${formatYen(by_rules_yen)}です。額が違う理由を書いてください`,
          en: `By the inspection and the rules it is ${formatYen(by_rules_yen, 'sign')}: please write why the amount differs`,
        }
  },
  commits: ({ yen }, award, paid) => moreFor(yen ?? 0, award?.yen ?? 0, paid),
  apply: oneByOne(async (tx, actor, { item, application, fiscal_year, now }) => {
    const yen = item.yen ?? 0
    await moveApplication(tx, application.id, 'fixed')
    await changeAward(tx, application.id, { yen })
    await tx
      .updateTable('cost_report')
      .set({ state: 'fixed', fixed_yen: yen, fixed_on: today(now) })
      .where('application', '=', application.id)
      .execute()
    await commitTo(tx, actor, { application, yen, fiscal_year, words: '額の確定', now })
  }),
  facts: async (db, { application: { id } }, award) => fixingTerms(award?.decided_yen ?? null, await linesOf(db, id)),
}
