// The public words of an application, as they stand now.
import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import type { Application } from '#modules/applications/index.ts'
import { organizationsById } from '#modules/members/index.ts'
import { plansOf, sayAnswers, termsOf } from '#modules/schemes/index.ts'
import { publicationPart } from '../plan.ts'
import { type PublicWords, publicWords } from '../rules.ts'

interface Publishable extends PublicWords {
  fiscal_year: number
  /** No money: who is certified is public. */
  certifies: boolean
  /** The scheme's threshold; null: its awards are not published. */
  from_yen: number | null
}

/** Of each in turn. Their terms are read once, and so are their firms. */
export async function publishableOf(db: Db, applications: readonly Application[]): Promise<Publishable[]> {
  const terms = await termsOf(db, applications)
  const plans = await plansOf(db, [...new Set(applications.map(({ scheme }) => scheme))], publicationPart)
  const firms = await organizationsById(
    db,
    applications.flatMap(({ organization }) => organization ?? []),
  )
  return applications.map(({ scheme, organization, answers, applicant_name }, i) => {
    const { definition, fiscal_year, title, kind, open_data_from_yen } = found(terms[i])
    const { title_field } = found(plans.get(scheme))
    const said = sayAnswers(definition, answers).flatMap((section) => section.answers)
    return {
      ...publicWords({
        scheme_title: title,
        project: said.find(({ code }) => code === title_field)?.text ?? '',
        applicant_name,
        organization: organization === null ? null : found(firms.get(organization)),
      }),
      fiscal_year,
      certifies: kind === 'certification',
      from_yen: open_data_from_yen,
    }
  })
}
