// What applicants are told of their money, in the app and by mail.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { datePhrase } from '#platform/calendar/index.ts'
import { formatYen } from '#platform/text/index.ts'
import { applicantsOfAll, type Application, applicationPaths, untoldOf } from '#modules/applications/index.ts'
import { type News, notifyAll } from '#modules/messages/index.ts'
import { paymentPaths } from './paths.ts'
import { accountsOf } from './queries/due.ts'
import { type Payment, paymentsOfAll } from './queries/payments.ts'

interface Told {
  application: Application
  news: News
}

/** Everybody of each firm, or the person. */
async function tellAll(tx: Tx, actor: Actor, all: readonly Told[]): Promise<void> {
  const persons = await applicantsOfAll(
    tx,
    all.map(({ application }) => application),
  )
  await notifyAll(
    tx,
    actor,
    all.map(({ news }, i) => ({ persons: persons[i] ?? [], ...news })),
  )
}

const tell = (tx: Tx, actor: Actor, application: Application, news: News): Promise<void> =>
  tellAll(tx, actor, [{ application, news }])

const accountNews = (id: string): News => ({
  subject: { ja: '振込先の口座を教えてください', en: 'Which account should we pay to?' },
  body: [
    {
      ja: 'お支払いの用意ができています。振込先の口座を入力してください。',
      en: 'We are ready to pay. Please enter your account.',
    },
  ],
  href: paymentPaths.account(id),
  label: { ja: '口座を入力する', en: 'Enter the account' },
})

const invoiceNews = (id: string, asked: Payment): News => ({
  subject: { ja: '請求の手続きをお願いします', en: 'Please send us your invoice' },
  body: [
    {
      ja: `${formatYen(asked.yen)}をお支払いできます。金額と口座を確かめて、請求してください。`,
      en: `We can pay ${formatYen(asked.yen, 'sign')}. Please confirm amount and account.`,
    },
  ],
  href: paymentPaths.invoice(id, asked.id),
  label: { ja: '請求する', en: 'Confirm' },
})

/** Where it is their turn before money can come: an invoice, or an account. Not before they know of the decision itself. */
export async function tellDue(tx: Tx, actor: Actor, applications: readonly Application[]): Promise<void> {
  const untold = await untoldOf(
    tx,
    applications.map(({ id }) => id),
  )
  const told = applications.filter(({ id }) => !untold.has(id))
  const ids = told.map(({ id }) => id)
  const payments = Map.groupBy(await paymentsOfAll(tx, ids), ({ application }) => application)
  const accounts = await accountsOf(tx, ids)
  const all = told.flatMap((application): Told[] => {
    const ours = payments.get(application.id) ?? []
    const asked = ours.find(({ state }) => state === 'asked')
    const waits = ours.some(({ state }) => state === 'due' || state === 'asked')
    if (waits && !accounts.has(application.id)) return [{ application, news: accountNews(application.id) }]
    return asked === undefined ? [] : [{ application, news: invoiceNews(application.id, asked) }]
  })
  await tellAll(tx, actor, all)
}

/** Nothing is paid to it; they enter it anew. */
export const tellReturned = (tx: Tx, actor: Actor, application: Application, words: string): Promise<void> =>
  tell(tx, actor, application, {
    subject: { ja: '振込先の口座をお確かめください', en: 'Please look at your account again' },
    body: [
      {
        ja: `入力された口座には、お支払いできません。理由：${words}`,
        en: `We cannot pay to the account that was entered. Reason: ${words}`,
      },
      {
        ja: '口座を、もう一度入力してください。確かめてから振り込みます。',
        en: 'Please enter the account once more; we pay when we have looked at it.',
      },
    ],
    href: paymentPaths.account(application.id),
    label: { ja: '口座を入力する', en: 'Enter the account' },
  })

const paidNews = (id: string, yen: number, on: { ja: string; en: string }): News => ({
  subject: { ja: `${formatYen(yen)}を振り込みました`, en: `We have paid ${formatYen(yen, 'sign')}` },
  body: [
    {
      ja: `${on.ja}に、ご指定の口座へ${formatYen(yen)}を振り込みました。`,
      en: `On ${on.en} we transferred ${formatYen(yen, 'sign')} to your account.`,
    },
  ],
  href: applicationPaths.one(id),
  label: { ja: '申請のページを見る', en: 'See your application' },
})

/** `paid_on`: of all of them. */
export function tellPaid(
  tx: Tx,
  actor: Actor,
  paid: readonly { application: Application; yen: number }[],
  paid_on: string,
): Promise<void> {
  const on = datePhrase(paid_on)
  return tellAll(
    tx,
    actor,
    paid.map(({ application, yen }) => ({ application, news: paidNews(application.id, yen, on) })),
  )
}

const failedNews = (id: string, reason: { ja: string; en: string }): News => ({
  subject: { ja: '振込ができませんでした', en: 'The transfer failed' },
  body: [
    {
      ja: `銀行から「${reason.ja}」と返ってきました。口座を直してください。直ったら、もう一度振り込みます。`,
      en: `The bank says: ${reason.en}. Please correct the account; then we pay once more.`,
    },
  ],
  href: paymentPaths.account(id),
  label: { ja: '口座を直す', en: 'Correct the account' },
})

export const tellFailed = (
  tx: Tx,
  actor: Actor,
  failed: readonly Application[],
  reason: { ja: string; en: string },
): Promise<void> =>
  tellAll(
    tx,
    actor,
    failed.map((application) => ({ application, news: failedNews(application.id, reason) })),
  )
