// What a decision does to the budget of its scheme and year.
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { aidsOf, planned, postEntries } from '#modules/budget/index.ts'

interface Standing {
  application: { id: string; scheme: string }
  /** What stands of the award from now on. */
  yen: number
  /** Of its call. */
  fiscal_year: number
  words: string
  now: Date
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** By how much more is committed once `yen` stands: what was paid is committed until it comes back. */
export const moreFor = (yen: number, before: number, paid: number): number =>
  Math.max(yen, paid) - Math.max(before, paid)

/**
 * From now on as much is committed to each application as stands of its award, or was paid if that is more: what comes back lowers it.
 * @returns what was paid to each in turn
 */
export async function commitToAll(tx: Tx, actor: Actor, all: readonly Standing[]): Promise<number[]> {
  const aids = await aidsOf(
    tx,
    all.map(({ application }) => application.id),
  )
  const known = Map.groupBy(aids, ({ application }) => application)
  const yearsOf = ({ application }: Standing) => known.get(application.id) ?? []
  const paidTo = (one: Standing) => sum(yearsOf(one).map(({ paid }) => paid))
  const entries = all.flatMap((one) => {
    const { application, yen, fiscal_year, words, now } = one
    const more = Math.max(yen, paidTo(one)) - sum(yearsOf(one).map(({ committed }) => committed))
    return planned(yearsOf(one), fiscal_year, more, today(now)).map((entry, i, { length }) => ({
      ...entry,
      scheme: application.scheme,
      application: application.id,
      words: i < length - 1 ? '出納閉鎖のため、今の年度の予算へ' : words,
      now,
    }))
  })
  await postEntries(tx, actor, entries)
  return all.map(paidTo)
}

/** The same of one. */
export const commitTo = async (tx: Tx, actor: Actor, standing: Standing): Promise<number> =>
  (await commitToAll(tx, actor, [standing]))[0] ?? 0
