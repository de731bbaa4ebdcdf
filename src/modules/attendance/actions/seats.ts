// Who sits where: as it was planned, and as it was changed by hand.
import type { Actor } from '#platform/auth/actor.ts'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { changed, coming, lockPlanned, noRoom, noted, refusal } from '../lock-seating.ts'
import { seatsOf } from '../queries/seating.ts'
import type { Rounds } from '../seating/plan.ts'

/** What was planned for the rounds that are not over. `version`: of the seating it was planned from. */
export async function keepPlan(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, rounds, now }: { version: number; rounds: Rounds; now: Date },
): Promise<void> {
  const { event, over, ...seating } = await lockPlanned(tx, actor, id)
  if (seating.version !== version) {
    throw refusal(event, {
      ja: '席を組んでいるあいだに、ほかの方が席を変えました。もう一度組んでください。',
      en: 'Somebody changed the seats while they were planned. Please plan again.',
    })
  }
  await tx.deleteFrom('seat').where('event', '=', event).where('round', '>', over).execute()
  const rows = rounds.flatMap((tables, round) =>
    tables.flatMap((seated, table) =>
      seated.map((participant) => ({ participant, round: over + round + 1, table_no: table + 1 })),
    ),
  )
  const { municipality } = actor
  await insertAll(
    tx,
    'seat',
    rows.map((row) => ({ municipality, event, ...row })),
  )
  await changed(tx, event, { planned_at: now })
  await noted(tx, actor, 'planned', event, { rounds: rounds.length, people: rounds[0]?.flat().length ?? 0 })
}

interface Move {
  round: number
  people: readonly string[]
  /** Null: two people change places. */
  to: number | null
}

export async function move(tx: Tx, actor: Actor, id: string, { round, people, to }: Move): Promise<void> {
  const { event, tables, rounds, over } = await lockPlanned(tx, actor, id)
  if (round <= over)
    throw refusal(event, {
      ja: `第${round}回は終わりました。だれがどこに座ったかの記録なので、席は変えられません。`,
      en: `Round ${round} is over: its seats are the record of who sat where.`,
    })
  if (round > rounds || (to ?? 1) > tables.length || (to ?? 1) < 1)
    throw refusal(event, { ja: 'その回やその卓はありません。', en: 'There is no such round or table.' })
  const all = await coming(tx, event, people)
  const seats = (await seatsOf(tx, event)).filter((seat) => seat.round === round && all.has(seat.participant))
  const at = (participant: string) => seats.find((seat) => seat.participant === participant)?.table_no
  const moves = to === null ? swapped(event, people, at) : people.map((participant) => ({ participant, table_no: to }))
  const staying = seats.filter(({ participant, table_no }) => table_no === to && !people.includes(participant))
  if (to !== null && staying.length + people.length > (tables[to - 1] ?? 0)) throw noRoom(event, to)
  for (const { participant, table_no } of moves) {
    await tx
      .insertInto('seat')
      .values({ municipality: actor.municipality, event, round, participant, table_no })
      .onConflict((conflict) =>
        conflict.columns(['municipality', 'event', 'round', 'participant']).doUpdateSet({ table_no }),
      )
      .execute()
  }
  await changed(tx, event)
  await noted(tx, actor, 'moved', event, { round, moves })
}

function swapped(event: string, people: readonly string[], at: (participant: string) => number | undefined) {
  const [one = '', other = ''] = people
  const [from, to] = [at(one), at(other)]
  if (people.length !== 2 || from === undefined || to === undefined || from === to)
    throw refusal(event, {
      ja: '入れ替えるのは、別の卓にいる2人です。2人を選び直してください。',
      en: 'Two people at different tables change places. Please choose two.',
    })
  return [
    { participant: one, table_no: to },
    { participant: other, table_no: from },
  ]
}
