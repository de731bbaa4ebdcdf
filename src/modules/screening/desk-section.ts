// On the desk: applications that are mine or nobody's, whatever has waited longest first.
import { daysBetween, today as civilDay } from '#platform/calendar/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { applicationPaths, applicationStates, workOf } from '#modules/applications/index.ts'
import type { DeskRow, DeskSection } from '#modules/opportunities/index.ts'
import { callsById } from '#modules/schemes/index.ts'
import { screeningPaths } from './paths.ts'
import { canScreen } from './policy.ts'
import { isChecked, isLate } from './rules.ts'

const most = 50

async function load(db: Db, actor: Actor, { today }: { today: string }): Promise<DeskRow[]> {
  if (!canScreen(actor)) return []
  const of = (officer: string | null) =>
    workOf(db, { officer, scheme: null, state: null, overdueOn: null }, today, most, 0)
  const rows = [...(await of(actor.account)).rows, ...(await of(null)).rows].toSorted(
    (a, b) => a.state_at.getTime() - b.state_at.getTime(),
  )
  const calls = await callsById(db, [...new Set(rows.map(({ call }) => call))])
  return rows.map(({ id, call, state, applicant_name, state_at }) => {
    const days = daysBetween(civilDay(state_at), today)
    return {
      who: applicant_name,
      about: calls.get(call)?.title ?? '',
      state: applicationStates[state].label,
      kind: isLate(state, days) ? 'bad' : 'key',
      days,
      href: isChecked(state) ? screeningPaths.check(id) : applicationPaths.one(id),
      action: isChecked(state) ? { ja: '確かめる', en: 'Check' } : { ja: '見る', en: 'Look' },
    }
  })
}

export const applicationsSection: DeskSection = {
  id: 'applications',
  title: { ja: '支援制度の申請', en: 'Applications for support' },
  load,
}
