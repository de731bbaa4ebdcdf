// Both are told of each other with one act; each answers for themselves.
import { announce, record } from '#platform/audit/index.ts'
import { type Actor, isStaff, mayWrite } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, notFound, Refusal } from '#platform/errors.ts'
import { enteredPersons, entryPaths, keepInvitation } from '#modules/entries/index.ts'
import { matchablePeople, organizationNames, personsOfAccounts, personsOfOrganization } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import { findOpportunity, lockOpportunity, opportunityPaths, type OpportunitySummary } from '#modules/opportunities/index.ts'
import { isMet, seenBy, untilOn } from '../introduction.ts'
import { matchingPaths } from '../paths.ts'
import { canAnswer, canIntroduce, sideOf } from '../policy.ts'
import { endedIntroductions, type Introduction, lockIntroduction } from '../queries/introductions.ts'
import { whyCannotIntroduce } from '../rules.ts'
import type { Side } from '../tables.ts'

const subject = 'introduction'

export interface NewIntroduction {
  id: string
  person: string
  /** The coordinator's words, read by both. */
  note: string
}

/** The introduction's id; somebody is introduced to a challenge once. */
export async function introduce(tx: Tx, actor: Actor, opportunity: string, { id, person, note }: NewIntroduction, now: Date): Promise<string> {
  allow(canIntroduce(actor))
  const o = found(await lockOpportunity(tx, opportunity))
  const before = await tx.selectFrom('introduction').select('id').where('opportunity', '=', o.id).where('person', '=', person).executeTakeFirst()
  if (before !== undefined) return before.id
  const members = await personsOfOrganization(tx, o.organization)
  const who = found((await matchablePeople(tx)).find((one) => one.id === person))
  const entered = (await enteredPersons(tx, o.id)).has(person)
  const why = whyCannotIntroduce(o, { findable: true, entered, own: members.includes(person) }, today(now))
  if (why !== null) {
    throw new Refusal(409, why, { href: matchingPaths.candidates(o.id), label: { ja: '候補の一覧へ戻る', en: 'Back to the candidates' } })
  }
  const until_on = untilOn(today(now))
  const made = await tx
    .insertInto('introduction')
    .values({ municipality: actor.municipality, id, opportunity: o.id, organization: o.organization, person, note, until_on, created_account: actor.account, created_at: now })
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
      { ja: `「${o.title}」に取り組む${name}を、調整役がご紹介します。話してみたいかどうかを、お返事ください。`, en: `A coordinator would like to introduce ${name}, who works on “${o.title}”. Please say whether you would like to talk.` },
      { ja: '見送っても、理由も、いつ見送ったかも、相手には伝わりません。', en: 'If you would rather not, the other side learns neither why nor when.' },
    ],
  })
  await notify(tx, actor, {
    ...way,
    persons: members,
    subject: { ja: `${who.display_name}さんをご紹介します`, en: `May we introduce ${who.display_name}?` },
    body: [
      { ja: `「${o.title}」に合いそうな方を、調整役がご紹介します。話してみたいかどうかを、お返事ください。`, en: `A coordinator would like to introduce somebody for “${o.title}”. Please say whether you would like to talk.` },
      { ja: '見送っても、理由も、いつ見送ったかも、相手には伝わりません。', en: 'If you would rather not, the other side learns neither why nor when.' },
    ],
  })
  await announce(tx, actor, { name: 'matching.introduced', subject, subject_id: id, measures: o.measures, data: { opportunity: o.id, organization: o.organization, kind: o.kind } })
  await record(tx, actor, { action: 'matching.introduced', subject, subject_id: id, after: { opportunity: o.id, person, note, until_on } })
  return id
}

