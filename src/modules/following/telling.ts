// Both sides of a match hear of what the other did with it.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { personsOfOrganization } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import { findOpportunity, tellCoordinators } from '#modules/opportunities/index.ts'
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

/** The coordinator hears at once that somebody is stuck. */
export async function tellOfTrouble(
  tx: Tx,
  actor: Actor,
  { entry, opportunity }: Engagement,
  words: string,
): Promise<void> {
  const o = found(await findOpportunity(tx, opportunity))
  await tellCoordinators(tx, actor, o.coordinator, {
    subject: { ja: `困っているとの便りがありました：${o.title}`, en: `Somebody is stuck: ${o.title}` },
    body: [
      ...(words === '' ? [] : [{ ja: `「${words}」`, en: `“${words}”` }]),
      { ja: '双方に声をかけてください。電話が確かです。', en: 'Please call both sides.' },
    ],
    href: followingPaths.page(entry),
  })
}
