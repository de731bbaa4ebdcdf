// Thanks from both sides, and the story that both approve: the page for everybody is what both have seen, word for word.
import { announce, record } from '#platform/audit/index.ts'
import { type Actor, isStaff, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, found, Refusal } from '#platform/errors.ts'
import { partyViewer, sideOf } from '#modules/members/index.ts'
import { findOpportunity } from '#modules/opportunities/index.ts'
import { followingPaths } from '../paths.ts'
import { type Engagement, findEngagement, lockEngagement, type Outcome, outcomeOf } from '../queries/engagement.ts'
import { tellBoth } from '../telling.ts'

const subject = 'entry'
interface Ended {
  engagement: Engagement
  outcome: Outcome
}

async function lockEnded(tx: Tx, actor: Actor, entry: string): Promise<Ended> {
  found(partyViewer(actor, found(await findEngagement(tx, entry))))
  const engagement = found(await lockEngagement(tx, entry))
  return { engagement, outcome: found(await outcomeOf(tx, entry)) }
}

/** Work that broke off has no story. */
function refuseUnlessFinished({ entry, how }: Engagement): void {
  if (how === 'finished') return
  throw new Refusal(
    409,
    { ja: '途中で終わった取組のまとめは、公開しません。', en: 'There is no public story of work that was broken off.' },
    { href: followingPaths.page(entry), label: { ja: '記録を見る', en: 'See the record' } },
  )
}

/** What the page for everybody shows has changed: both approve anew, and it comes down until then. */
const rewrite = (tx: Tx, { entry, version }: Outcome, change: Partial<Pick<Outcome, 'story' | ThanksField>>) =>
  tx
    .updateTable('outcome')
    .set({
      ...change,
      version: version + 1,
      approved_by_person: null,
      approved_by_organization: null,
      published_at: null,
    })
    .where('entry', '=', entry)
    .execute()

type ThanksField = 'thanks_to_person' | 'thanks_to_organization'

/** From the person to the organization, or the other way. */
export async function thank(tx: Tx, actor: Actor, entry: string, thanks: string): Promise<void> {
  const { engagement, outcome } = await lockEnded(tx, actor, entry)
  const side = sideOf(actor, engagement)
  allow(side !== null)
  const field: ThanksField = side === 'person' ? 'thanks_to_organization' : 'thanks_to_person'
  if (outcome[field] === thanks) return
  await rewrite(tx, outcome, { [field]: thanks })
  await tellBoth(tx, actor, engagement, { ja: 'お礼のことばが届きました', en: 'Words of thanks' })
  await record(tx, actor, {
    action: 'following.thanked',
    subject,
    subject_id: entry,
    before: { [field]: outcome[field] },
    after: { [field]: thanks },
  })
}

export async function writeStory(
  tx: Tx,
  actor: Actor,
  entry: string,
  { version, story }: { version: number; story: string },
): Promise<void> {
  const { engagement, outcome } = await lockEnded(tx, actor, entry)
  allow(sideOf(actor, engagement) !== null || (mayWrite(actor) && isStaff(actor)))
  refuseUnlessFinished(engagement)
  if (outcome.version !== version) throw new EditedMeanwhile()
  if (outcome.story === story) return
  await rewrite(tx, outcome, { story })
  await tellBoth(tx, actor, engagement, { ja: 'まとめの文章をお確かめください', en: 'Please look at the story' })
  await record(tx, actor, {
    action: 'following.story_written',
    subject,
    subject_id: entry,
    before: { story: outcome.story },
    after: { story },
  })
}

/** Both must have approved the same version; a second click changes nothing. */
export async function approveStory(tx: Tx, actor: Actor, entry: string, version: number, now: Date): Promise<void> {
  const { engagement, outcome } = await lockEnded(tx, actor, entry)
  const side = sideOf(actor, engagement)
  allow(side !== null)
  refuseUnlessFinished(engagement)
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
  await tellBoth(
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
