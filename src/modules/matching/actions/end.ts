// An introduction is over: whoever said yes hears that nothing came of it.
import { record } from '#platform/audit/index.ts'
import { type Actor, isStaff, mayWrite } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { personsOfOrganization } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import type { AfterClosing } from '#modules/opportunities/index.ts'
import { isMet } from '../introduction.ts'
import { matchingPaths } from '../paths.ts'
import { type Introduction, lockEnded, lockOpenOf } from '../queries/introductions.ts'

const batch = 500

interface News {
  subject: Phrase
  body: Phrase
}

/** Tells only those who said yes, whatever the other side did. */
async function end(tx: Tx, actor: Actor, introduction: Introduction, { subject, body }: News, now: Date) {
  const { id, person, organization, person_answer, organization_answer } = introduction
  const met = isMet(introduction)
  if (!met) {
    const persons = [
      ...(person_answer === 'yes' ? [person] : []),
      ...(organization_answer === 'yes' ? await personsOfOrganization(tx, organization) : []),
    ]
    await notify(tx, actor, { persons, subject, body: [body], href: matchingPaths.introduction(id) })
  }
  await tx.updateTable('introduction').set({ ended_at: now }).where('id', '=', id).execute()
  await record(tx, actor, {
    action: 'matching.ended',
    subject: 'introduction',
    subject_id: id,
    after: { met, person_answer, organization_answer },
  })
}

const overNow: News = {
  subject: { ja: '今回は見送りになりました', en: 'It was not to be this time' },
  body: {
    ja: '先日のご紹介は、今回は見送りになりました。ほかにも合う相手を、調整役が探しています。',
    en: 'Nothing came of the introduction this time. The coordinator keeps looking for you.',
  },
}

/** Those whose last day for answers is past. How many ended. */
export async function endIntroductions(tx: Tx, actor: Actor, now: Date): Promise<number> {
  allow(mayWrite(actor) && isStaff(actor))
  let count = 0
  for (;;) {
    const ended = await lockEnded(tx, today(now), batch)
    if (ended.length === 0) return count
    for (const introduction of ended) await end(tx, actor, introduction, overNow, now)
    count += ended.length
  }
}

/** Those of a challenge that closes. Whoever closes it has been asked whether they may. */
export const endWithChallenge: AfterClosing = async (tx, actor, { id, title }, now) => {
  const news: News = {
    subject: { ja: `紹介が終わりました：${title}`, en: `The introduction has ended: ${title}` },
    body: {
      ja: '募集が終了したため、この紹介も終わりました。お返事をありがとうございました。ほかにも合う相手を、調整役が探しています。',
      en: 'The challenge is closed, and the introduction with it. Thank you for your answer. The coordinator keeps looking for you.',
    },
  }
  for (const introduction of await lockOpenOf(tx, id)) await end(tx, actor, introduction, news, now)
}
