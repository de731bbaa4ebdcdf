// Who hears of a proposal, in the app and by mail.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { personsOfAccounts } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import { awardPaths } from './paths.ts'

interface About {
  id: string
  title: string
}

async function tell(tx: Tx, actor: Actor, account: string, { id, title }: About, subject: Phrase, body: Phrase[]) {
  const persons = await personsOfAccounts(tx, [account])
  if (persons.length === 0) return
  await notify(tx, actor, {
    persons,
    subject: { ja: `${subject.ja}：${title}`, en: `${subject.en}: ${title}` },
    body,
    href: awardPaths.one(id),
  })
}

/** Whose turn it is now. */
export async function tellNext(tx: Tx, actor: Actor, about: About, account: string | undefined): Promise<void> {
  if (account === undefined) return
  await tell(tx, actor, account, about, { ja: '決裁のお願い', en: 'Please approve' }, [
    {
      ja: `${actor.name} さんから回ってきました。審査調書を読み、承認するか、理由を添えて差し戻してください。`,
      en: `It comes from ${actor.name}. Please read the dossier and approve it, or return it with a reason.`,
    },
  ])
}

export const tellReturned = (tx: Tx, actor: Actor, about: About & { drafter: string }, note: string): Promise<void> =>
  tell(tx, actor, about.drafter, about, { ja: '差し戻されました', en: 'Your proposal came back' }, [
    {
      ja: `${actor.name} さんが差し戻しました。直したら、もう一度決裁に回してください。`,
      en: `${actor.name} returned it. Please put it right and send it on again.`,
    },
    { ja: note, en: note },
  ])

export const tellApproved = (tx: Tx, actor: Actor, about: About & { drafter: string }): Promise<void> =>
  tell(tx, actor, about.drafter, about, { ja: '決裁が終わりました', en: 'Your proposal is approved' }, [
    {
      ja: '決定を記録し、申請者への通知を出しました。',
      en: 'The decision is recorded and the applicants are told.',
    },
  ])
