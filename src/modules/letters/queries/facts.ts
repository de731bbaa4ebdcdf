// What a letter about an application says, apart from the decision.
import type { Db } from '#platform/db/index.ts'
import { today } from '#platform/calendar/index.ts'
import { found } from '#platform/errors.ts'
import { type Application, numberText } from '#modules/applications/index.ts'
import { type Organization, organizationsById } from '#modules/members/index.ts'
import { findScheme, planOf, schemeKindOf } from '#modules/schemes/index.ts'
import type { LetterContent } from '../content.ts'
import { wordingOf } from '../kinds/index.ts'
import { lettersPart } from '../plan.ts'

/** Of a firm as letters have it; none where it is not known. */
export const addressLines = ({ postal_code, address }: Pick<Organization, 'postal_code' | 'address'>): string[] =>
  address === ''
    ? []
    : [...(postal_code === null ? [] : [`〒${postal_code.slice(0, 3)}-${postal_code.slice(3)}`]), address]

/** A firm is 御中; a person, and whoever trades under their own name, 様. */
function addressee({ applicant_name }: Application, firm: Organization | null): LetterContent['to'] {
  if (firm === null) return { name: applicant_name, honorific: '様', address: [] }
  return {
    name: applicant_name,
    honorific: firm.kind === 'sole_proprietor' ? '様' : '御中',
    address: addressLines(firm),
  }
}

/** What all letters of a scheme say. */
async function schemeFacts(db: Db, id: string) {
  const { municipality, kind, title, department, contact } = found(await findScheme(db, id))
  const { name: town } = await db
    .selectFrom('municipality')
    .select('name')
    .where('code', '=', municipality)
    .executeTakeFirstOrThrow()
  return {
    town,
    plan: (await planOf(db, id, lettersPart)).plan,
    wording: wordingOf({ kind, money: schemeKindOf(kind).money !== null }),
    scheme: { title, department, contact },
  }
}

/** Of each in turn. Their scheme is read once, and so are their firms. */
export async function letterFacts(db: Db, applications: readonly Application[]) {
  const schemes = new Map<string, Awaited<ReturnType<typeof schemeFacts>>>()
  for (const id of new Set(applications.map(({ scheme }) => scheme))) schemes.set(id, await schemeFacts(db, id))
  const firms = await organizationsById(
    db,
    applications.flatMap(({ organization }) => organization ?? []),
  )
  return applications.map((application) => ({
    application,
    ...found(schemes.get(application.scheme)),
    submitted_on: today(application.submitted_at ?? application.created_at),
    application_number: numberText(application),
    to: addressee(application, application.organization === null ? null : found(firms.get(application.organization))),
  }))
}
