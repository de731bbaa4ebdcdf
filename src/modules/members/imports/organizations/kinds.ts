// What kind of organization a row is: by the national code, else by the legal form in its name, else by the kind of file. Always said.
import type { Phrase } from '#platform/i18n/index.ts'
import { clean, nameKey } from '#platform/text/index.ts'
import { organizationKinds as kinds } from '../../forms/organization.ts'
import { kindLabels } from '../../phrases.ts'
import type { OrganizationKind } from '../../tables.ts'
import { notes } from './notes.ts'
import { as, type Note, type Reading, repaired } from '../reading.ts'

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

/** The words under which a list keeps its kinds; the first that fits counts. 「法人」 alone does not say which. */
const byWord: readonly [RegExp, OrganizationKind][] = [
  [/個人|自営|お店|商店(?!街|会)/, 'sole_proprietor'],
  [/信用金庫|信用組合|銀行|金融/, 'bank'],
  [/商店街|商店会/, 'shopping_street'],
  [/工場/, 'factory'],
  [/npo|特定非営利|市民団体|社団|財団|社会福祉|非営利/i, 'npo'],
  [/組合|商工会|業界団体|産業団体/, 'industry_group'],
  [/農園|農家|農業|農場/, 'farm'],
  [/大学|高専|高等専門学校|研究機関/, 'university'],
  [/官公庁|行政|公的|公共|自治体|地方公共団体|区の機関/, 'public'],
  [/会社|企業/, 'company'],
]

/** The kind that a list itself says; null where it says none. What it says and we do not understand is told. */
export function readKind(cell: string): Reading<OrganizationKind | null> {
  const text = clean(cell.slice(0, 60))
  if (text === '' || text === '法人') return as(null)
  const exact = kinds.find((kind) => kind === text || kindLabels[kind].ja === text || kindLabels[kind].en === text)
  const kind = exact ?? byWord.find(([pattern]) => pattern.test(text.normalize('NFKC')))?.[1]
  return kind === undefined ? repaired(null, notes.unknownKind(text)) : as(kind)
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
