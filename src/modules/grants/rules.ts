// What of an award is public. Pure.
import { excerpt } from '#platform/text/index.ts'
import type { OrganizationKind } from '#modules/members/index.ts'

/** Groups of fewer are not told apart (decision 0017). */
export const fewest = 3

/** 出納閉鎖: from 1 June after a fiscal year its books are closed. */
export const isClosed = (fiscal_year: number, on: string): boolean => on >= `${fiscal_year + 1}-06-01`

/** Bodies that are nobody's own name, with a number or without. */
const bodies: readonly OrganizationKind[] = ['shopping_street', 'npo', 'university', 'bank', 'industry_group', 'public']

/** A person, somebody who trades under their own name, or a firm of which nobody knows that it is a corporation: never by name. */
export const isNamed = (organization: { kind: OrganizationKind; corporate_number: string | null } | null): boolean =>
  organization !== null &&
  organization.kind !== 'sole_proprietor' &&
  (organization.corporate_number !== null || bodies.includes(organization.kind))

export interface PublicWords {
  scheme_title: string
  title: string
  recipient_name: string | null
  corporate_number: string | null
}

interface Said {
  scheme_title: string
  /** What the applicant answered to the field that the scheme names. */
  project: string
  applicant_name: string
  organization: { kind: OrganizationKind; corporate_number: string | null } | null
}

/** The words of the public row: what a person wrote may name them, so the scheme's title stands there instead. */
export function publicWords({ scheme_title, project, applicant_name, organization }: Said): PublicWords {
  const named = isNamed(organization)
  const written = excerpt(project.replace(/\s+/g, ' ').trim(), 200)
  return {
    scheme_title,
    title: named && written !== '' ? written : scheme_title,
    recipient_name: named ? applicant_name : null,
    corporate_number: named ? (organization?.corporate_number ?? null) : null,
  }
}

interface Standing {
  state: 'awarded' | 'changed' | 'cancelled'
  yen: number
}

/**
 * What is published next of an award; null: nothing. Under the threshold nothing is, but of what was published every change is.
 * @param from_yen the scheme's threshold; null: never
 */
export function nextPublication(
  from_yen: number | null,
  award: { yen: number | null; ended_on: string | null },
  before: Standing | null,
): Standing | null {
  if (award.yen === null) return null
  const ended = award.ended_on !== null
  if (before === null)
    return from_yen === null || ended || award.yen < from_yen ? null : { state: 'awarded', yen: award.yen }
  if (before.state === 'cancelled') return null
  if (ended) return { state: 'cancelled', yen: 0 }
  return award.yen === before.yen ? null : { state: 'changed', yen: award.yen }
}
