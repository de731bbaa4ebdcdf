// To hand an application in: judged once more, numbered, proven, told.
import { isDeepStrictEqual } from 'node:util'
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, EditedMeanwhile, Refusal } from '#platform/errors.ts'
import { forgetFile } from '#platform/files/index.ts'
import { callTerms, filesIn, judgeAnswers, type Known, type Town } from '#modules/schemes/index.ts'
import { afterSubmission, arrivedAt, daysOf } from '../correcting.ts'
import { kept } from '../judgement.ts'
import { lockOwn } from '../lock-for.ts'
import { tellSubmitted } from '../mails.ts'
import { applicationPaths } from '../paths.ts'
import { canDecide } from '../policy.ts'
import { progressOf } from '../progress.ts'
import { proofOf } from '../proof.ts'
import { factsFor, knownFor, nameOf } from '../queries/applicant.ts'
import { type Application, filesOf } from '../queries/applications.ts'
import { countsAt, whyNotSubmit } from '../rules.ts'

interface Submission {
  /** What was checked before it was sent. */
  version: number
  town: Town
  now: Date
}

const refuse = (application: Application, ja: string, en: string): Refusal =>
  new Refusal(
    409,
    { ja, en },
    { href: applicationPaths.one(application.id), label: { ja: '申請に戻る', en: 'Back to the application' } },
  )

/**
 * The next number of a scheme in the fiscal year of the call. Whoever submits at the same moment waits, and gets the one after it;
 * a refused one takes none.
 */
const nextNumber = (
  tx: Tx,
  { municipality, scheme }: Application,
  number_year: number,
): Promise<{ number: number; number_year: number }> =>
  tx
    .insertInto('application_counter')
    .values({ municipality, scheme, number_year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality', 'scheme', 'number_year'])
        .doUpdateSet((eb) => ({ last: eb('application_counter.last', '+', 1) })),
    )
    .returning(['last as number', 'number_year'])
    .executeTakeFirstOrThrow()

/** A corrected application keeps its number and the day on which it was first submitted. */
export async function submit(tx: Tx, actor: Actor, id: string, { version, town, now }: Submission): Promise<void> {
  const before = await lockOwn(tx, actor, id)
  allow(canDecide(actor, before))
  const terms = await callTerms(tx, before)
  const why = whyNotSubmit(terms, before, countsAt(actor, before, now))
  if (why !== null) throw refuse(before, why.ja, why.en)
  if (before.version !== version) throw new EditedMeanwhile()
  const { whole, ready } = progressOf(terms.definition, before.answers, daysOf(before, now))
  if (!ready) throw refuse(before, 'まだ書かれていない項目があるため、提出できません。', 'Something is still missing.')
  const { answers } = whole
  const spoken = new Set(filesIn(terms.definition, answers).map((file) => file.id))
  const kept_files = await filesOf(tx, id)
  const files = kept_files.filter((file) => spoken.has(file.id))
  // A draft keeps what a question brought that is no longer asked; what is handed in does not.
  if (before.state === 'draft') for (const file of kept_files) if (!spoken.has(file.id)) await forgetFile(tx, file.id)
  const name = await nameOf(tx, before)
  const at = arrivedAt(before, now)
  const facts = await factsFor(tx, before, town, at)
  const judged = async (known: Known) =>
    kept(judgeAnswers(terms, facts, answers, at, await knownFor(tx, before, terms, known, now)))
  const [judgement, shown] = [await judged('all'), await judged('told')]
  const { number, number_year } = before.number === null ? await nextNumber(tx, before, terms.fiscal_year) : before
  const after = {
    state: before.state === 'correction' ? ('formal' as const) : ('submitted' as const),
    sha256: proofOf({ call: before.call, form: before.form, applicant: name, answers, files }),
    asked_yen: shown.amount?.yen ?? null,
    pages: files.reduce((sum, { pages }) => sum + (pages ?? 0), 0),
    number,
    number_year,
  }
  const submitted = await tx
    .updateTable('application')
    .set({
      ...after,
      applicant_name: name,
      answers: JSON.stringify(answers),
      judgement: JSON.stringify(judgement),
      shown_judgement: isDeepStrictEqual(shown, judgement) ? null : JSON.stringify(shown),
      submitted_at: before.submitted_at ?? now,
      submitted_account: before.submitted_account ?? actor.account,
      version: version + 1,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await tellSubmitted(tx, submitted, terms, files.length)
  for (const follow of afterSubmission) await follow(tx, actor, { before, after: submitted, now })
  await record(tx, actor, {
    action: 'applications.submitted',
    subject: 'application',
    subject_id: id,
    before: { state: before.state },
    after,
  })
}
