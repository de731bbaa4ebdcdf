// What kind of organization a row is: by the national code, else by the legal form in its name, else by the kind of file. Always said.
import type { Phrase } from '#platform/i18n/index.ts'
import { nameKey } from '#platform/text/index.ts'
import { kindLabels } from '../phrases.ts'
import type { OrganizationKind } from '../tables.ts'
import { notes } from './notes.ts'
import type { Note } from './reading.ts'

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

const said = (repair: boolean, kind: OrganizationKind, why: Phrase): { kind: OrganizationKind; notes: Note[] } => ({
  kind,
  notes: [{ repair, words: notes.kindOf(kindLabels[kind], why) }],
})

/** `code`: 国税庁's three digits, bare or at the end of an address. `usual`: what rows of this kind of file are. */
export function kindOf(name: string, code: string, usual: OrganizationKind | undefined) {
  const known = byCode[/(\d{3})$/.exec(code)?.[1] ?? '']
  if (known !== undefined) return { kind: known, notes: [] }
  if (/(?:信用金庫|信用組合|労働金庫)$/.test(name))
    return said(false, 'bank', { ja: '名前の終わりから', en: 'by the end of its name' })
  const form = nameKey(name).legal_form
  const kind = form === null ? undefined : byForm[form]
  if (kind !== undefined && form !== null) return said(false, kind, { ja: `「${form}」から`, en: `by “${form}”` })
  return usual === undefined
    ? said(true, 'company', {
        ja: 'ファイルからは分かりません。お確かめください',
        en: 'the file does not say: please check',
      })
    : said(false, usual, { ja: 'このファイルの決まり', en: 'the rule for this kind of file' })
}
