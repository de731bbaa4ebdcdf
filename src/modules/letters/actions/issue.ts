// Part of a decision: its letters, numbered and worded in the same transaction. The files follow by jobs.
import { recordAll } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { fiscalYear } from '#platform/calendar/index.ts'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { sendJobs } from '#platform/jobs/index.ts'
import { wholeApplications } from '#modules/applications/index.ts'
import { type Labelled, letterContent } from '../content.ts'
import type { LetterKindCode } from '../kinds/index.ts'
import { canIssue } from '../policy.ts'
import { letterFacts } from '../queries/facts.ts'
import { tellLetters } from '../telling.ts'

export const printJob = 'letters.print'

export interface LetterToIssue {
  application: string
  kind: LetterKindCode
  /** What the kind calls its amount: of a change or a cancellation, what stands after it. */
  yen: number | null
  /** Each is one numbered line. */
  conditions: readonly string[]
  /** Empty: nothing is said. */
  reason: string
  facts?: readonly Labelled[]
  decided_on: string
  now: Date
}

interface Series {
  fiscal_year: number
  mark: string
}

/** The next numbers, of each in turn. Whoever decides at the same moment waits; a decision that fails takes none. */
async function nextNumbers(tx: Tx, municipality: string, all: readonly Series[]): Promise<number[]> {
  const keyOf = ({ fiscal_year, mark }: Series) => `${fiscal_year} ${mark}`
  const given = new Map<string, number>()
  for (const [key, { fiscal_year, mark }] of new Map(all.map((one) => [keyOf(one), one]))) {
    const count = all.filter((one) => keyOf(one) === key).length
    const { last } = await tx
      .insertInto('letter_counter')
      .values({ municipality, fiscal_year, mark, last: count })
      .onConflict((conflict) =>
        conflict
          .columns(['municipality', 'fiscal_year', 'mark'])
          .doUpdateSet((eb) => ({ last: eb('letter_counter.last', '+', count) })),
      )
      .returning('last')
      .executeTakeFirstOrThrow()
    given.set(key, last - count)
  }
  return all.map((one) => {
    const number = (given.get(keyOf(one)) ?? 0) + 1
    given.set(keyOf(one), number)
    return number
  })
}

/** The letters themselves, numbered in their order and worded; whoever calls tells the applicants and records it. */
export async function writeLetters(
  tx: Tx,
  { municipality, account }: Pick<Actor, 'municipality' | 'account'>,
  letters: readonly (LetterToIssue & { id: string })[],
) {
  const applications = await wholeApplications(
    tx,
    letters.map(({ application }) => application),
  )
  const known = await letterFacts(
    tx,
    letters.map(({ application }) => found(applications.get(application))),
  )
  const series = known.map(({ plan: { mark } }, i) => ({ fiscal_year: fiscalYear(found(letters[i]).decided_on), mark }))
  const numbers = await nextNumbers(tx, municipality, series)
  const written = letters.map((letter, i) => {
    const facts = found(known[i])
    const numbered = { ...found(series[i]), number: found(numbers[i]) }
    const content = letterContent({ facts: [], ...letter, ...facts, ...numbered })
    const { application, plan } = facts
    return { ...numbered, letter, id: letter.id, application, content, appeal_months: plan.appeal_months }
  })
  await insertAll(
    tx,
    'letter',
    written.map(({ fiscal_year, mark, number, letter, id, application, content, appeal_months }) => ({
      municipality,
      id,
      application: application.id,
      scheme: application.scheme,
      organization: application.organization,
      person: application.person,
      applicant_name: application.applicant_name,
      kind: letter.kind,
      fiscal_year,
      mark,
      number,
      decided_on: letter.decided_on,
      content: JSON.stringify(content),
      appeal_months: content.appeal.length === 0 ? null : appeal_months,
      issued_account: account,
      issued_at: letter.now,
    })),
  )
  await sendJobs(
    tx,
    printJob,
    written.map(({ id }) => ({ municipality, letter: id })),
  )
  return written
}

/** Gives the letters' ids. Call it last: the numbers are locked until the transaction ends. */
export async function issueLetters(tx: Tx, actor: Actor, letters: readonly LetterToIssue[]): Promise<string[]> {
  allow(canIssue(actor))
  const written = await writeLetters(
    tx,
    actor,
    letters.map((letter) => ({ ...letter, id: newId() })),
  )
  await tellLetters(tx, actor, written)
  await recordAll(
    tx,
    actor,
    written.map(({ id, letter, content }) => ({
      action: 'letters.issued',
      subject: 'letter',
      subject_id: id,
      after: { kind: letter.kind, number: content.number },
    })),
  )
  return written.map(({ id }) => id)
}

/** The same of one. */
export const issueLetter = async (tx: Tx, actor: Actor, letter: LetterToIssue): Promise<string> =>
  found((await issueLetters(tx, actor, [letter]))[0])
