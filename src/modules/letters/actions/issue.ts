// Part of a decision: its letter, numbered and worded in the same transaction. The file follows by a job.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { fiscalYear } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { sendJob } from '#platform/jobs/index.ts'
import { findApplication } from '#modules/applications/index.ts'
import { type Labelled, letterContent } from '../content.ts'
import type { LetterKindCode } from '../kinds/index.ts'
import { canIssue } from '../policy.ts'
import { letterFacts } from '../queries/facts.ts'
import { tellLetter } from '../telling.ts'

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

/** The next number of a mark in a fiscal year. Whoever decides at the same moment waits; a decision that fails takes none. */
async function nextNumber(tx: Tx, municipality: string, fiscal_year: number, mark: string): Promise<number> {
  const { last } = await tx
    .insertInto('letter_counter')
    .values({ municipality, fiscal_year, mark, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality', 'fiscal_year', 'mark'])
        .doUpdateSet((eb) => ({ last: eb('letter_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

/** The letter itself, numbered and worded; whoever calls tells the applicant and records it. */
export async function writeLetter(
  tx: Tx,
  { municipality, account }: Pick<Actor, 'municipality' | 'account'>,
  letter: LetterToIssue,
  id = newId(),
) {
  const { kind, decided_on, now } = letter
  const application = found(await findApplication(tx, letter.application))
  const known = await letterFacts(tx, application)
  const { mark, appeal_months } = known.plan
  const fiscal_year = fiscalYear(decided_on)
  const number = await nextNumber(tx, municipality, fiscal_year, mark)
  const content = letterContent({ facts: [], ...letter, ...known, fiscal_year, number })
  await tx
    .insertInto('letter')
    .values({
      municipality,
      id,
      application: application.id,
      scheme: application.scheme,
      organization: application.organization,
      person: application.person,
      applicant_name: application.applicant_name,
      kind,
      fiscal_year,
      mark,
      number,
      decided_on,
      content: JSON.stringify(content),
      appeal_months: content.appeal.length === 0 ? null : appeal_months,
      issued_account: account,
      issued_at: now,
    })
    .execute()
  await sendJob(tx, printJob, { municipality, letter: id })
  return { id, application, content }
}

/** Gives the letter's id. Call it last: the number is locked until the transaction ends. */
export async function issueLetter(tx: Tx, actor: Actor, letter: LetterToIssue): Promise<string> {
  allow(canIssue(actor))
  const { id, application, content } = await writeLetter(tx, actor, letter)
  await tellLetter(tx, actor, application, { id, scheme: content.scheme })
  await record(tx, actor, {
    action: 'letters.issued',
    subject: 'letter',
    subject_id: id,
    after: { kind: letter.kind, number: content.number },
  })
  return id
}
