// What a member's record says to the rules of schemes. What the record does not say is left out: it is not known.
import { prefectureOf, prefectures } from '#platform/text/index.ts'
import { industryDivisionOf, type OrganizationKind, sizeBands } from '#modules/members/index.ts'
import type { Case } from '../rules/rule-set.ts'

/** Of a firm or of a person, as each says of themselves. */
export interface ApplicantRecord {
  kind: OrganizationKind | 'person'
  corporate_number: string | null
  /** 中分類 of the JSIC. */
  industry: readonly string[]
  size_band: string | null
  founded_year: number | null
  address: string
  area: string
}

/** A person has a place and no more: what only a firm's record says stays unsaid. */
export const personsRecord = (area: string): ApplicantRecord => ({
  kind: 'person',
  corporate_number: null,
  industry: [],
  size_band: null,
  founded_year: null,
  address: area,
  area,
})

/** The municipality, by its six-digit code and its name. */
export interface Town {
  code: string
  name: string
}

/** 「本町1-2」 may be a part of this town or another one: only a 市, a 区 or a 郡 names a place of its own. */
const namesAnother = /^[^0-9]{1,8}?[市区郡]/

/**
 * Whether an address is in the town: 「東京都みなも区…」, 「みなも区…」. There is a 府中市 in Tokyo and one in Hiroshima, and Osaka has a 中央区, too:
 * another prefecture or city before the name is another place. Null where no place is named.
 */
export function isInTown(address: string, { code, name }: Town): boolean | null {
  const plain = address
    .normalize('NFKC')
    .replace(/^〒?\d{3}-?\d{4}/, '')
    .replace(/\s/g, '')
  const said = prefectures.find((one) => plain.startsWith(one.name.ja))
  const own = prefectureOf(code)
  if (said !== undefined && own !== null && said.code !== own.code) return false
  const within = plain.slice(said?.name.ja.length ?? 0)
  const named = [within, within.replace(/^[^0-9市区]{1,5}郡/, '')].find((text) => text.startsWith(name))
  // 「みなも区外」 is how people say that they are not of the ward.
  if (named !== undefined) return !/^の?外/.test(named.slice(name.length))
  return namesAnother.test(within) || (said !== undefined && /[町村]/.test(within)) ? false : null
}

/**
 * @param year in which is asked
 */
export function applicantFacts(record: ApplicantRecord, town: Town, year: number): NonNullable<Case['applicant']> {
  const { kind, corporate_number, industry, size_band, founded_year, address, area } = record
  // An older revision has codes that today's rules do not know.
  const today = industry.flatMap((code) => {
    const division = industryDivisionOf(code)
    return division === undefined ? [] : [division, code]
  })
  return {
    kind,
    in_ward: isInTown(address, town),
    // A person and a sole proprietor have no corporate number; of another it may only be missing.
    corporation: corporate_number !== null ? true : kind === 'sole_proprietor' || kind === 'person' ? false : null,
    industry: today.length === 0 ? null : [...new Set(today)],
    size_band: sizeBands.find((band) => band === size_band) ?? null,
    founded_year,
    years: founded_year === null ? null : Math.max(0, year - founded_year),
    area,
  }
}
