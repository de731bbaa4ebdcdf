// Both sides of a match hear of what the other did with it.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { personsOfOrganization } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import { findOpportunity } from '#modules/opportunities/index.ts'
import { followingPaths } from './paths.ts'
import type { Engagement } from './queries/engagement.ts'

export async function tellBoth(
  tx: Tx,
  actor: Actor,
  { person, organization, entry, opportunity }: Engagement,
  words: Phrase,
): Promise<void> {
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
