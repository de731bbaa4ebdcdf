// 繰越: what is committed and not paid goes over to the next fiscal year, with the money for it.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, Refusal } from '#platform/errors.ts'
import { lockApplications } from '#modules/applications/index.ts'
import { type NewEntry, postEntries, refuse as refuseEntry } from '../enter.ts'
import { budgetPaths } from '../paths.ts'
import { canKeepBudget } from '../policy.ts'
import { lockLedger } from '../lock-ledger.ts'
import { unpaidOf } from '../queries/entries.ts'
import { mayCarryOver, whyClosed } from '../rules.ts'

interface CarryOver {
  scheme: string
  fiscal_year: number
  applications: readonly string[]
  words: string
  document_number: string
  now: Date
}

const refuse = (scheme: string, ja: string, en: string) =>
  new Refusal(
    409,
    { ja, en },
    { href: budgetPaths.scheme(scheme), label: { ja: '予算の台帳に戻る', en: 'Back to the ledger' } },
  )

/** Neither before February nor once the books are closed: by address as little as by form. */
export function refuseUntimely(scheme: string, fiscal_year: number, now: Date): void {
  const why = whyClosed(fiscal_year, now)
  if (why !== null) throw refuseEntry(scheme, why)
  if (!mayCarryOver(fiscal_year, now))
    throw refuse(
      scheme,
      `${fiscal_year}年度の繰越は、${fiscal_year + 1}年2月1日から行えます。`,
      `What is unpaid of ${fiscal_year} can be carried over from 1 February ${fiscal_year + 1}.`,
    )
}

/** Whole or not at all: each is released here and committed there again. */
export async function carryOver(tx: Tx, actor: Actor, given: CarryOver): Promise<void> {
  allow(canKeepBudget(actor))
  const { scheme, fiscal_year, applications, words, document_number, now } = given
  refuseUntimely(scheme, fiscal_year, now)
  await lockApplications(tx, applications)
  await lockLedger(tx, actor.municipality, scheme, fiscal_year)
  const unpaid = (await unpaidOf(tx, scheme, fiscal_year)).filter(({ application }) =>
    applications.includes(application),
  )
  if (unpaid.length !== applications.length)
    throw refuse(
      scheme,
      'このあいだに支払や変更があったため、繰り越せないものがあります。もう一度お確かめください。',
      'Some of them were paid or changed meanwhile. Please look again.',
    )
  const yen = unpaid.reduce((sum, { committed, paid }) => sum + committed - paid, 0)
  const base = { scheme, words, document_number, now }
  const [here, there] = [
    { ...base, fiscal_year },
    { ...base, fiscal_year: fiscal_year + 1 },
  ]
  const moved = (one: typeof here, kind: 'release' | 'commit'): NewEntry[] =>
    unpaid.map(({ application, committed, paid }) => ({ ...one, kind, yen: committed - paid, application }))
  const entries: NewEntry[] = [
    ...moved(here, 'release'),
    { ...here, kind: 'appropriate', basis: 'carried_out', yen: -yen, application: null },
    { ...there, kind: 'appropriate', basis: 'carried_in', yen, application: null },
    ...moved(there, 'commit'),
  ]
  await postEntries(tx, actor, entries)
  const after = { fiscal_year, yen, applications: unpaid.length, words, document_number }
  await record(tx, actor, { action: 'budget.carried_over', subject: 'budget', subject_id: scheme, after })
}
