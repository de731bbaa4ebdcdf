// 過年度支出: what a closed year promised and did not pay is paid out of the budget of the year in which it is paid.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { yenText } from '#platform/text/index.ts'
import { postEntries, refuse } from './enter.ts'
import { lockLedgers } from './lock-ledger.ts'
import { aidsOf, balancesOf } from './queries/balances.ts'
import { booksOpen, moved, openYear } from './rules.ts'

interface Late {
  scheme: string
  application: string
}

/**
 * Of applications, which the caller has locked, that are to be paid on a day: what their closed years owe them is committed in the
 * year of that day from now on. Refused where its budget does not reach: before the bank is told.
 */
export async function payLate(
  tx: Tx,
  actor: Actor,
  applications: readonly Late[],
  pay_on: string,
  now: Date,
): Promise<void> {
  const schemes = new Map(applications.map(({ application, scheme }) => [application, scheme]))
  const late = (await aidsOf(tx, [...schemes.keys()]))
    .filter(({ committed, paid, fiscal_year }) => committed > paid && !booksOpen(fiscal_year, pay_on))
    .map((aid) => ({ ...aid, scheme: schemes.get(aid.application) ?? '' }))
  if (late.length === 0) return
  await lockLedgers(
    tx,
    actor.municipality,
    late.flatMap(({ scheme, fiscal_year }) => [
      { scheme, fiscal_year },
      { scheme, fiscal_year: openYear(fiscal_year, pay_on) },
    ]),
  )
  const balances = await balancesOf(tx, [...new Set(late.map(({ scheme }) => scheme))])
  for (const [scheme, all] of Map.groupBy(late, (one) => one.scheme)) {
    const years = [...new Set(all.map(({ fiscal_year }) => fiscal_year))].toSorted((a, b) => a - b)
    const into = openYear(years[0] ?? 0, pay_on)
    const yen = all.reduce((sum, { committed, paid }) => sum + committed - paid, 0)
    const left = balances.find((one) => one.scheme === scheme && one.fiscal_year === into)?.left ?? 0
    if (yen > left)
      throw refuse(scheme, {
        ja: `${years.join('年度・')}年度に決定した額のうち${yenText(yen)}が、出納閉鎖（5月31日）までに支払われていません。このあとの支払は${into}年度の予算から行いますが（過年度支出）、残りは${yenText(left)}で、${yenText(yen - left)}足りません。先に予算の台帳に入れてください。`,
        en: `Of what was committed in ${years.join(' and ')}, ${yenText(yen)} was not paid before the books closed on 31 May. It is paid out of the budget of ${into}, of which ${yenText(left)} is left: ${yenText(yen - left)} too little. Please enter it in the ledger first.`,
      })
  }
  await postEntries(
    tx,
    actor,
    late.flatMap(({ scheme, application, ...aid }) =>
      moved({ ...aid }, 0, pay_on).map((entry) => ({ ...entry, scheme, application, words: '過年度支出', now })),
    ),
  )
}
