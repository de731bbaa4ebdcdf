// Who hears of a correction.
import { datePhrase } from '#platform/calendar/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { applicantsOf, type Application, applicationPaths } from '#modules/applications/index.ts'
import { personsOfAccounts } from '#modules/members/index.ts'
import { type News, notify } from '#modules/messages/index.ts'
import { screeningPaths } from './paths.ts'
import { officerAccounts } from './queries/officers.ts'

export const tellApplicant = async (tx: Tx, actor: Actor, application: Application, news: Omit<News, 'href'>) =>
  notify(tx, actor, {
    ...news,
    persons: await applicantsOf(tx, application),
    href: applicationPaths.one(application.id),
  })

/** Whoever looks after it; where nobody does, all who could. */
export async function tellOfficer(
  tx: Tx,
  actor: Actor,
  application: Application,
  news: Omit<News, 'href'>,
): Promise<void> {
  const accounts = application.officer === null ? await officerAccounts(tx) : [application.officer]
  const persons = await personsOfAccounts(
    tx,
    accounts.filter((account) => account !== actor.account),
  )
  if (persons.length > 0) await notify(tx, actor, { ...news, persons, href: screeningPaths.check(application.id) })
}

export function asked(title: string, due_on: string): Omit<News, 'href'> {
  const due = datePhrase(due_on)
  return {
    subject: {
      ja: `申請の補正をお願いします：${title}（期限 ${due.ja}）`,
      en: `Please correct your application: ${title} (due ${due.en})`,
    },
    body: [
      {
        ja: `「${title}」の申請について、直していただきたいところがあります。`,
        en: `Something in your application for “${title}” needs to be put right.`,
      },
      {
        ja: `${due.ja}までに、下のページで直して、もう一度お出しください。直すところは、ページの上に書いてあります。`,
        en: `Please correct it on the page below and hand it in again by ${due.en}. What to correct stands on top.`,
      },
    ],
    label: { ja: '直すところを見る', en: 'See what to correct' },
  }
}

export function extended(title: string, due_on: string): Omit<News, 'href'> {
  const due = datePhrase(due_on)
  return {
    subject: {
      ja: `補正の期限が${due.ja}に変わりました：${title}`,
      en: `You have until ${due.en} for the correction: ${title}`,
    },
    body: [
      {
        ja: `「${title}」の申請の補正は、${due.ja}までにお出しください。`,
        en: `Please hand in the correction of your application for “${title}” by ${due.en}.`,
      },
    ],
    label: { ja: '直すところを見る', en: 'See what to correct' },
  }
}

export const takenBack = (title: string): Omit<News, 'href'> => ({
  subject: { ja: `補正のお願いを取り下げました：${title}`, en: `The correction is no longer needed: ${title}` },
  body: [
    {
      ja: `「${title}」の申請は、直していただかなくてよくなりました。提出されたときの内容で、続けて確かめます。`,
      en: `You need not correct your application for “${title}”. We go on with what was submitted.`,
    },
  ],
})

export function due(title: string, due_on: string): Omit<News, 'href'> {
  const day = datePhrase(due_on)
  return {
    subject: {
      ja: `補正の期限が近づいています：${title}（${day.ja}）`,
      en: `The correction is soon due: ${title} (${day.en})`,
    },
    body: [
      {
        ja: `「${title}」の申請の補正は、${day.ja}までです。間に合わないときは、早めに担当へご連絡ください。`,
        en: `The correction of your application for “${title}” is due on ${day.en}. Please call us soon if you cannot make it.`,
      },
    ],
    label: { ja: '直すところを見る', en: 'See what to correct' },
  }
}

export const handedIn = (title: string, applicant: string): Omit<News, 'href'> => ({
  subject: { ja: `補正された申請が届きました：${applicant}`, en: `A corrected application has arrived: ${applicant}` },
  body: [
    {
      ja: `「${title}」の ${applicant} の申請が、補正されて出し直されました。変わったところを確かめてください。`,
      en: `${applicant} has corrected the application for “${title}”. Please look at what has changed.`,
    },
  ],
  label: { ja: '確かめる', en: 'Check it' },
})
