// What a member's record says to the rules of schemes. What the record does not say is left out: it is not known.
import { industryDivisionOf, type OrganizationKind, sizeBands } from '#modules/members/index.ts'
import type { Case } from '../rules/rule-set.ts'

export interface ApplicantRecord {
  kind: OrganizationKind
  corporate_number: string | null
  /** 中分類 of the JSIC. */
  industry: readonly string[]
  size_band: string | null
  founded_year: number | null
  address: string
  area: string
}

/** Whether an address is in the town: by the town's name in it; null where it names no town at all. */
export function isInTown(address: string, town: string): boolean | null {
  if (address.includes(town)) return true
  return /[市区町村]/.test(address) ? false : null
}

/**
 * @param town the municipality's name
 * @param year in which is asked
 */
export function applicantFacts(record: ApplicantRecord, town: string, year: number): NonNullable<Case['applicant']> {
  const { kind, corporate_number, industry, size_band, founded_year, address, area } = record
  // An older revision has codes that today's rules do not know.
  const today = industry.flatMap((code) => {
    const division = industryDivisionOf(code)
    return division === undefined ? [] : [division, code]
  })
  return {
    kind,
    in_ward: isInTown(address, town),
    // A sole proprietor has no corporate number; of another it may only be missing.
    corporation: corporate_number !== null ? true : kind === 'sole_proprietor' ? false : null,
    industry: today.length === 0 ? null : [...new Set(today)],
    size_band: sizeBands.find((band) => band === size_band) ?? null,
    founded_year,
    years: founded_year === null ? null : Math.max(0, year - founded_year),
    area,
  }
}
