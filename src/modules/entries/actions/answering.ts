// The organization's answers: yes, later, not this time.
import { announce, record } from '#platform/audit/index.ts'
import { type Actor, belongsTo, originOf } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, notFound } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { canWriteFor, lockOpportunity, type OpportunitySummary } from '#modules/opportunities/index.ts'
import { notify } from '#modules/messages/index.ts'
import { lockEntry, refuseUnless, sameVersion } from '../lock.ts'
import { entryPaths } from '../paths.ts'
import { canAnswer, canSeeEntries } from '../policy.ts'
import type { EntryDetail } from '../queries/entry.ts'
import { openEntries, stateCounts } from '../queries/lists.ts'
import { isBeyondSeats } from '../rules.ts'
import { entrantsOf, tellOrganization } from '../telling.ts'
import { afterAccepting } from '../after-answers.ts'
import { cancelMeetings, stand } from './stand.ts'

const subject = 'entry'

interface Answer {
  version: number
  answer_words: string
}

/** The entrants hear the answer; where staff gave it for the organization, so does the organization. */
async function tellAnswer(
  tx: Tx,
  actor: Actor,
  entry: EntryDetail,
  o: OpportunitySummary,
  heading: Phrase,
  words: string,
) {
  const news = {
    body: [{ ja: words, en: words }],
    href: entryPaths.page(entry.id),
    label: { ja: '返事を見る', en: 'See the answer' },
  }
  const about = { ja: `${heading.ja}：${o.title}`, en: `${heading.en}: ${o.title}` }
  await notify(tx, actor, { persons: entrantsOf(entry), subject: about, ...news })
  if (actor.acting_for === null && belongsTo(actor, o.organization)) return
  const forThem = { ja: `職員が代わりにお返事しました（${about.ja}）`, en: `Staff answered for you (${about.en})` }
  await tellOrganization(tx, actor, o.organization, { subject: forThem, ...news })
}

async function lockToAnswer(tx: Tx, actor: Actor, id: string, move: 'accept' | 'reserve' | 'decline', version: number) {
  const locked = await lockEntry(tx, actor, id)
  allow(canAnswer(actor, locked.viewer))
  sameVersion(locked.entry, version)
  refuseUnless(locked.entry, move)
  return locked
}

/** False, and nothing is changed: more than were looked for, and nobody has said that this is meant. */
export async function accept(
  tx: Tx,
  actor: Actor,
  id: string,
  answer: Answer & { beyond_seats: boolean },
  now: Date,
): Promise<boolean> {
  const { entry, opportunity: o } = await lockToAnswer(tx, actor, id, 'accept', answer.version)
  const accepted = (await stateCounts(tx, o.id)).get('accepted') ?? 0
  if (isBeyondSeats(accepted, o.seats) && !answer.beyond_seats) return false
  const { answer_words } = answer
  await stand(tx, entry, { state: 'accepted', answer_words, answer_origin: originOf(actor), answered_at: now }, null)
  await tx
    .updateTable('interview')
    .set({ state: 'cancelled', answered_at: now })
    .where('entry', '=', id)
    .where('state', '=', 'proposed')
    .execute()
  const begun = { ...entry, organization: o.organization, words: answer_words }
  for (const after of afterAccepting) await after(tx, actor, begun, now)
  await tellAnswer(tx, actor, entry, o, { ja: 'お願いすることに決まりました', en: 'You are accepted' }, answer_words)
  await announce(tx, actor, {
    name: 'entries.accepted',
    subject,
    subject_id: id,
    measures: o.measures,
    data: { opportunity: o.id, organization: o.organization, kind: o.kind, people: entry.people.length },
  })
  await record(tx, actor, {
    action: 'entries.accepted',
    subject,
    subject_id: id,
    before: { state: entry.state },
    after: { state: 'accepted', answer_words },
  })
  return true
}

export async function reserve(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, answer_words }: Answer,
  now: Date,
): Promise<void> {
  const { entry, opportunity } = await lockToAnswer(tx, actor, id, 'reserve', version)
  await stand(tx, entry, { state: 'reserved', answer_words, answer_origin: originOf(actor), answered_at: now }, null)
  await cancelMeetings(tx, id, now)
  await tellAnswer(
    tx,
    actor,
    entry,
    opportunity,
    { ja: 'もう少しお待ちください', en: 'Please wait a little longer' },
    answer_words,
  )
  await record(tx, actor, {
    action: 'entries.reserved',
    subject,
    subject_id: id,
    before: { state: entry.state },
    after: { state: 'reserved', answer_words },
  })
}

const notThisTime: Phrase = { ja: 'ご応募へのお返事', en: 'Answer to your entry' }

async function declineOne(tx: Tx, actor: Actor, entry: EntryDetail, o: OpportunitySummary, words: string, now: Date) {
  await stand(
    tx,
    entry,
    { state: 'declined', answer_words: words, answer_origin: originOf(actor), answered_at: now },
    null,
  )
  await cancelMeetings(tx, entry.id, now)
  await tellAnswer(tx, actor, entry, o, notThisTime, words)
}

export async function decline(
  tx: Tx,
  actor: Actor,
  id: string,
  answer: Answer & { reason: string },
  now: Date,
): Promise<void> {
  const { entry, opportunity } = await lockToAnswer(tx, actor, id, 'decline', answer.version)
  const { answer_words, reason } = answer
  await declineOne(tx, actor, entry, opportunity, answer_words, now)
  await record(tx, actor, {
    action: 'entries.declined',
    subject,
    subject_id: id,
    before: { state: entry.state },
    after: { state: 'declined', reason, answer_words },
  })
}

/** One kind answer to all who still wait, so that a challenge can end with nobody left behind. How many there were. */
export async function declineRemaining(
  tx: Tx,
  actor: Actor,
  opportunity: string,
  words: string,
  now: Date,
): Promise<number> {
  const o = found(await lockOpportunity(tx, opportunity))
  if (!canSeeEntries(actor, o.organization)) throw notFound()
  allow(canWriteFor(actor, o.organization))
  const remaining = (await openEntries(tx, o.id)).filter(
    ({ people }) => actor.person === null || !people.includes(actor.person),
  )
  for (const entry of remaining) {
    await declineOne(tx, actor, entry, o, words, now)
    await record(tx, actor, {
      action: 'entries.remaining_declined',
      subject,
      subject_id: entry.id,
      before: { state: entry.state },
      after: { state: 'declined', answer_words: words },
    })
  }
  return remaining.length
}
