import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formFor, isCancelled, kindFor } from './kinds.ts'
import { notes, refusals } from './notes.ts'
import { readRow } from './rows.ts'
import type { EventMap, Target } from './targets.ts'

const map: EventMap = { id: 'test', name: { ja: '', en: '' }, recognise: [], columns: {} }
const row = (cells: Partial<Record<Target, string>>) =>
  readRow(map, (target) => new Map<string, string>(Object.entries({ name: '創業講座', ...cells })).get(target) ?? '', 2)
const span = (cells: Partial<Record<Target, string>>) => {
  const { draft } = row(cells)
  return draft && [draft.starts_at.toISOString(), draft.ends_at.toISOString()]
}

describe('a row of an event list', () => {
  it('is an event from its first time to its last, in Japan', () => {
    expect(span({ starts_on: '2022-01-29', ends_on: '2022-01-29', starts_time: '10:00', ends_time: '12:00' })).toEqual([
      '2022-01-29T01:00:00.000Z',
      '2022-01-29T03:00:00.000Z',
    ])
    expect(span({ starts_on: '令和4年1月29日' })).toEqual(['2022-01-28T15:00:00.000Z', '2022-01-29T15:00:00.000Z'])
    expect(span({ starts_on: '2022-01-29', ends_on: '2022-02-01', starts_time: '10:00' })).toEqual([
      '2022-01-29T01:00:00.000Z',
      '2022-02-01T15:00:00.000Z',
    ])
    expect(span({ starts_on: '2022-01-29', starts_time: '22:00', ends_time: '00:00' })?.[1]).toBe(
      '2022-01-29T15:00:00.000Z',
    )
  })

  it('without an end is taken as one hour, and that is said', () => {
    const read = row({ starts_on: '2022-01-29', starts_time: '10:00' })
    expect([read.outcome, read.notes]).toEqual(['repaired', [notes.noEnd]])
    expect(read.draft?.ends_at).toEqual(new Date('2022-01-29T02:00:00Z'))
  })

  it('that ends before it starts is rejected for just that; one without a day for that', () => {
    const why = (cells: Partial<Record<Target, string>>) => row(cells).notes
    expect(why({ starts_on: '2022-03-04', ends_on: '2022-02-04' })).toEqual([refusals.endsBefore])
    expect(why({ starts_on: '2022-03-04', starts_time: '14:00', ends_time: '10:00' })).toEqual([refusals.endsBefore])
    expect(why({})).toEqual([refusals.noDay])
    expect(row({ name: '', starts_on: '2022-03-04' }).outcome).toBe('rejected')
  })

  it('keeps what we have no field for, in the words of the list', () => {
    const { draft } = row({
      starts_on: '2022-01-29',
      description: '話を聞きます。',
      price: '500',
      how: '電話で',
      phone: '(03)3488-0000',
      contact: '産業課',
    })
    expect(draft?.description).toBe('話を聞きます。\n\n料金：500円\n申込方法：電話で')
    expect(draft?.contact).toBe('産業課\n電話 (03)3488-0000')
  })

  it('never makes the reader throw, and always ends after it begins', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('2022-01-29', '2022-02-01', '10:00', '0:00', '24:00', '35.1', '99999999'),
    )
    const targets = [
      'name',
      'starts_on',
      'ends_on',
      'starts_time',
      'ends_time',
      'capacity',
      'latitude',
      'longitude',
      'url',
      'venue',
    ] as const
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...targets), text)), (cells) => {
        const { draft } = row(Object.fromEntries(cells))
        if (draft === null) return
        expect(draft.starts_at < draft.ends_at).toBe(true)
        expect(draft.capacity === null || (draft.capacity >= 1 && draft.capacity <= 100_000)).toBe(true)
      }),
    )
  })
})

it('kind, form and cancellation are told by the words', () => {
  expect(kindFor('合同企業説明会「PORT」', '仕事・産業')).toBe('interview-fair')
  expect(kindFor('町工場めぐり', '催事・観光')).toBe('tour')
  expect(kindFor('はじめてのスマホ教室', '生活と環境')).toBe('course')
  expect(kindFor('子どもおはなし会', '子育て・教育')).toBe('other')
  expect(
    ['オンライン', 'オンライン(市公式YouTubeチャンネル)', '市民会館　大ホール　オンライン', '公民館'].map(formFor),
  ).toEqual(['online', 'online', 'hybrid', 'onsite'])
  expect(isCancelled('【中止】まつり', '')).toBe(true)
  expect(isCancelled('まつり', '新型コロナウイルス感染拡大防止の影響により\n中止')).toBe(true)
  expect(isCancelled('まつり', '雨天中止')).toBe(false)
  expect(isCancelled('まつり', '状況によって中止となる場合があります。')).toBe(false)
})
