import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean, graphemes, isEmail, isKatakana } from '#platform/text/index.ts'
import { isSkill } from '../../lists.ts'
import { decide, type Held } from '../decide.ts'
import { doubleFinder } from '../doubles.ts'
import type { ReadRow } from '../importable.ts'
import { readArea, readPersonPhone, readRegistered } from './cells.ts'
import { readDays, readHours, readPlace, readReward } from './choices.ts'
import { fields } from './fields.ts'
import { people } from './index.ts'
import { type PersonDraft, readRow } from './rows.ts'
import { readSkills } from './skills.ts'
import { targets, usualHeadings } from './targets.ts'

const row = (cells: Partial<Record<string, string>>, line = 2): ReadRow<PersonDraft> =>
  readRow(usualHeadings, (target) => cells[target] ?? '', line)
const said = ({ notes }: { notes: readonly ({ ja: string } | { words: { ja: string } })[] }): string[] =>
  notes.map((note) => ('words' in note ? note.words.ja : note.ja))
const hanako = { name: '山田　花子', kana: 'ヤマダ ハナコ', display_name: '花子', email: 'hana@example.jp' }

test('a plain row is accepted as it stands', () => {
  const read = row({ ...hanako, phone: '090-1234-5678', area: 'みなも区本町2丁目', hours_per_week: '4' })
  expect([read.outcome, read.notes]).toEqual(['accepted', []])
  expect(read.draft).toMatchObject({
    family_name: '山田',
    given_name: '花子',
    family_kana: 'ヤマダ',
    given_kana: 'ハナコ',
    display_name: '花子',
    area: 'みなも区本町2丁目',
    hours_per_week: 4,
    place: null,
    reward: null,
    source_key: 'hana@example.jp',
    other_key: '山田花子|ヤマダハナコ|09012345678',
  })
})

test('a name that has not two parts stays whole as the family name, and that is said', () => {
  for (const name of ['山田花子', 'マリア デ ソウザ']) {
    const read = row({ ...hanako, name })
    expect([read.outcome, read.draft?.family_name, read.draft?.given_name]).toEqual(['repaired', name, ''])
    expect(said(read)).toEqual(['氏名を姓と名に分けられないので、全体を姓に入れました'])
  }
  const parts = row({
    family_name: 'デ ソウザ',
    given_name: 'マリア',
    family_kana: 'デ ソウザ',
    given_kana: 'マリア',
    email: 'm@example.jp',
    display_name: 'M',
  })
  expect([parts.outcome, parts.draft?.family_name, parts.draft?.given_name]).toEqual([
    'accepted',
    'デ ソウザ',
    'マリア',
  ])
})

test('what is missing is told: display name, address, name', () => {
  const read = row({ name: '山田 花子' })
  expect([read.outcome, read.draft?.display_name]).toEqual(['repaired', '山田'])
  expect(said(read)).toEqual([
    '表示名がないので、姓を入れました',
    'メールアドレスがないので、本人が登録しても、この内容は引き継がれません',
  ])
  expect(said(row({ email: 'a@example.jp' }))).toEqual(['名前がありません'])
  expect(row({ email: 'a@example.jp' }).title).toBe('a@example.jp')
  expect(said(row({ name: 'あ'.repeat(41) }))).toEqual(['名前が40文字を超えています'])
})

test('from when until when somebody has time is read in either calendar; an end before the beginning is left out', () => {
  const read = (from: string, until: string) => row({ ...hanako, available_from_on: from, available_until_on: until })
  expect(read('令和9年1月8日', '2027/3/31').draft).toMatchObject({
    available_from_on: '2027-01-08',
    available_until_on: '2027-03-31',
  })
  const turned = read('2027-03-31', '2027-01-08')
  expect([turned.outcome, turned.draft?.available_until_on]).toEqual(['repaired', null])
  expect(said(read('春ごろ', ''))).toEqual(['始められる日「春ごろ」は日付として読めないので、入れませんでした'])
})

