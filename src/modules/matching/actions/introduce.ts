// Both are told of each other with one act.
import { announce, record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, notFound } from '#platform/errors.ts'
import { organizationNames, personsOfOrganization } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import { lockOpportunity } from '#modules/opportunities/index.ts'
import { untilOn } from '../introduction.ts'
import { matchingPaths } from '../paths.ts'
import { canIntroduce } from '../policy.ts'
import { candidateFor } from '../queries/candidates.ts'
import { noCandidate } from '../refusal.ts'
import { whyCannotIntroduce } from '../rules.ts'

const subject = 'introduction'

interface NewIntroduction {
  id: string
  person: string
  /** The coordinator's words, read by both. */
  note: string
}

/** The introduction's id; somebody is introduced to a challenge once. */
export async function introduce(
  tx: Tx,
  actor: Actor,
  opportunity: string,
  { id, person, note }: NewIntroduction,
  now: Date,
): Promise<string> {
  allow(canIntroduce(actor))
  const o = found(await lockOpportunity(tx, opportunity))
  const before = await tx
    .selectFrom('introduction')
    .select('id')
    .where('opportunity', '=', o.id)
    .where('person', '=', person)
    .executeTakeFirst()
  if (before !== undefined) return before.id
  const { person: who, fit } = found(await candidateFor(tx, o.id, person, today(now)))
  const why = whyCannotIntroduce(o, fit, today(now))
  if (why !== null) throw noCandidate(why, o.id)
  const until_on = untilOn(today(now), o.entry_until_on)
  const made = await tx
    .insertInto('introduction')
    .values({
      municipality: actor.municipality,
      id,
      opportunity: o.id,
      organization: o.organization,
      person,
      note,
      until_on,
      created_account: actor.account,
      created_at: now,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) throw notFound()
  const name = (await organizationNames(tx, [o.organization])).get(o.organization)?.name ?? ''
  const way = { href: matchingPaths.introduction(id), label: { ja: '内容を見て返事をする', en: 'Read and answer' } }
  await notify(tx, actor, {
    ...way,
    persons: [person],
    subject: { ja: `${name}をご紹介します`, en: `May we introduce ${name}?` },
    body: [
      {
        ja: `「${o.title}」に取り組む${name}を、調整役がご紹介します。話してみたいかどうかを、お返事ください。`,
        en: `A coordinator would like to introduce ${name}, who works on “${o.title}”. Please say whether you would like to talk.`,
      },
      {
        ja: '見送っても、理由も、いつ見送ったかも、相手には伝わりません。',
        en: 'If you would rather not, the other side learns neither why nor when.',
      },
    ],
  })
  await notify(tx, actor, {
    ...way,
    persons: await personsOfOrganization(tx, o.organization),
    subject: { ja: `${who.display_name}さんをご紹介します`, en: `May we introduce ${who.display_name}?` },
    body: [
      {
        ja: `「${o.title}」に合いそうな方を、調整役がご紹介します。話してみたいかどうかを、お返事ください。`,
        en: `A coordinator would like to introduce somebody for “${o.title}”. Please say whether you would like to talk.`,
      },
      {
        ja: '見送っても、理由も、いつ見送ったかも、相手には伝わりません。',
        en: 'If you would rather not, the other side learns neither why nor when.',
      },
    ],
  })
  await announce(tx, actor, {
    name: 'matching.introduced',
    subject,
    subject_id: id,
    measures: o.measures,
    data: { opportunity: o.id, organization: o.organization, kind: o.kind },
  })
  await record(tx, actor, {
    action: 'matching.introduced',
    subject,
    subject_id: id,
    after: { opportunity: o.id, person, note, until_on },
  })
  return id
}
