// One batch of organizations, judged for one call; those whom it fits are told at once, or wait for the weekly list.
import type { Actor } from '#platform/auth/actor.ts'
import { untilPhrase } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { sql } from 'kysely'
import { representativesOfAll, representedOrganizations } from '#modules/members/index.ts'
import { type NewsFor, notifyAll } from '#modules/messages/index.ts'
import { type Fitting, fittingRecords, type NewCall, schemePaths, type Town } from '#modules/schemes/index.ts'
import type { MailAbout } from './key.ts'
import { toldSince, wishesOf } from './queries/notices.ts'
import { everything, isWanted, mostMails, withinDays } from './rules.ts'
import { bodyOf, subjectOf } from './words.ts'

export const batchSize = 250

export interface Outreach {
  town: Town
  now: Date
  /** The path at which a person refuses, or says what is wrong. */
  refusalOf: (person: string, about: MailAbout) => string
}

/** Two calls at the same moment: the second waits, so that nobody gets more than they should. */
const oneAtATime = (tx: Tx, municipality: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`outreach of ${municipality}`}))`.execute(tx)

/** Each person once, whatever they represent; without those who do not want it. */
async function newlyFound(tx: Tx, { municipality }: Actor, call: NewCall, fitting: readonly Fitting[], now: Date) {
  const of = new Map(fitting.map((one) => [one.organization, one]))
  const people = new Map((await representativesOfAll(tx, [...of.keys()])).map((one) => [one.person, one.organization]))
  const wishes = await wishesOf(tx, [...people.keys()])
  const rows = [...people].flatMap(([person, organization]) => {
    const one = of.get(organization)
    if (one === undefined || !isWanted(wishes.get(person) ?? everything, call.topics)) return []
    return [{ municipality, call: call.call, scheme: call.scheme, person, ...one, found_at: now }]
  })
  if (rows.length === 0) return []
  return tx
    .insertInto('outreach_notice')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['person', 'reasons', 'most_yen'])
    .execute()
}

/** @returns the last organization that was judged; null: there are no more */
export async function judgeBatch(tx: Tx, actor: Actor, call: NewCall, after: string | null, outreach: Outreach) {
  const { now, refusalOf } = outreach
  await oneAtATime(tx, actor.municipality)
  const organizations = await representedOrganizations(tx, after, batchSize)
  const found = await newlyFound(tx, actor, call, await fittingRecords(tx, call, organizations, outreach), now)
  const since = new Date(now.getTime() - withinDays * 86_400_000)
  const told = await toldSince(
    tx,
    found.map(({ person }) => person),
    since,
  )
  const due = found.filter(({ person }) => (told.get(person) ?? 0) < mostMails)
  const news = due.map(({ person, reasons, most_yen }): NewsFor => ({
    persons: [person],
    subject: subjectOf(call),
    body: bodyOf({ ...call, reasons, most_yen, until: untilPhrase(call.closes_at) }),
    refusal: refusalOf(person, { call: call.call }),
    href: schemePaths.page(call.scheme),
    label: { ja: '制度を見る', en: 'See the scheme' },
  }))
  await notifyAll(tx, actor, news)
  if (due.length > 0) {
    await tx
      .updateTable('outreach_notice')
      .set({ told_at: now })
      .where('call', '=', call.call)
      .where(
        'person',
        'in',
        due.map(({ person }) => person),
      )
      .execute()
  }
  const last = organizations.length < batchSize ? null : (organizations.at(-1)?.id ?? null)
  return { judged: organizations.length, told: due.length, last }
}