test('a name that a spreadsheet would run is a name like any other', () => {
  const read = row({ ...hanako, display_name: '=HYPERLINK("http://x")', occupation: '@SUM(A1)' })
  expect([read.outcome, read.draft?.display_name, read.draft?.occupation]).toEqual([
    'accepted',
    '=HYPERLINK("http://x")',
    '@SUM(A1)',
  ])
})

test('skills are those of our list, by label or code, however they stand apart; others are own words', () => {
  const read = (cell: string) => readSkills(cell)
  expect(read('接客、press / 文章を書く;SNSの運用\n・取材・聞き書き').value).toEqual({
    skills: ['customer_service', 'interview', 'press', 'sns', 'writing'],
    offers_words: '',
  })
  expect(read('市場を調べ、売り方を考える, 接客').value.skills).toEqual(['customer_service', 'marketing'])
  const words = read('接客、猫の世話')
  expect(words.value).toEqual({ skills: ['customer_service'], offers_words: '猫の世話' })
  expect(said(words)[1]).toBe('できることの一覧にない「猫の世話」は、本人の言葉として入れました')
})

test('hours, days, place and pay are read where they are clear, and left out where they are not', () => {
  expect(
    ['４時間', '週に5時間程度', '3h', '10 hours a week', '週3〜5時間', '1.5'].map((cell) => readHours(cell).value),
  ).toEqual([4, 5, 3, 10, 3, 1])
  for (const cell of ['月20時間', '1日2時間', '0', '100', 'たくさん', '1e3']) expect(readHours(cell).value).toBe(null)
  expect(said(readHours('4～6時間'))).toEqual(['週の時間「4~6時間」は、少ないほうで4時間としました'])
  expect(readDays('平日夜、土日').value).toEqual(['weekday_evening', 'weekend'])
  expect(readDays('平日の日中, 平日の夜, 土日・祝日').value).toEqual(['weekday_daytime', 'weekday_evening', 'weekend'])
  expect(readDays('weekday_evening').value).toEqual(['weekday_evening'])
  expect(said(readDays('平日、土日不可'))).toEqual([
    '曜日「平日、土日不可」は、選択肢のどれか分からないので、入れませんでした',
  ])
  const places = ['オンライン希望', '現地', 'オンライン・現地', 'どちらでも', 'online', 'オンライン不可', '月面']
  expect(places.map((cell) => readPlace(cell).value)).toEqual([
    'online',
    'onsite',
    'either',
    'either',
    'online',
    null,
    null,
  ])
  const rewards = ['有償', '無償（ボランティア）', '報酬なし', '報酬あり', '有償・無償どちらでも', 'pro_bono', '応相談']
  expect(rewards.map((cell) => readReward(cell).value)).toEqual([
    'paid',
    'pro_bono',
    'pro_bono',
    'paid',
    'either',
    'pro_bono',
    null,
  ])
})

test('of an address only the town is kept', () => {
  const area = (cell: string) => readArea(cell).value
  expect(area('みなも区本町２丁目３－４ メゾン201')).toBe('みなも区本町２丁目')
  expect(area('〒123-4567 東京都みなも区本町3-4')).toBe('東京都みなも区本町')
  expect(area('みなも区大字塚三番地')).toBe('みなも区大字塚')
  expect(area('札幌市中央区北3条西4丁目')).toBe('札幌市中央区北3条西4丁目')
  expect(readArea('第3地区').notes).toEqual([])
})

test('what a spreadsheet or a form did to numbers and days is mended and said', () => {
  expect(readPersonPhone('9012345678').value).toBe('09012345678')
  const now = new Date('2026-11-21T00:00:00Z')
  const day = (cell: string) => readRegistered(cell, now).value
  expect(
    ['2024/05/01 10:23:45', '令和6年5月1日', '2024-05-01 10:23', '2027-01-01', '昨日', '2024-02-30'].map(day),
  ).toEqual(['2024-05-01', '2024-05-01', '2024-05-01', null, null, null])
})

