import fc from 'fast-check'
import { expect, test } from 'vitest'
import { corporateNumberCheckDigit, isCorporateNumber, isKatakana } from '#platform/text/index.ts'
import { decide, type Held } from '../decide.ts'
import { doubleFinder } from '../doubles.ts'
import type { ReadRow } from '../importable.ts'
import { readKana, readPhone, readUrl } from '../reading.ts'
import { fields } from './fields.ts'
import { organizations } from './index.ts'
import { kindOf } from './kinds.ts'
import { whyAnother } from './match.ts'
import { refusals } from './notes.ts'
import { type OrganizationDraft, placeKey, readCorporateNumber, readRow } from './rows.ts'
import type { OrganizationMap } from './targets.ts'

const map: OrganizationMap = { id: 'test', name: { ja: '', en: '' }, recognise: [], columns: {}, kind: 'company' }
const row = (
  cells: Partial<Record<string, string>>,
  how: Partial<OrganizationMap> = {},
  line = 2,
): ReadRow<OrganizationDraft> => readRow({ ...map, ...how }, (target) => cells[target] ?? '', line)
const number = '7000012050002'

test('a plain row is accepted as it stands', () => {
  const read = row({
    name: '小宮山製作所',
    corporate_number: number,
    address: '焼津市本町２丁目',
    phone: '054-626-1139',
  })
  expect(read.outcome).toBe('accepted')
  expect(read.draft).toMatchObject({ name: '小宮山製作所', corporate_number: number, address: '焼津市本町２丁目' })
})

test('what a list calls the kind counts before the legal form; what we do not understand is said', () => {
  const kind = (words: string, name = '丸三') => row({ name, kind: words }).draft?.kind
  for (const [words, expected] of [
    ['町工場', 'factory'],
    ['個人事業主', 'sole_proprietor'],
    ['商店街', 'shopping_street'],
    ['ＮＰＯ法人', 'npo'],
    ['信用金庫', 'bank'],
    ['協同組合', 'industry_group'],
    ['農家', 'farm'],
    ['大学', 'university'],
    ['官公庁', 'public'],
    ['企業', 'company'],
    ['university', 'university'],
    ['業界団体・組合', 'industry_group'],
  ] as const)
    expect([words, kind(words, '株式会社丸三')]).toEqual([words, expected])
  expect(kind('法人', 'NPO法人みどり')).toBe(kind('', 'NPO法人みどり'))
  const odd = row({ name: '丸三', kind: '第3種' })
  expect([odd.outcome, odd.notes[0]?.ja]).toEqual(['repaired', '種類「第3種」は、こちらの種類のどれか分かりません'])
})

test('without a name, with one too long, foreign, old or without the number that is its key a row is rejected', () => {
  const why = (...given: Parameters<typeof row>) => row(...given).notes.map(({ en }) => en)
  expect(why({ name: ' 　', address: 'x' })).toEqual(['There is no name'])
  expect(why({ name: 'あ'.repeat(101) })).toEqual(['The name is longer than 100 characters'])
  expect(why({ name: 'A', kind_code: '401' })).toEqual(['A foreign company, or an address abroad'])
  expect(why({ name: 'A', latest: '0' })).toEqual(['An older version: the newest row counts'])
  expect(why({ name: 'A', corporate_number: '7000012050003' }, { byCorporateNumber: true })).toEqual([
    'There is no valid corporate number',
  ])
})

test('a wrong number, a position in the sea of 0,0 and a telephone in words are left out and said', () => {
  const read = row({ name: 'A', corporate_number: '1234567890123', latitude: '0', longitude: '0', phone: '非公開' })
  expect(read.outcome).toBe('repaired')
  expect(read.draft).toMatchObject({ corporate_number: null, latitude: null, longitude: null, phone: null })
  expect(read.notes.map(({ ja }) => ja)).toEqual([
    '法人番号「1234567890123」は検査数字が合わないので、入れませんでした',
    '緯度・経度が0なので、位置なしとしました',
    '電話番号「非公開」は番号として読めないので、入れませんでした',
    '種類：会社（この種のファイルの決まり）',
  ])
})

test('the national file is narrowed and its closed firms are closed; the one that absorbed another lives on', () => {
  const closed = row(
    { name: 'ＹＵＺＵＫＩ株式会社', address: '１丁目２－３', closed_on: '2026-08-03', process: '21' },
    { fullWidth: true },
  )
  expect(closed.draft).toMatchObject({ name: 'YUZUKI株式会社', address: '1丁目2-3', closed_on: '2026-08-03' })
  expect(row({ name: 'A', process: '71', closed_on: '' }).draft?.closed_on).toBe(null)
  expect(row({ name: 'A', closed_on: '2026-02-30' }).draft?.closed_on).toBe(null)
})

