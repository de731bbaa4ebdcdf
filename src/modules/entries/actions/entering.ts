// To enter, and to take it back.
import { announce, record } from '#platform/audit/index.ts'
import { type Actor, belongsTo, mayWrite, originOf } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, notFound, Refusal, type WayOn } from '#platform/errors.ts'
import {
  canSeeOpportunity,
  lockOpportunity,
  opportunityPaths,
  type OpportunitySummary,
} from '#modules/opportunities/index.ts'
import type { EntryForm } from '../forms.ts'
import { lockEntry, movedOn, refuseUnless, sameVersion } from '../lock.ts'
import { entryPaths } from '../paths.ts'
import { canLead } from '../policy.ts'
import { findEntry } from '../queries/entry.ts'
import { findInvitation, findPlace } from '../queries/places.ts'
import { waiting, whyCannotEnter } from '../rules.ts'
import { newSecret } from '../secret.ts'
import { entrantsOf, tellOrganization } from '../telling.ts'
import { notify } from '#modules/messages/index.ts'
import { afterWithdrawing } from '../after-answers.ts'
import { workEndOf } from '../work-ends.ts'
import { cancelMeetings } from './stand.ts'

const subject = 'entry'

/** Refuses with where to go on instead. */
export function refuseEntry(actor: Actor, o: OpportunitySummary, place: string | undefined, now: Date): void {
  const why = whyCannotEnter(
    o,
    { person: actor.person, own: belongsTo(actor, o.organization), entered: place !== undefined },
    today(now),
  )
  if (why === null) return
  const page: WayOn = {
    href: opportunityPaths.page(o.id),
    label: { ja: '募集のページへ戻る', en: 'Back to the challenge' },
  }
  const own: WayOn = { href: entryPaths.mine(), label: { ja: '自分の応募を見る', en: 'See my entries' } }
  throw new Refusal(409, why, place === undefined ? page : own, {
    ja: 'この募集には応募できません',
    en: 'You cannot enter this challenge',
  })
}

/** The entry's id. The same form sent twice makes one entry. */
export async function enter(tx: Tx, actor: Actor, opportunity: string, form: EntryForm, now: Date): Promise<string> {
  allow(mayWrite(actor))
  const o = found(await lockOpportunity(tx, opportunity))
  if (!canSeeOpportunity(actor, o)) throw notFound()
  const before = await findEntry(tx, form.id)
  if (before !== undefined) {
    if (before.person !== actor.person || before.opportunity !== o.id) throw notFound()
    return before.id
  }
  refuseEntry(actor, o, actor.person === null ? undefined : await findPlace(tx, o.id, actor.person), now)
  const { municipality, account } = actor
  const person = found(actor.person)
  const { id, motive, questions, start_on, in_group, group_name } = form
  await tx
    .insertInto('entry')
    .values({
      municipality,
      id,
      opportunity: o.id,
      person,
      motive,
      questions,
      start_on,
      group_name: in_group ? group_name : '',
      invitation: in_group ? newSecret() : null,
      introduced: (await findInvitation(tx, o.id, person)) !== undefined,
      origin: originOf(actor),
      created_account: account,
      created_at: now,
      ...waiting({ state: 'sent', created_at: now, answered_at: null }, null),
      state: 'sent',
    })
    .execute()
  await tx
    .insertInto('entry_person')
    .values({ municipality, opportunity: o.id, person, entry: id, lead: true, joined_at: now })
    .execute()
  await tellOrganization(tx, actor, o.organization, {
    subject: { ja: `応募がありました：${o.title}`, en: `New entry: ${o.title}` },
    body: [
      {
        ja: '新しい応募が届きました。動機を読み、なるべく3日以内にお返事をお願いします。',
        en: 'Somebody has entered your challenge. Please read their motive and answer within three days if you can.',
      },
      {
        ja: 'すぐに決められないときも、「読みました」の一言があると、応募した方は安心します。',
        en: 'If you cannot decide yet, a short word that you have read it is a relief to them.',
      },
    ],
    href: entryPaths.page(id),
    label: { ja: '応募を読む', en: 'Read the entry' },
  })
  await announce(tx, actor, {
    name: 'entries.sent',
    subject,
    subject_id: id,
    measures: o.measures,
    data: { opportunity: o.id, organization: o.organization, kind: o.kind },
  })
  await record(tx, actor, {
    action: 'entries.sent',
    subject,
    subject_id: id,
    after: { opportunity: o.id, person, motive, questions, start_on, in_group },
  })
  return id
}

/** Takes it back: the place is free again, for all who were in it. */
export async function withdraw(
  tx: Tx,
  actor: Actor,
  id: string,
  form: { version: number; words: string },
  now: Date,
): Promise<void> {
  const { entry, opportunity } = await lockEntry(tx, actor, id)
  allow(canLead(actor, entry))
  if (entry.state === 'withdrawn') return
  refuseUnless(entry, 'withdraw')
  if ((await workEndOf(tx, entry)) !== null) throw movedOn(id)
  sameVersion(entry, form.version)
  await tx
    .updateTable('entry')
    .set({ state: 'withdrawn', waits_for: null, waits_since: null, invitation: null, version: entry.version + 1 })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('entry_person').where('entry', '=', id).execute()
  await cancelMeetings(tx, id, now)
  if (entry.state === 'accepted') {
    const ended = { ...entry, organization: opportunity.organization, words: form.words }
    for (const after of afterWithdrawing) await after(tx, actor, ended, now)
  }
  const words = form.words === '' ? [] : [{ ja: form.words, en: form.words }]
  const news = {
    subject: { ja: `応募の取り下げ：${opportunity.title}`, en: `Entry withdrawn: ${opportunity.title}` },
    body: [{ ja: '応募した方が、応募を取り下げました。', en: 'The entry was withdrawn.' }, ...words],
    href: entryPaths.page(id),
  }
  await tellOrganization(tx, actor, opportunity.organization, news)
  await notify(tx, actor, { persons: entrantsOf(entry), ...news, href: opportunityPaths.page(opportunity.id) })
  await record(tx, actor, {
    action: 'entries.withdrawn',
    subject,
    subject_id: id,
    before: { state: entry.state },
    after: { state: 'withdrawn' },
  })
}