async function tellCoordinator(tx: Tx, actor: Actor, introduction: Introduction, o: OpportunitySummary, side: Side, answer: 'yes' | 'no', words: string) {
  const who = side === 'person' ? { ja: 'ご本人', en: 'The person' } : { ja: '事業者', en: 'The organization' }
  const what = answer === 'yes' ? { ja: '話したい', en: 'yes' } : { ja: '今回は見送り', en: 'not this time' }
  await notify(tx, actor, {
    persons: await personsOfAccounts(tx, [introduction.created_account]),
    subject: { ja: `紹介へのお返事：${o.title}`, en: `Answer to your introduction: ${o.title}` },
    body: [{ ja: `${who.ja}のお返事：${what.ja}`, en: `${who.en}: ${what.en}` }, ...(words === '' ? [] : [{ ja: words, en: words }])],
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
  await notify(tx, { ...actor, person: null }, {
    persons: [person],
    subject,
    body: [{ ja: '事業者も、あなたと話したいと答えました。応募の内容を書いて送ると、やりとりが始まります。', en: 'The organization would like to talk with you too. Write your entry and the talk begins.' }],
    href: entryPaths.new(o.id),
    label: { ja: '応募の内容を書く', en: 'Write my entry' },
  })
  await notify(tx, { ...actor, person: null }, {
    persons: await personsOfOrganization(tx, organization),
    subject,
    body: [{ ja: 'ご本人も、話したいと答えました。応募の内容が届くまで、少しお待ちください。', en: 'They would like to talk too. Their entry will reach you soon.' }],
    href: opportunityPaths.page(o.id),
  })
}

/** Once, while the days last. A "no" reaches only the coordinator. */
export async function answerIntroduction(tx: Tx, actor: Actor, id: string, { answer, words }: { answer: 'yes' | 'no'; words: string }, now: Date): Promise<void> {
  const introduction = found(await lockIntroduction(tx, id))
  const side = found(sideOf(actor, introduction))
  allow(canAnswer(actor, introduction))
  if (seenBy(side, introduction, today(now)) !== 'asked') {
    if (introduction[`${side}_answer`] === answer) return
    throw new Refusal(
      409,
      { ja: 'この紹介へのお返事は、すでに受け付けたか、期間が終わっています。', en: 'This introduction has been answered, or its days are over.' },
      { href: matchingPaths.introduction(id), label: { ja: '紹介のページへ', en: 'To the introduction' } },
    )
  }
  const o = found(await findOpportunity(tx, introduction.opportunity))
  const changes =
    side === 'person'
      ? { person_answer: answer, person_words: words, person_answered_at: now }
      : { organization_answer: answer, organization_words: words, organization_answered_at: now }
  await tx.updateTable('introduction').set(changes).where('id', '=', id).execute()
  const after = { ...introduction, ...changes }
  if (isMet(after)) await bringTogether(tx, actor, introduction, o)
  await tellCoordinator(tx, actor, introduction, o, side, answer, words)
  await record(tx, actor, { action: 'matching.answered', subject, subject_id: id, after: { [`${side}_answer`]: answer } })
}

const batch = 500

/** Whoever said yes to an introduction that came to nothing hears it now, whatever the other side did. How many ended. */
export async function endIntroductions(tx: Tx, actor: Actor, now: Date): Promise<number> {
  allow(mayWrite(actor) && isStaff(actor))
  const ended = await endedIntroductions(tx, today(now), batch)
  if (ended.length === 0) return 0
  for (const introduction of ended) {
    if (isMet(introduction)) continue
    const persons = [
      ...(introduction.person_answer === 'yes' ? [introduction.person] : []),
      ...(introduction.organization_answer === 'yes' ? await personsOfOrganization(tx, introduction.organization) : []),
    ]
    await notify(tx, actor, {
      persons,
      subject: { ja: '今回は見送りになりました', en: 'It was not to be this time' },
      body: [{ ja: '先日のご紹介は、今回は見送りになりました。ほかにも合う相手を、調整役が探しています。', en: 'Nothing came of the introduction this time. The coordinator keeps looking for you.' }],
      href: matchingPaths.introduction(introduction.id),
    })
  }
  await tx.updateTable('introduction').set({ ended_at: now }).where('id', 'in', ended.map(({ id }) => id)).execute()
  await record(tx, actor, { action: 'matching.ended', subject, subject_id: ended[0]?.id ?? '', after: { introductions: ended.map(({ id }) => id) } })
  return ended.length
}