test('readings keep their long marks, whichever dash was typed', () => {
  const kana = (text: string) => readKana(text).value
  expect(kana('ハ―トリンク')).toBe('ハートリンク')
  expect(kana('イーハトーウ゛')).toBe('イーハトーヴ')
  expect(kana('シゾ～カオデン')).toBe('シゾーカオデン')
  expect(kana('セブン-イレブン')).toBe('セブン イレブン')
  expect(kana('ｶﾗｰｽﾞ･ｵｰﾄ')).toBe('カラーズ・オート')
  expect(kana('みなも')).toBe('ミナモ')
  expect(readKana('YAIZU 28').notes[0]?.words.en).toBe('Reading: left out, not written in kana')
})

test('numbers, telephones and addresses of the web are put into one form', () => {
  expect(readCorporateNumber('７０００－０１２０－５０００２').value).toBe(number)
  expect(readPhone('（054）627-5225').value).toBe('(054)627-5225')
  expect(readUrl('sbk4949.p-kit.com').value).toBe('https://sbk4949.p-kit.com')
  expect(readUrl('javascript:alert(1)').value).toBe(null)
  expect(readUrl('https//yaizu-totoya.com/').value).toBe(null)
})

test('the kind comes from the national code, the legal form, the kind of file, and else asks to be checked', () => {
  expect(kindOf('鯖江市', 'http://imi.go.jp/ns/code_id/code/kind#201', 'npo')).toEqual({ kind: 'public', notes: [] })
  expect(kindOf('㈱小宮山', '', 'npo').kind).toBe('company')
  expect(kindOf('高松丸亀町商店街振興組合', '', undefined).kind).toBe('shopping_street')
  expect(kindOf('しずおか焼津信用金庫', '399', undefined).kind).toBe('bank')
  expect(kindOf('青宇宙', '', 'sole_proprietor').notes[0]?.words.ja).toBe(
    '種類：個人事業主・お店（この種のファイルの決まり）',
  )
  expect(kindOf('青宇宙', '', undefined).notes[0]).toMatchObject({ repair: true })
})

test('whatever stands in the cells: a rejected row has a reason, any other fits the table', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('', number, '０', '=1+1', '<b>', '\0', '𠮷', '辻\u{E0100}'),
  )
  const cells = fc.record({
    name: cell,
    name_kana: cell,
    corporate_number: cell,
    postal_code: cell,
    address: cell,
    building: cell,
    latitude: cell,
    longitude: cell,
    phone: cell,
    email: cell,
    url: cell,
    makes: cell,
    story: cell,
    key: cell,
    kind_code: cell,
    closed_on: cell,
  })
  fc.assert(
    fc.property(cells, (given) => {
      const { draft, outcome, notes } = row(given)
      expect(draft === null).toBe(outcome === 'rejected')
      expect(outcome === 'accepted' || notes.length > 0).toBe(true)
      const d = draft ?? row({ name: 'A' }).draft
      expect(d?.name).not.toBe('')
      expect(d?.source_key).not.toBe('')
      expect(d?.name_kana === '' || isKatakana(d?.name_kana ?? '')).toBe(true)
      expect(d?.corporate_number === null || isCorporateNumber(d?.corporate_number ?? '')).toBe(true)
      expect(JSON.stringify(d)).not.toContain('\\u0000')
    }),
  )
})

test('of two equal rows the first counts; two shops under one id are told apart', () => {
  const told = doubleFinder(organizations)
  const a = row({ name: 'A', address: '本町1', key: '7' })
  expect(told(a)).toEqual(a)
  expect(told(row({ name: 'Ａ', address: '本町１', key: '8' }, {}, 3)).notes[0]?.en).toContain('in line 2')
  const other = told(row({ name: 'B', address: '本町2', key: '7' }, {}, 4))
  expect([other.outcome, other.draft?.source_key]).toEqual(['repaired', placeKey('b', '本町2')])
})

const draft = (change: Partial<OrganizationDraft> = {}): OrganizationDraft => ({
  ...(row({ name: 'A', address: '本町1' }).draft ?? never()),
  ...change,
})
const never = (): never => {
  throw new Error('a row with a name has a draft')
}
const held = (change: Partial<OrganizationDraft & Held> = {}): OrganizationDraft & Held => ({
  ...draft(),
  id: 'x',
  version: 1,
  origin: 'import',
  source: 'list',
  source_key: 'k',
  ...change,
})

test('what a source wrote it renews; what people wrote stays, and the difference is said', () => {
  expect(decide(fields, draft(), held(), 'list')).toEqual({ act: 'leave', notes: [] })
  expect(decide(fields, draft({ phone: '1' }), held({ phone: '2' }), 'list')).toMatchObject({
    act: 'change',
    changes: { phone: '1' },
  })
  for (const others of [{ version: 2 }, { origin: 'web' }, { source: 'another' }]) {
    const decision = decide(fields, draft({ phone: '1', url: 'https://a.jp' }), held({ phone: '2', ...others }), 'list')
    expect(decision).toMatchObject({ act: 'change', changes: { url: 'https://a.jp' } })
    expect(decision.act === 'change' && decision.changes.phone).toBe(undefined)
  }
  const other = `${corporateNumberCheckDigit('000012050003')}000012050003`
  expect(whyAnother(draft({ corporate_number: number }), held({ corporate_number: other }))).toBe(refusals.otherNumber)
})
