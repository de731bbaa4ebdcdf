// Why somebody was told: what of the record spoke for it, and where each is put right.
import type { Db } from '#platform/db/index.ts'
import { memberPaths } from '#modules/members/index.ts'
import { requirementsOf } from '#modules/schemes/index.ts'
import { type ToldAbout, toldNotices } from './notices.ts'

/** Where the record says what rules read. */
const fields: Readonly<Record<string, string>> = {
  'applicant.kind': 'kind',
  'applicant.corporation': 'corporate_number',
  'applicant.industry': 'industry',
  'applicant.size_band': 'size_band',
  'applicant.founded_year': 'founded_year',
  'applicant.years': 'founded_year',
  'applicant.in_ward': 'address',
  'applicant.area': 'address',
}

export interface Why {
  title: string
  /** In words, and the field of the record. */
  reasons: { words: string; href: string }[]
}

export async function whyTold(db: Db, person: string, about?: ToldAbout): Promise<Why[]> {
  const told = await toldNotices(db, person, about)
  const calls = await requirementsOf(
    db,
    told.map(({ call }) => call),
  )
  return told.flatMap(({ call, organization, reasons }) => {
    const of = calls.get(call)
    const fieldOf = (words: string) => of?.reads.get(words)?.flatMap((name) => fields[name] ?? [])[0]
    const hrefOf = (words: string) =>
      [memberPaths.editOrganization(organization), fieldOf(words)].filter(Boolean).join('#')
    return of === undefined || reasons.length === 0
      ? []
      : [{ title: of.title, reasons: reasons.map((words) => ({ words, href: hrefOf(words) })) }]
  })
}
