// The public words of an application, as they stand now.
import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import type { Application } from '#modules/applications/index.ts'
import { findOrganization } from '#modules/members/index.ts'
import { callTerms, findScheme, planOf, sayAnswers } from '#modules/schemes/index.ts'
import { publicationPart } from '../plan.ts'
import { type PublicWords, publicWords } from '../rules.ts'

export interface Publishable extends PublicWords {
  fiscal_year: number
  /** No money: who is certified is public. */
  certifies: boolean
  /** The scheme's threshold; null: its awards are not published. */
  from_yen: number | null
}

export async function publishableOf(db: Db, application: Application): Promise<Publishable> {
  const terms = await callTerms(db, application)
  const scheme = found(await findScheme(db, application.scheme))
  const { title_field } = (await planOf(db, application.scheme, publicationPart)).plan
  const said = sayAnswers(terms.definition, application.answers).flatMap(({ answers }) => answers)
  const { organization } = application
  return {
    ...publicWords({
      scheme_title: scheme.title,
      project: said.find(({ code }) => code === title_field)?.text ?? '',
      applicant_name: application.applicant_name,
      organization: organization === null ? null : found(await findOrganization(db, organization)),
    }),
    fiscal_year: terms.fiscal_year,
    certifies: scheme.kind === 'certification',
    from_yen: scheme.open_data_from_yen,
  }
}
