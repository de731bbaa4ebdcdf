// What waits for a member: an account, an invoice, money that comes back.
import { datePhrase, today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { formatYen } from '#platform/text/index.ts'
import { applicationPaths, type ApplicationTurnSource } from '#modules/applications/index.ts'
import type { Turn } from '#modules/members/index.ts'
import { paymentPaths } from './paths.ts'
import { accountsOf, type Standing } from './queries/due.ts'
import type { Payment } from './queries/payments.ts'
import { openRecoveries, type WholeRecovery } from './queries/recoveries.ts'
import { stillOwed } from './rules/receipt.ts'
import { type Waiting, waitingFor } from './rules/waiting.ts'

const most = 20

type Said = Pick<Turn, 'state' | 'href' | 'action'>
const sinceOf = ({ state_at }: Payment) => datePhrase(today(state_at))

const correct = { ja: '口座を直す', en: 'Correct the account' }
const enter = { ja: '口座を入力する', en: 'Enter the account' }

function say(application: string, one: Waiting<Payment, Standing, WholeRecovery>, now: Date): Said {
  const account = paymentPaths.account(application)
  if (one.what === 'recovery') {
    const { due_on } = one.recovery
    const { yen } = stillOwed(one.recovery, now)
    const day = datePhrase(due_on)
    return {
      state: { ja: `${formatYen(yen)}の返還（期限 ${day.ja}）`, en: `Pay back ${formatYen(yen, 'sign')} by ${day.en}` },
      href: applicationPaths.one(application),
      action: { ja: '返還の内容を見る', en: 'See what to pay back' },
    }
  }
  if (one.what === 'returned') {
    const day = datePhrase(today(one.account.changed_at))
    const state = {
      ja: `口座の入れ直し（${day.ja}に入力された口座には支払えません）`,
      en: `Another account: we cannot pay to that of ${day.en}`,
    }
    return { state, href: account, action: enter }
  }
  const { id, yen } = one.payment
  const since = sinceOf(one.payment)
  if (one.what === 'failed')
    return {
      state: { ja: `振込ができませんでした（${since.ja}）`, en: `The transfer failed on ${since.en}` },
      href: account,
      action: correct,
    }
  if (one.what === 'account')
    return {
      state: { ja: `振込先の口座を待っています（${since.ja}から）`, en: `We need your account since ${since.en}` },
      href: account,
      action: enter,
    }
  return {
    state: {
      ja: `${formatYen(yen)}の請求（${since.ja}から）`,
      en: `Invoice of ${formatYen(yen, 'sign')}, since ${since.en}`,
    },
    href: paymentPaths.invoice(application, id),
    action: { ja: '請求する', en: 'Send it' },
  }
}

const openPayments = (db: Db, applications: readonly string[]): Promise<Payment[]> =>
  db
    .selectFrom('payment_due')
    .selectAll()
    .where('application', 'in', [...applications])
    .where('state', 'in', ['asked', 'due', 'failed'])
    .orderBy('id')
    .execute()

export const paymentTurns: ApplicationTurnSource = async (db, mine, now) => {
  const ids = mine.filter(({ submitted_at }) => submitted_at !== null).map(({ id }) => id)
  if (ids.length === 0) return []
  const payments = Map.groupBy(await openPayments(db, ids), ({ application }) => application)
  const recoveries = Map.groupBy(await openRecoveries(db, ids), ({ application }) => application)
  const accounts = await accountsOf(db, [...payments.keys()])
  return mine
    .flatMap(({ id, applicant_name, terms }) =>
      waitingFor({
        payments: payments.get(id) ?? [],
        account: accounts.get(id),
        recoveries: recoveries.get(id) ?? [],
      }).map((one) => ({ about: terms.title, who: applicant_name, kind: 'wait' as const, ...say(id, one, now) })),
    )
    .slice(0, most)
}
