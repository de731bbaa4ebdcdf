// Each side answers an introduction for itself; a "no" reaches only the coordinator.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { entryPaths, keepInvitation } from '#modules/entries/index.ts'
import { personsOfAccounts, personsOfOrganization } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import { lockOpportunity, opportunityPaths, type OpportunitySummary, whyClosed } from '#modules/opportunities/index.ts'
import { isMet, seenBy } from '../introduction.ts'
import { matchingPaths } from '../paths.ts'
import { canAnswer, sideOf } from '../policy.ts'
import { findIntroduction, type Introduction, lockIntroduction } from '../queries/introductions.ts'
import type { Side } from '../tables.ts'

const subject = 'introduction'

async function tellCoordinator(
  tx: Tx,
  actor: Actor,
  introduction: Introduction,
  o: OpportunitySummary,
  side: Side,
  answer: 'yes' | 'no',
  words: string,
) {
  const who = side === 'person' ? { ja: 'ご本人', en: 'The person' } : { ja: '事業者', en: 'The organization' }
  const what = answer === 'yes' ? { ja: '話したい', en: 'yes' } : { ja: '今回は見送り', en: 'not this time' }
  await notify(tx, actor, {
    persons: await personsOfAccounts(tx, [introduction.created_account]),
    subject: { ja: `紹介へのお返事：${o.title}`, en: `Answer to your introduction: ${o.title}` },
    body: [
      { ja: `${who.ja}のお返事：${what.ja}`, en: `${who.en}: ${what.en}` },
      ...(words === '' ? [] : [{ ja: words, en: words }]),
    ],
    href: matchingPaths.candidates(o.id, 'introduced'),
  })
}

async function bringTogether(tx: Tx, actor: Actor, { person, organization }: Introduction, o: OpportunitySummary) {
  await keepInvitation(tx, {
    municipality: actor.municipality,
    opportunity: o.id,
    person,
    words: `調整役のご紹介で、「${o.title}」を知りました。お役に立てそうだと感じたのは、`,
  })
  const subject = { ja: `双方が希望しました：${o.title}`, en: `Both would like to talk: ${o.title}` }
  await notify(
    tx,
    { ...actor, person: null },
    {
      persons: [person],
      subject,
      body: [
        {
          ja: '事業者も、あなたと話したいと答えました。応募の内容を書いて送ると、やりとりが始まります。',
          en: 'The organization would like to talk with you too. Write your entry and the talk begins.',
        },
      ],
      href: entryPaths.new(o.id),
      label: { ja: '応募の内容を書く', en: 'Write my entry' },
    },
  )
  await notify(
    tx,
    { ...actor, person: null },
    {
      persons: await personsOfOrganization(tx, organization),
      subject,
      body: [
        {
          ja: 'ご本人も、話したいと答えました。応募の内容が届くまで、少しお待ちください。',
          en: 'They would like to talk too. Their entry will reach you soon.',
        },
      ],
      href: opportunityPaths.page(o.id),
    },
  )
}

const over = (id: string) =>
  new Refusal(
    409,
    {
      ja: 'この紹介へのお返事は、すでに受け付けたか、期間が終わっています。',
      en: 'This introduction has been answered, or its days are over.',
    },
    { href: matchingPaths.introduction(id), label: { ja: '紹介のページへ', en: 'To the introduction' } },
  )

const closed = (why: Phrase, side: Side, o: OpportunitySummary) =>
  new Refusal(
    409,
    why,
    side === 'person'
      ? { href: matchingPaths.mine(), label: { ja: '自分に合う募集を見る', en: 'Challenges that fit me' } }
      : { href: opportunityPaths.page(o.id), label: { ja: '募集のページを見る', en: 'See the challenge' } },
  )

/** Once, while the days last and entries are taken. A "no" reaches only the coordinator. */
export async function answerIntroduction(
  tx: Tx,
  actor: Actor,
  id: string,
  { answer, words }: { answer: 'yes' | 'no'; words: string },
  now: Date,
): Promise<void> {
  const asked = found(await findIntroduction(tx, id))
  const side = found(sideOf(actor, asked))
  allow(canAnswer(actor, asked))
  // The challenge first, as whoever closes it does.
  const o = found(await lockOpportunity(tx, asked.opportunity))
  const introduction = found(await lockIntroduction(tx, id))
  if (introduction[`${side}_answer`] === answer) return
  const why = whyClosed(o, today(now))
  if (why !== null) throw closed(why, side, o)
  if (seenBy(side, introduction, today(now)) !== 'asked') throw over(id)
  const changes =
    side === 'person'
      ? { person_answer: answer, person_words: words, person_answered_at: now }
      : { organization_answer: answer, organization_words: words, organization_answered_at: now }
  await tx.updateTable('introduction').set(changes).where('id', '=', id).execute()
  const after = { ...introduction, ...changes }
  if (isMet(after)) await bringTogether(tx, actor, introduction, o)
  await tellCoordinator(tx, actor, introduction, o, side, answer, words)
  await record(tx, actor, {
    action: 'matching.answered',
    subject,
    subject_id: id,
    after: { [`${side}_answer`]: answer },
  })
}
