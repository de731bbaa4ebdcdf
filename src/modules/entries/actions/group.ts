// Others join an entry by its link, and may leave again.
import { record } from '#platform/audit/index.ts'
import { type Actor, belongsTo, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, notFound, Refusal } from '#platform/errors.ts'
import { needsPerson } from '#modules/members/index.ts'
import { lockOpportunity } from '#modules/opportunities/index.ts'
import { notify } from '#modules/messages/index.ts'
import { lockEntry } from '../lock.ts'
import { entryPaths } from '../paths.ts'
import { canLead } from '../policy.ts'
import { findByInvitation, lockEntryRow } from '../queries/entry.ts'
import { findPlace } from '../queries/places.ts'
import { groupMax, isOpen } from '../rules.ts'
import { newSecret } from '../secret.ts'

const subject = 'entry'

/** Makes the link by which others join; it stays the same. */
export async function openGroup(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { entry } = await lockEntry(tx, actor, id)
  allow(canLead(actor, entry))
  if (entry.invitation !== null || !isOpen(entry.state)) return
  await tx.updateTable('entry').set({ invitation: newSecret() }).where('id', '=', id).execute()
  await record(tx, actor, { action: 'entries.group_opened', subject, subject_id: id })
}

const refused = (ja: string, en: string) =>
  new Refusal(409, { ja, en }, { href: entryPaths.mine(), label: { ja: '自分の応募を見る', en: 'See my entries' } })

/** Whoever has the link agrees to be in it. The entry's id. */
export async function join(tx: Tx, actor: Actor, secret: string, now: Date): Promise<string> {
  allow(mayWrite(actor))
  const seen = found(await findByInvitation(tx, secret))
  const o = found(await lockOpportunity(tx, seen.opportunity))
  const entry = found(await lockEntryRow(tx, seen.id))
  const { municipality } = actor
  if (entry.invitation !== secret) throw notFound()
  const person = needsPerson(actor, entryPaths.join(secret))
  if (entry.people.includes(person)) return entry.id
  if (!isOpen(entry.state))
    throw refused('この応募は、すでに結果が出ています。', 'This entry has already been answered.')
  if (belongsTo(actor, o.organization)) {
    throw refused(
      'ご自身が所属する事業者の募集には、加われません。',
      'You belong to the organization that posted this.',
    )
  }
  if ((await findPlace(tx, o.id, person)) !== undefined) {
    throw refused('この募集には、すでに応募しています。', 'You have already entered this challenge.')
  }
  if (entry.people.length >= groupMax)
    throw refused(`1つの応募は${groupMax}人までです。`, `A group has at most ${groupMax} people.`)
  await tx
    .insertInto('entry_person')
    .values({ municipality, opportunity: o.id, person, entry: entry.id, lead: false, joined_at: now })
    .execute()
  await notify(tx, actor, {
    persons: [entry.person],
    subject: { ja: `なかまが加わりました：${o.title}`, en: `Somebody joined your entry: ${o.title}` },
    body: [{ ja: `${actor.name}さんが、あなたの応募に加わりました。`, en: `${actor.name} has joined your entry.` }],
    href: entryPaths.page(entry.id),
  })
  await record(tx, actor, { action: 'entries.joined', subject, subject_id: entry.id, after: { person } })
  return entry.id
}

/** Someone who joined steps out; who leads it withdraws instead. */
export async function leave(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { entry, opportunity, viewer } = await lockEntry(tx, actor, id)
  allow(mayWrite(actor) && viewer === 'entrant' && actor.person !== entry.person)
  await tx
    .deleteFrom('entry_person')
    .where('entry', '=', id)
    .where('person', '=', actor.person)
    .where('lead', '=', false)
    .execute()
  await notify(tx, actor, {
    persons: [entry.person],
    subject: { ja: `なかまが抜けました：${opportunity.title}`, en: `Somebody left your entry: ${opportunity.title}` },
    body: [{ ja: `${actor.name}さんが、応募から抜けました。`, en: `${actor.name} has left your entry.` }],
    href: entryPaths.page(id),
  })
  await record(tx, actor, { action: 'entries.left', subject, subject_id: id, before: { person: actor.person } })
}
