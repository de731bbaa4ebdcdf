import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { bases } from './bases.ts'
import { budgetPaths } from './paths.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'budget.appropriated': { ja: '予算の台帳に予算額を入れた', en: 'Entered a budget in the ledger' },
  'budget.carried_over': { ja: '未払いの決定額を翌年度に繰り越した', en: 'Carried unpaid commitments over' },
  'budget.exported': { ja: '予算の一覧を取り出した', en: 'Took the list of budgets along' },
}

const column = (ja: string, en: string) => ({ label: { ja, en } })

export const subjects: Readonly<Record<string, AuditSubject>> = {
  budget: {
    label: { ja: '支援制度の予算', en: 'Budget of a scheme' },
    href: (id) => budgetPaths.scheme(id),
    columns: {
      fiscal_year: column('年度', 'Fiscal year'),
      basis: {
        ...column('内容', 'What'),
        words: Object.fromEntries(Object.entries(bases).map(([code, { label }]) => [code, label])),
      },
      yen: column('金額（円）', 'Amount (yen)'),
      words: column('理由', 'Reason'),
      document_number: column('文書番号', 'Document number'),
      applications: column('申請の数', 'Applications'),
    },
  },
}
