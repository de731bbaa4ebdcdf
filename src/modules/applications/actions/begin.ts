// To begin an application: filled in from the record, or from an earlier one.
import { record } from '#platform/audit/index.ts'
import { type Actor, originOf } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, foundIf, notFound, Refusal } from '#platform/errors.ts'
import {
  type Answers,
  currentTerms,
  fieldsOf,
  type FormDefinition,
  type FormField,
  prefilled,
  schemePaths,
} from '#modules/schemes/index.ts'
import { applicationPaths } from '../paths.ts'
import { canDecide, isApplicant, type Whose } from '../policy.ts'
import { nameOf, recordFor } from '../queries/applicant.ts'
import { findApplication } from '../queries/applications.ts'
import { keysInPaper, notYet, whyNotBegin } from '../rules.ts'

interface Beginning extends Whose {
  id: string
  scheme: string
  copied_from: string | null
  /** When it arrived on paper; staff alone say so. */
  received_at: Date | null
}

/** Declarations are made, days said and documents handed in for this application: nobody vows by copying. */
const saidAnew: ReadonlySet<FormField['kind']> = new Set(['files', 'yes', 'date', 'period'])

/** What an earlier form and this one both ask. */
export const carriedOver = (definition: FormDefinition, earlier: Answers): Answers =>
  Object.fromEntries(
    fieldsOf(definition).flatMap(({ code, kind }) => {
      const answer = saidAnew.has(kind) ? undefined : earlier[code]
      return answer === undefined ? [] : [[code, answer]]
    }),
  )

async function earlierAnswers(tx: Tx, actor: Actor, id: string | null, definition: FormDefinition): Promise<Answers> {
  if (id === null) return {}
  const earlier = found(await findApplication(tx, id))
  foundIf(isApplicant(actor, earlier))
  return carriedOver(definition, earlier.answers)
}

async function refuseSecond(tx: Tx, call: string, { organization, person }: Whose): Promise<never> {
  const same = await tx
    .selectFrom('application')
    .select('id')
    .where('call', '=', call)
    .where('state', '<>', 'withdrawn')
    .where(organization === null ? 'person' : 'organization', '=', organization ?? person)
    .executeTakeFirstOrThrow()
  throw new Refusal(
    409,
    { ja: 'この募集への申請は、すでに書き始めています。', en: 'An application to this call has been begun already.' },
    { href: applicationPaths.one(same.id), label: { ja: '申請をひらく', en: 'Open it' } },
  )
}

/** The same form sent twice begins one application; two people of one firm at once begin one. */
export async function begin(tx: Tx, actor: Actor, form: Beginning, now: Date): Promise<void> {
  const { id, organization, person, copied_from, received_at } = form
  allow(canDecide(actor, form) && (received_at === null || keysInPaper(actor)))
  const at = received_at ?? now
  const terms = found(await currentTerms(tx, form.scheme, at))
  const before = await findApplication(tx, id)
  if (before !== undefined) {
    if (before.call !== terms.call || !isApplicant(actor, before)) throw notFound()
    return
  }
  const why = at > now ? notYet : whyNotBegin(terms, at)
  if (why !== null)
    throw new Refusal(409, why, {
      href: schemePaths.page(form.scheme),
      label: { ja: '制度のページへ', en: 'To the scheme' },
    })
  const answers = {
    ...(await earlierAnswers(tx, actor, copied_from, terms.definition)),
    ...prefilled(terms.definition, await recordFor(tx, form, actor.person)),
  }
  const inserted = await tx
    .insertInto('application')
    .values({
      municipality: actor.municipality,
      id,
      scheme: terms.scheme,
      call: terms.call,
      form: terms.form,
      rules: terms.rules,
      organization,
      person,
      applicant_name: await nameOf(tx, form),
      answers: JSON.stringify(answers),
      sections: '{}',
      origin: originOf(actor),
      copied_from,
      created_account: actor.account,
      created_at: now,
      received_at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted === undefined) return refuseSecond(tx, terms.call, form)
  await record(tx, actor, {
    action: 'applications.begun',
    subject: 'application',
    subject_id: id,
    after: { scheme: terms.scheme, state: 'draft', ...(received_at && { received_at }) },
  })
}
