// Who proposes in the demo, and who approves in turn: 係長, then 課長.
import type { DecisionRows } from '#modules/awards/index.ts'
import type { Town } from './applications.ts'

const approvers = [
  ['moriya', '係長', '守屋 千尋'],
  ['ohno', '課長', '大野 香'],
] as const

export const drafterOf = ({ accountOf }: Town) => ({
  drafter: accountOf('nakagawa@demo.example'),
  drafter_name: '中川 誠',
})

/** @param approved when each approved it; null: has still to */
export const stepsOf = (town: Town, decision: string, approved: readonly (Date | null)[]): DecisionRows['steps'] =>
  approvers.map(([login, title, name], i) => {
    const account = town.accountOf(`${login}@demo.example`)
    const at = approved[i] ?? null
    return {
      municipality: town.ward.municipality.code,
      decision,
      drafter: drafterOf(town).drafter,
      position: i + 1,
      title,
      account,
      name,
      ...(at !== null && { approved_at: at, approved_account: account, approved_name: name }),
    }
  })
