// What kind of organization a row is: by the national code, else by the legal form in its name, else by the kind of file. Always said.
import type { Phrase } from '#platform/i18n/index.ts'
import { nameKey } from '#platform/text/index.ts'
import { kindLabels } from '../../phrases.ts'
import type { OrganizationKind } from '../../tables.ts'
import { notes } from './notes.ts'
import type { Note } from '../reading.ts'

const byCode: Record<string, OrganizationKind> = {
  '101': 'public',
  '201': 'public',
  '301': 'company',
  '302': 'company',
  '303': 'company',
  '304': 'company',
  '305': 'company',
}

const byForm: Record<string, OrganizationKind> = {
  株式会社: 'company',
  有限会社: 'company',
  合同会社: 'company',
  合資会社: 'company',
  合名会社: 'company',
  弁護士法人: 'company',
  税理士法人: 'company',
  特定非営利活動法人: 'npo',
  一般社団法人: 'npo',
  公益社団法人: 'npo',
  一般財団法人: 'npo',
  公益財団法人: 'npo',
  社会福祉法人: 'npo',
  医療法人: 'npo',
  宗教法人: 'npo',
  学校法人: 'university',
  農事組合法人: 'farm',
  農業協同組合: 'industry_group',
  事業協同組合: 'industry_group',
  協同組合: 'industry_group',
  企業組合: 'industry_group',
  商店街振興組合: 'shopping_street',
}

/** Legal forms that stand in a name where `nameKey` does not look for them; the first that fits counts. */
const byPart: readonly [RegExp, OrganizationKind][] = [
  [/信用金庫$|信用組合$|労働金庫$/, 'bank'],
  [/商店街(?:振興組合|協同組合)$/, 'shopping_street'],
  [/^(?:国立|公立)大学法人|大学$|高等専門学校$/, 'university'],
  [/^独立行政法人|^地方独立行政法人/, 'public'],
  [/株式会社|有限会社|合同会社|相互会社/, 'company'],
  [/^社会医療法人/, 'npo'],
  [/組合(?:連合会)?$|商工会議所$|商工会$/, 'industry_group'],
]

const said = (repair: boolean, kind: OrganizationKind, why: Phrase): { kind: OrganizationKind; notes: Note[] } => ({
  kind,
  notes: [{ repair, words: notes.kindOf(kindLabels[kind], why) }],
})

/** `code`: 国税庁's three digits, bare or at the end of an address. `usual`: what rows of this kind of file are. */
export function kindOf(name: string, code: string, usual: OrganizationKind | undefined) {
  const known = byCode[/(\d{3})$/.exec(code)?.[1] ?? '']
  if (known !== undefined) return { kind: known, notes: [] }
  const form = nameKey(name).legal_form
  const kind = form === null ? undefined : byForm[form]
  const [part, partKind] = byPart.find(([pattern]) => pattern.test(name)) ?? []
  if (partKind === 'bank' || (kind === undefined && partKind !== undefined && part !== undefined)) {
    const words = part?.exec(name)?.[0] ?? ''
    return said(false, partKind, { ja: `名前に${words}`, en: `${words} in its name` })
  }
  if (kind !== undefined && form !== null) return said(false, kind, { ja: `法人格が${form}`, en: `legal form ${form}` })
  return usual === undefined
    ? said(true, 'company', {
        ja: 'ファイルからは分からないため。お確かめください',
        en: 'the file does not say: please check',
      })
    : said(false, usual, { ja: 'この種のファイルの決まり', en: 'the rule for this kind of file' })
}
