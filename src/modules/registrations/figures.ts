// On the organizer's page of an event: how many have applied, and who waits for what.
import type { Db } from '#platform/db/index.ts'
import { t } from '#platform/i18n/index.ts'
import type { Figure } from '#ui/index.ts'
import { registrationPaths } from './paths.ts'
import { countsOf } from './queries/registrations.ts'
import { liveStates } from './rules.ts'
import type { State } from './tables.ts'

export async function registrationFigures(db: Db, event: string): Promise<Figure[]> {
  const counts = await countsOf(db, event)
  const people = (states: readonly State[]) =>
    counts.filter(({ state }) => states.includes(state)).reduce((sum, one) => sum + one.people, 0)
  const figure = (states: readonly State[], label: string): Figure => ({
    value: people(states),
    unit: t('人', ''),
    label,
  })
  const all = { ...figure(liveStates, t('申込み', 'Applied')), href: registrationPaths.list(event) }
  const some = [
    figure(['applied'], t('決定を待つ方', 'To be decided')),
    figure(['waiting', 'offered'], t('キャンセル待ち', 'Waiting')),
  ]
  return [all, ...some.filter(({ value }) => value !== 0)]
}