test('of two rows of one person the first counts; two of one name without more are told apart by the address', () => {
  const told = doubleFinder(people)
  const first = row({ ...hanako, phone: '090-1234-5678' })
  expect(told(first)).toEqual(first)
  expect(said(told(row({ ...hanako, name: '山田 太郎', email: 'HANA@example.jp' }, 3)))).toEqual([
    '2行目と同じ人です（メールアドレス、または氏名・フリガナ・電話番号が同じ）。最初の行だけを使います',
  ])
  expect(told(row({ name: '山田花子', kana: 'やまだはなこ', phone: '09012345678' }, 4)).outcome).toBe('rejected')
  expect(told(row({ name: '山田 花子', email: 'other@example.jp' }, 5)).draft).not.toBe(null)
  expect(told(row({ name: '佐藤 花子', key: '7' }, 6)).draft).not.toBe(null)
  expect(told(row({ name: '佐藤 次郎', key: '7', email: 'j@example.jp' }, 7)).outcome).toBe('repaired')
  expect(told(row({ name: '佐藤 次郎', key: '7' }, 8)).outcome).toBe('rejected')
})

test('what somebody keeps themselves is neither changed nor filled', () => {
  const draft = row({ ...hanako, bio: '新しい', phone: '090-1234-5678' }).draft ?? never()
  const held: PersonDraft & Held = {
    ...draft,
    id: 'x',
    version: 1,
    origin: 'import',
    source: 'list',
    bio: '古い',
    phone: null,
  }
  expect(decide(fields, draft, held, 'list')).toMatchObject({
    act: 'change',
    changes: { bio: '新しい', phone: draft.phone },
  })
  const edited = decide(fields, draft, { ...held, version: 2 }, 'list')
  expect(edited.act === 'change' && edited.changes).toEqual({ phone: draft.phone })
  expect(decide(fields, draft, { ...held, own: true }, 'list')).toMatchObject({ act: 'leave' })
})
const never = (): never => {
  throw new Error('a row with a name has a draft')
}

test('whatever stands in the cells: a rejected row has a reason, any other fits the table', () => {
  const odd = [
    '',
    '０',
    '=1+1',
    '<b>',
    '\0',
    '𠮷田　花子',
    '辻\u{E0100} 花',
    'a@b.jp',
    '平日夜',
    '2丁目3-4',
    '接客,x',
    '1e9',
    '　',
    '9999-99-99',
  ]
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(...odd),
    fc.constant('あ'.repeat(700)),
  )
  const cells = fc.dictionary(fc.constantFrom(...Object.keys(targets)), cell, { maxKeys: 22 })
  fc.assert(
    fc.property(cells, (given) => {
      const { draft: d, outcome, notes } = row(given)
      expect(d === null).toBe(outcome === 'rejected')
      if (d === null) return notes.length === 1
      expect(clean(d.family_name)).toBe(d.family_name)
      expect([d.family_name, d.display_name, d.source_key]).not.toContain('')
      expect([d.family_name, d.given_name, d.display_name, d.family_kana].every((text) => graphemes(text) <= 40)).toBe(
        true,
      )
      expect(d.family_kana === '' || isKatakana(d.family_kana)).toBe(true)
      expect(d.email === null || isEmail(d.email)).toBe(true)
      expect(d.skills.every(isSkill) && d.skills.length <= 8).toBe(true)
      expect(d.hours_per_week === null || (d.hours_per_week >= 1 && d.hours_per_week <= 60)).toBe(true)
      expect([d.area, d.occupation].every((text) => graphemes(text) <= 80)).toBe(true)
      expect(d.area).not.toMatch(/\d-\d/)
      expect(JSON.stringify(d)).not.toContain('\\u0000')
      return true
    }),
  )
})
