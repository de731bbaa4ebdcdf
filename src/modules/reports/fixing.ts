// 額の確定 as a decision: approved like an award; what is not needed goes back to the budget.
import { today } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { formatYen } from '#platform/text/index.ts'
import { moveApplication } from '#modules/applications/index.ts'
import { awardOf, changeAward, type DecisionKind } from '#modules/awards/index.ts'
import { aidOf, payingYear, postEntry } from '#modules/budget/index.ts'
import { linesOf } from './queries/report.ts'
import { eligibleSum, paidSum } from './sums.ts'

export const fixingKind: DecisionKind = {
  code: 'fixing',
  label: { ja: '額の確定', en: 'Final amount' },
  outcomes: [{ code: 'fixed', label: { ja: '額を確定する', en: 'Fix the amount' }, letter: 'fixing', money: true }],
  whyNot: ({ yen }, { state }) => {
    if (state !== 'report' && state !== 'inspection') return { ja: '実績報告の検査が終わっていません', en: 'Its report is not inspected' }
    return yen === null ? { ja: '確定する額を書いてください', en: 'Please write the final amount' } : null
  },
  apply: async (tx, actor, { item, application: { id, scheme }, now }) => {
    const yen = item.yen ?? 0
    await moveApplication(tx, id, 'fixed')
    await changeAward(tx, id, { yen })
    await tx.updateTable('cost_report').set({ state: 'fixed', fixed_yen: yen, fixed_on: today(now) }).where('application', '=', id).execute()
    const fiscal_year = await payingYear(tx, id)
    if (fiscal_year === null) return
    const { committed, paid } = await aidOf(tx, id, fiscal_year)
    const unneeded = Math.max(0, committed - Math.max(yen, paid))
    await postEntry(tx, actor, { scheme, fiscal_year, kind: 'release', yen: unneeded, application: id, words: '額の確定', now })
  },
  facts: async (db, { application: { id } }) => {
    const lines = await linesOf(db, id)
    const award = await awardOf(db, id)
    const yen = (value: number | null | undefined) => (value === null || value === undefined ? '' : formatYen(value))
    return [
      { label: t('交付決定額', 'Awarded'), text: yen(award?.decided_yen) },
      { label: t('支払った経費の合計', 'Costs paid'), text: yen(paidSum(lines)) },
      { label: t('補助対象と認めた経費', 'Of it eligible'), text: yen(eligibleSum(lines)) },
    ]
  },
} // prettier-ignore
