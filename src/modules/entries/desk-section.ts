// On the coordinator's desk: where an answer has not come for too long.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { type DeskRow, type DeskSection, opportunityCards } from '#modules/opportunities/index.ts'
import { personNames } from './others.ts'
import { entryPaths } from './paths.ts'
import { listWaiting } from './queries/waiting.ts'
import { daysWaited, patienceDays } from './rules.ts'

const dayMs = 86_400_000

const words = (waits_for: 'organization' | 'person' | null): { state: Phrase; action: Phrase } =>
  waits_for === 'person'
    ? { state: { ja: '面談の日時が未定', en: 'No time chosen yet' }, action: { ja: '声をかける', en: 'Ask them' } }
    : { state: { ja: '応募者に未返答', en: 'Entrant unanswered' }, action: { ja: '催促する', en: 'Remind them' } }

async function load(db: Db, actor: Actor, { at }: { at: Date }): Promise<DeskRow[]> {
  const waiting = await listWaiting(db, new Date(at.getTime() - patienceDays * dayMs), 200)
  const cards = new Map(
    (await opportunityCards(db, [...new Set(waiting.map((entry) => entry.opportunity))])).map((card) => [
      card.id,
      card,
    ]),
  )
  const people = await personNames(
    db,
    actor,
    waiting.map(({ person }) => person),
  )
  return waiting.map((entry) => {
    const card = cards.get(entry.opportunity)
    return {
      who: `${people.get(entry.person)?.name ?? ''} × ${card?.organization_name ?? ''}`,
      about: card?.title ?? '',
      ...words(entry.waits_for),
      kind: 'wait',
      days: daysWaited(entry, at),
      href: `${entryPaths.page(entry.id)}#talk`,
    }
  })
}

export const waitingSection: DeskSection = {
  id: 'unanswered',
  title: { ja: '返事が止まっている', en: 'Unanswered' },
  load,
}
