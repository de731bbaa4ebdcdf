// Puts the applications into the database, each as its module would have left it.
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { PastAct } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { type Files, keepFiles } from '#platform/files/index.ts'
import { insertApplications, wholeApplications } from '#modules/applications/index.ts'
import { awardsOf, insertDecisions } from '#modules/awards/index.ts'
import { insertEntries } from '#modules/budget/index.ts'
import { keepPublications } from '#modules/grants/index.ts'
import { insertLetters } from '#modules/letters/index.ts'
import { insertPayments } from '#modules/payments/index.ts'
import { insertAsked, insertReports } from '#modules/reports/index.ts'
import { insertReviews, reviewPart } from '#modules/reviewing/index.ts'
import { callTerms, planOf } from '#modules/schemes/index.ts'
import { insertPassed, insertScreenings } from '#modules/screening/index.ts'
import type { DemoCall } from '../schemes.ts'
import { pastActsOf } from './acts.ts'
import { askedOf } from './asked.ts'
import { applicationsOf, type Town } from './applications.ts'
import { checksOf, passedOf } from './checks.ts'
import { decidedOf } from './decided.ts'
import { laterDecisions } from './later.ts'
import { lettersOf } from './letters.ts'
import { orderedAt, paymentsOf } from './paid.ts'
import { countReceipts, reportsOf } from './reported.ts'
import { reviewsOf } from './reviews.ts'
import { stories } from './stories.ts'

/** The documents and receipts of the demo: the same page, each with bytes of its own. */
export async function storeSamples(files: Files): Promise<Town['samples']> {
  const page = await readFile(new URL('sample.pdf', import.meta.url))
  return Promise.all(
    Array.from({ length: stories.length + countReceipts() }, async (_, i) => {
      const own = Readable.from([Buffer.concat([page, Buffer.from(`% ${i + 1}\n`)])])
      const { sha256, pages, bytes } = await files.receive(own, 'sample.pdf')
      return { sha256, pages, bytes }
    }),
  )
}

async function withTerms(tx: Tx, calls: readonly DemoCall[]): Promise<Town['calls']> {
  const found = new Map<string, DemoCall & { terms: Awaited<ReturnType<typeof callTerms>> }>()
  for (const call of calls) found.set(call.code, { ...call, terms: await callTerms(tx, call) })
  return found
}

/** Gives what was done, for the audit. */
export async function loadSupport(
  tx: Tx,
  town: Omit<Town, 'calls'>,
  demoCalls: readonly DemoCall[],
): Promise<PastAct[]> {
  const { municipality } = { municipality: town.ward.municipality.code }
  const whole: Town = { ...town, calls: await withTerms(tx, demoCalls) }
  const applied = applicationsOf(whole)
  await insertApplications(
    tx,
    applied.map(({ row }) => row),
  )
  await keepFiles(
    tx,
    applied.flatMap(({ file }) => file ?? []),
  )
  await insertScreenings(tx, checksOf(applied, whole))
  await insertPassed(tx, municipality, passedOf(applied, whole))
  const reviewed = new Set(
    demoCalls.filter(({ code }) => code.startsWith('social-business')).map(({ scheme }) => scheme),
  )
  const plans = new Map<string, Awaited<ReturnType<typeof planOf<typeof reviewPart.fresh>>>['plan']>()
  for (const scheme of reviewed) plans.set(scheme, (await planOf(tx, scheme, reviewPart)).plan)
  await insertReviews(
    tx,
    reviewsOf(applied, reviewed, (scheme) => plans.get(scheme) ?? reviewPart.fresh, whole),
  )
  const { items, decisions, entries } = decidedOf(applied, whole)
  const letters = lettersOf(items, whole)
  await insertDecisions(tx, decisions)
  await insertEntries(tx, entries)
  await insertLetters(tx, municipality, letters)
  const { receipts, ...reports } = reportsOf(applied, whole)
  await insertReports(tx, reports)
  await keepFiles(tx, receipts)
  await insertPayments(tx, paymentsOf(applied, whole))
  const later = laterDecisions(items, whole)
  await insertDecisions(tx, later)
  await publish(
    tx,
    municipality,
    applied.map(({ row }) => row.id),
    whole.until,
  )
  const asked = await insertAsked(tx, askedOf(items, whole), whole.until)
  return [...pastActsOf(applied, { decisions: [...decisions.decisions, ...later.decisions], letters }, whole), ...asked]
}

/** As it was decided, and again where part of it was asked back. */
async function publish(tx: Tx, municipality: string, ids: readonly string[], until: Date): Promise<void> {
  const awards = await awardsOf(tx, ids)
  const applications = await wholeApplications(tx, [...awards.keys()])
  for (const [id, award] of awards) {
    const application = applications.get(id)
    if (application === undefined) continue
    const now = new Date(`${award.decided_on}T07:30:00Z`)
    const decided = { ...award, yen: award.decided_yen }
    await keepPublications(tx, municipality, { all: [{ application, award: decided }], now })
    await keepPublications(tx, municipality, { all: [{ application, award }], now: orderedAt(until) })
  }
}
