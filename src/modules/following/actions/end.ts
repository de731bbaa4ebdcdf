// How a match ended, thanks from both sides, and the story that both approve.
import { announce, record } from '#platform/audit/index.ts'
import { type Actor, isStaff, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found, Refusal } from '#platform/errors.ts'
import { addExperience, partyViewer, personsOfOrganization, sideOf } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import { findOpportunity } from '#modules/opportunities/index.ts'
import { lockRunning } from '../lock.ts'
import { followingPaths } from '../paths.ts'
import { canEnd } from '../policy.ts'
import { type Engagement, findEngagement, lockEngagement, type Outcome, outcomeOf } from '../queries/engagement.ts'
import type { Ending, OutcomeFigure } from '../tables.ts'

const subject = 'entry'

export interface EndOf {
  how: Ending
  ended_on: string
  changed: string
  why: string
  figures: OutcomeFigure[]
  thanks: string
}

const tell = async (
  tx: Tx,
  actor: Actor,
  { person, organization, entry, opportunity }: Engagement,
  words: { ja: string; en: string },
) => {
  const title = (await findOpportunity(tx, opportunity))?.title ?? ''
  await notify(tx, actor, {
    persons: [person, ...(await personsOfOrganization(tx, organization))],
    subject: { ja: `${words.ja}：${title}`, en: `${words.en}: ${title}` },
    body: [
      {
        ja: '記録のページで、お礼のことばやまとめを書けます。',
        en: 'On the page of the record you can write thanks and the story.',
      },
    ],
    href: followingPaths.page(entry),
  })
}

export async function endEngagement(tx: Tx, actor: Actor, entry: string, end: EndOf): Promise<void> {
  const engagement = await lockRunning(tx, actor, entry)
  allow(canEnd(actor, engagement))
  if (end.ended_on < engagement.began_on) {
    throw new Refusal(
      409,
      {
        ja: `終わった日は、始まった日（${engagement.began_on}）より後にしてください`,
        en: `It began on ${engagement.began_on}: choose a later day`,
      },
      { href: followingPaths.ending(entry), label: { ja: '書き直す', en: 'Write again' } },
    )
  }
  const { municipality, account } = actor
  const { how, ended_on, changed, why, figures, thanks } = end
  await tx.updateTable('engagement').set({ how, ended_on }).where('entry', '=', entry).execute()
  await tx
    .insertInto('outcome')
    .values({
      municipality,
      entry,
      changed,
      why,
      figures: JSON.stringify(figures),
      thanks_to_person: thanks,
      story: changed,
      created_account: account,
    })
    .execute()
  if (how === 'finished') await addExperience(tx, engagement.person)
  const o = found(await findOpportunity(tx, engagement.opportunity))
  await announce(tx, actor, {
    name: `following.${how}`,
    subject,
    subject_id: entry,
    measures: o.measures,
    data: { opportunity: o.id, organization: o.organization, kind: o.kind },
  })
  await tell(
    tx,
    actor,
    engagement,
    how === 'finished'
      ? { ja: '取組が終わりました。おつかれさまでした', en: 'The work is finished. Well done' }
      : { ja: '取組は途中で終わりました', en: 'The work was broken off' },
  )
  await record(tx, actor, {
    action: 'following.ended',
    subject,
    subject_id: entry,
    before: { how: null },
    after: { how, ended_on, changed, figures },
  })
}

async function lockEnded(tx: Tx, actor: Actor, entry: string): Promise<{ engagement: Engagement; outcome: Outcome }> {
  found(partyViewer(actor, found(await findEngagement(tx, entry))))
  const engagement = found(await lockEngagement(tx, entry))
  return { engagement, outcome: found(await outcomeOf(tx, entry)) }
}

/** From the person to the organization, or the other way. */
export async function thank(tx: Tx, actor: Actor, entry: string, thanks: string): Promise<void> {
  const { engagement, outcome } = await lockEnded(tx, actor, entry)
  const side = sideOf(actor, engagement)
  allow(side !== null)
  const field = side === 'person' ? 'thanks_to_organization' : 'thanks_to_person'
  if (outcome[field] === thanks) return
  await tx
    .updateTable('outcome')
    .set({ [field]: thanks })
    .where('entry', '=', entry)
    .execute()
  await tell(tx, actor, engagement, { ja: 'お礼のことばが届きました', en: 'Words of thanks' })
  await record(tx, actor, {
    action: 'following.thanked',
    subject,
    subject_id: entry,
    before: { [field]: outcome[field] },
    after: { [field]: thanks },
  })
}

/** A changed text must be approved anew by both; it disappears from the public page until then. */
export async function writeStory(
  tx: Tx,
  actor: Actor,
  entry: string,
  { version, story }: { version: number; story: string },
): Promise<void> {
  const { engagement, outcome } = await lockEnded(tx, actor, entry)
  allow(sideOf(actor, engagement) !== null || (mayWrite(actor) && isStaff(actor)))
  if (outcome.version !== version) throw new EditedMeanwhile()
  if (outcome.story === story) return
  await tx
    .updateTable('outcome')
    .set({ story, version: version + 1, approved_by_person: null, approved_by_organization: null, published_at: null })
    .where('entry', '=', entry)
    .execute()
  await tell(tx, actor, engagement, { ja: 'まとめの文章をお確かめください', en: 'Please look at the story' })
  await record(tx, actor, {
    action: 'following.story_written',
    subject,
    subject_id: entry,
    before: { story: outcome.story },
    after: { story },
  })
}

/** Both must have approved the same text; a second click changes nothing. */
export async function approveStory(tx: Tx, actor: Actor, entry: string, version: number, now: Date): Promise<void> {
  const { engagement, outcome } = await lockEnded(tx, actor, entry)
  const side = sideOf(actor, engagement)
  allow(side !== null)
  if (outcome.version !== version) throw new EditedMeanwhile()
  const [mine, other] =
    side === 'person'
      ? (['approved_by_person', 'approved_by_organization'] as const)
      : (['approved_by_organization', 'approved_by_person'] as const)
  if (outcome[mine] !== null || outcome.story === '') return
  const published_at = outcome[other] === null ? null : now
  await tx
    .updateTable('outcome')
    .set({ [mine]: now, published_at })
    .where('entry', '=', entry)
    .execute()
  if (published_at !== null) {
    const o = found(await findOpportunity(tx, engagement.opportunity))
    await announce(tx, actor, {
      name: 'following.story_published',
      subject,
      subject_id: entry,
      measures: o.measures,
      data: { title: o.title, href: followingPaths.publicStory(entry) },
    })
  }
  await tell(
    tx,
    actor,
    engagement,
    published_at === null
      ? { ja: 'まとめの公開に同意がありました', en: 'The other side approved the story' }
      : { ja: 'まとめが公開されました', en: 'The story is published' },
  )
  await record(tx, actor, {
    action: 'following.story_approved',
    subject,
    subject_id: entry,
    after: { side, version, published: published_at !== null },
  })
}
