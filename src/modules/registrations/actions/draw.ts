// What a draw decided is carried out: seats, the waiting list, and a mail to everybody.
import { sql } from 'kysely'
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import { canOrganize, lockEvent } from '#modules/events/index.ts'
import { admittedWord, declinedWord, waitingWord } from '../mails.ts'
import { offerFreed } from '../offering.ts'
import { type Registration, registrationsOf } from '../queries/registrations.ts'
import { tellApplicants, type Word } from '../telling.ts'

/** Ids of registrations; `waiting` in the order of the draw. */
export interface DrawResult {
  admitted: readonly string[]
  waiting: readonly string[]
  excluded: readonly string[]
}

/** The database's part: all of them have applied. */
export async function placeDrawn(tx: Tx, { admitted, waiting, excluded }: DrawResult, now: Date): Promise<void> {
  const set = (state: 'admitted' | 'waiting' | 'declined', ids: readonly string[]) => sql`
    update registration r set state = ${state}, decided_at = ${now}, version = version + 1,
      queue = case when ${state} = 'waiting' then drawn.place end
    from unnest(${[...ids]}::uuid[]) with ordinality as drawn (id, place) where r.id = drawn.id`
  await set('admitted', admitted).execute(tx)
  await set('waiting', waiting).execute(tx)
  await set('declined', excluded).execute(tx)
}

/** Whoever has withdrawn since the list was frozen is passed over, and the seat is offered to the next. */
export async function applyDraw(tx: Tx, actor: Actor, event: string, result: DrawResult, now: Date): Promise<void> {
  const row = found(await lockEvent(tx, event))
  allow(canOrganize(actor, row.organization))
  const applied = new Map((await registrationsOf(tx, event, ['applied'])).map((one) => [one.id, one]))
  const [admitted, waiting, excluded] = [result.admitted, result.waiting, result.excluded].map((ids) =>
    ids.flatMap((id) => applied.get(id) ?? []),
  )
  const ids = (ones: readonly Registration[] = []) => ones.map(({ id }) => id)
  await placeDrawn(tx, { admitted: ids(admitted), waiting: ids(waiting), excluded: ids(excluded) }, now)
  await tellApplicants(tx, actor, [
    ...(admitted ?? []).map((one) => drawn(one, admittedWord(row, one))),
    ...(waiting ?? []).map((one, index) => drawn(one, waitingWord(row, one, index + 1))),
    ...(excluded ?? []).map((one) => drawn(one, declinedWord(row, one, ''))),
  ])
  const offered = await offerFreed(tx, actor, event, now)
  await record(tx, actor, {
    action: 'registrations.drawn',
    subject: 'event',
    subject_id: event,
    after: { admitted: admitted?.length, waiting: waiting?.length, declined: excluded?.length, offered },
  })
}

/** Ends with where the result comes from; what staff decided about a group is told with its reason. */
const drawn = ({ receipt, override, override_reason: reason }: Registration, word: Word): Word => ({
  ...word,
  body: [
    ...word.body,
    {
      ja: `抽選で決まりました（受付番号 ${receipt}）。席がどう決まったかは、下のページからだれでも確かめられます。`,
      en: `This was decided by the draw (receipt ${receipt}). Anybody can check how the seats came about, from the page below.`,
    },
    ...(override === null
      ? []
      : [
          {
            ja: `主催者が、くじの前に取り扱いを決めました。理由：${reason}`,
            en: `The organizer had decided before the draw. Reason: ${reason}`,
          },
        ]),
  ],
})
