// Tables and rounds, who stays where, and who may see it.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile } from '#platform/errors.ts'
import { canOrganize } from '#modules/events/index.ts'
import { changed, coming, lockPlanned, noRoom, noted, refusal, stillOpen, withSeats } from '../lock-seating.ts'
import { lockSeating, pinsOf, seatsOf } from '../queries/seating.ts'
import type { PinReason } from '../tables.ts'

/** `version` 0: there was nothing yet. Seats at tables and in rounds to come that are gone go with them. */
export async function setSeating(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, tables, rounds }: { version: number; tables: number[]; rounds: number },
): Promise<void> {
  const event = await withSeats(tx, actor, id)
  allow(canOrganize(actor, event.organization))
  stillOpen(event)
  const before = await lockSeating(tx, event.id)
  if ((before?.version ?? 0) !== version) throw new EditedMeanwhile()
  const beyond = (await pinsOf(tx, event.id)).find(({ table_no }) => table_no > tables.length)
  if (beyond !== undefined) {
    throw refusal(event.id, {
      ja: `卓${beyond.table_no}に固定した方がいます。先に固定を外してください。`,
      en: `Somebody is fixed to table ${beyond.table_no}. Please free them first.`,
    })
  }
  const over = before?.over ?? 0
  const used = Math.max(
    0,
    ...(await seatsOf(tx, event.id)).filter(({ round }) => round <= over).map(({ table_no }) => table_no),
  )
  if (rounds < over || tables.length < used) {
    throw refusal(event.id, {
      ja: `第${over}回までは終わっていて、卓${used}まで使いました。終わった回の席は記録なので、回や卓をそれより減らすことはできません。`,
      en: `Rounds up to ${over} are over and used tables up to ${used}. They are the record: there cannot be fewer.`,
    })
  }
  await tx
    .insertInto('seating')
    .values({ municipality: actor.municipality, event: event.id, tables, rounds, over })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality', 'event'])
        .doUpdateSet((e) => ({ tables, rounds, over, version: e('seating.version', '+', 1) })),
    )
    .execute()
  await tx
    .deleteFrom('seat')
    .where('event', '=', event.id)
    .where((e) => e.or([e('round', '>', rounds), e('table_no', '>', tables.length)]))
    .execute()
  await noted(tx, actor, 'seating_set', event.id, { tables, rounds })
}

/** Somebody stays at a table in all rounds that are planned from now on. */
export async function pin(
  tx: Tx,
  actor: Actor,
  id: string,
  { participant, table_no, why }: { participant: string; table_no: number; why: PinReason },
): Promise<void> {
  const { event, tables } = await lockPlanned(tx, actor, id)
  const all = await coming(tx, event, [participant])
  const others = (await pinsOf(tx, event)).filter(
    (one) => all.has(one.participant) && one.participant !== participant && one.table_no === table_no,
  )
  if (table_no > tables.length)
    throw refusal(event, { ja: 'その番号の卓はありません。', en: 'There is no such table.' })
  if (others.length >= (tables[table_no - 1] ?? 0)) throw noRoom(event, table_no)
  await tx
    .insertInto('seating_pin')
    .values({ municipality: actor.municipality, event, participant, table_no, why })
    .onConflict((conflict) => conflict.columns(['municipality', 'event', 'participant']).doUpdateSet({ table_no, why }))
    .execute()
  await changed(tx, event)
  await noted(tx, actor, 'pinned', event, { participant, table_no })
}

export async function unpin(tx: Tx, actor: Actor, id: string, participant: string): Promise<void> {
  const { event } = await lockPlanned(tx, actor, id)
  await tx.deleteFrom('seating_pin').where('event', '=', event).where('participant', '=', participant).execute()
  await changed(tx, event)
  await noted(tx, actor, 'unpinned', event, { participant })
}

/** So many rounds have ended; they stay as they were. */
export async function setOver(tx: Tx, actor: Actor, id: string, over: number): Promise<void> {
  const { event, rounds } = await lockPlanned(tx, actor, id)
  await changed(tx, event, { over: Math.min(over, rounds) })
  await noted(tx, actor, 'round_over', event, { over })
}

/** Participants see their tables; null: not any more. */
export async function announceSeats(tx: Tx, actor: Actor, id: string, at: Date | null): Promise<void> {
  const { event } = await lockPlanned(tx, actor, id)
  await changed(tx, event, { announced_at: at })
  await noted(tx, actor, 'announced', event, { announced: at !== null })
}
