// What a letter about an application says, apart from the decision.
import type { Db } from '#platform/db/index.ts'
import { today } from '#platform/calendar/index.ts'
import { found } from '#platform/errors.ts'
import { type Application, numberText } from '#modules/applications/index.ts'
import { findOrganization } from '#modules/members/index.ts'
import { findScheme, planOf, schemeKindOf } from '#modules/schemes/index.ts'
import type { LetterContent } from '../content.ts'
import { wordingOf } from '../kinds/index.ts'
import { lettersPart } from '../plan.ts'

/** A firm is 御中; a person, and whoever trades under their own name, 様. */
async function addressee(db: Db, { organization, applicant_name }: Application): Promise<LetterContent['to']> {
  if (organization === null) return { name: applicant_name, honorific: '様', address: [] }
  const { kind, postal_code, address } = found(await findOrganization(db, organization))
  return {
    name: applicant_name,
    honorific: kind === 'sole_proprietor' ? '様' : '御中',
    address:
      address === ''
        ? []
        : [...(postal_code === null ? [] : [`〒${postal_code.slice(0, 3)}-${postal_code.slice(3)}`]), address],
  }
}

export async function letterFacts(db: Db, application: Application) {
  const { kind, title, department, contact } = found(await findScheme(db, application.scheme))
  const { name: town } = await db
    .selectFrom('municipality')
    .select('name')
    .where('code', '=', application.municipality)
    .executeTakeFirstOrThrow()
  return {
    town,
    plan: (await planOf(db, application.scheme, lettersPart)).plan,
    wording: wordingOf({ kind, money: schemeKindOf(kind).money !== null }),
    scheme: { title, department, contact },
    submitted_on: today(application.submitted_at ?? application.created_at),
    application_number: numberText(application),
    to: await addressee(db, application),
  }
}
