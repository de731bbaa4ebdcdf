// The beginning of every step of a draw: the event, then the draw, locked, for whoever organizes it.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, notFound, Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { canOrganize, canSeeEvent, type EventRow, lockEvent } from '#modules/events/index.ts'
import { DrawError } from './algorithm/entry.ts'
import { drawPaths } from './paths.ts'
import { type DrawRow, lockDraw } from './queries/draw.ts'

export async function lockFor(tx: Tx, actor: Actor, id: string): Promise<{ event: EventRow; draw: DrawRow }> {
  const event = found(await lockEvent(tx, id))
  if (!canSeeEvent(actor, event)) throw notFound()
  allow(canOrganize(actor, event.organization))
  return { event, draw: found(await lockDraw(tx, id)) }
}

const refusal = (event: string, why: Phrase): Refusal =>
  new Refusal(409, why, {
    href: drawPaths.organize(event),
    label: { ja: '抽選の画面に戻る', en: 'Back to the draw' },
  })

export function refuse(event: string, why: Phrase | null): void {
  if (why !== null) throw refusal(event, why)
}

/** What cannot be drawn is refused in the draw's own words. */
export async function drawable<T>(event: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof DrawError ? refusal(event, error.why) : error
  }
}
