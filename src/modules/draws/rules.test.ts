import { expect, test } from 'vitest'
import { asGiven } from './receipts.ts'
import {
  entriesIn,
  sinceClosing,
  stageOf,
  whoIsNamed,
  whyNotFreeze,
  whyNotOverride,
  whyNotRun,
  whyNotSource,
  whyTicketsStand,
} from './rules.ts'

const closes_at = new Date('2026-12-01T12:00:00+09:00')
const event = { closes_at, state: 'published' }
const promised = { frozen_at: null, drawn_at: null }
const after = new Date(closes_at.getTime() + 1)
const frozen = { frozen_at: after, drawn_at: null }

test('A list is frozen after the last moment of applying, once, and only of an event that takes place', () => {
  expect(stageOf(event, promised, closes_at)).toBe('open')
  expect(whyNotFreeze(event, promised, closes_at)).not.toBeNull()
  expect(whyNotFreeze(event, promised, after)).toBeNull()
  expect(whyNotFreeze(event, frozen, after)).not.toBeNull()
  expect(whyNotFreeze({ ...event, state: 'cancelled' }, promised, after)).not.toBeNull()
})

test('A draw is run of a frozen list, once', () => {
  expect(whyNotRun(event, promised)).not.toBeNull()
  expect(whyNotRun(event, frozen)).toBeNull()
  expect(whyNotRun(event, { ...frozen, drawn_at: after })).not.toBeNull()
  expect(whyNotRun({ ...event, state: 'cancelled' }, frozen)).not.toBeNull()
})

test('Another source than the announced one needs its reason', () => {
  expect(whyNotSource('A', { beacon_source: 'A', beacon_reason: '' })).toBeNull()
  expect(whyNotSource('A', { beacon_source: 'B', beacon_reason: '' })).not.toBeNull()
  expect(whyNotSource('A', { beacon_source: 'B', beacon_reason: '抽せんが延期された' })).toBeNull()
})

test('Staff decide about a group until the list is frozen', () => {
  expect(whyNotOverride(event, promised)).toBeNull()
  expect(whyNotOverride(event, frozen)).not.toBeNull()
})

test('A published reason holds no name', () => {
  expect(whoIsNamed('発表をお願いしている', ['水野 花'])).toBeNull()
  for (const reason of ['水野さんに発表をお願い', '水野花', '花 さん'].slice(0, 2))
    expect(whoIsNamed(reason, ['水野 花'])).not.toBeNull()
})

test('A kind of ticket must have a seat for everybody who wants one, for a draw knows nothing of it', () => {
  const ticket = { id: 'a', label: '学生', seats: 3, taken: 1 }
  const wants = (size: number) => [{ ticket: 'a', entry: { size } }]
  expect(whyTicketsStand([ticket], wants(2))).toBeNull()
  expect(whyTicketsStand([ticket], wants(3))).not.toBeNull()
  expect(whyTicketsStand([{ ...ticket, seats: null }], wants(30))).toBeNull()
})

const line = (receipt: string, more = '') => `{"receipt":"${receipt}","size":1,"weight":1,"pools":[]${more}}\n`

test('A receipt is read however it is typed', () => {
  for (const typed of ['7KQM-X2PV', ' 7kqm-x2pv ', '７ＫＱＭ－Ｘ２ＰＶ', '7KQM−X2PV'])
    expect(asGiven(typed)).toBe('7KQM-X2PV')
})

test('Each frozen line comes back with the reason that belongs to it', () => {
  const list = line('A') + line('B', ',"override":"always"')
  expect(entriesIn(list, { B: '発表' })).toEqual([
    { receipt: 'A', size: 1, weight: 1, pools: [] },
    { receipt: 'B', size: 1, weight: 1, pools: [], override: 'always', reason: '発表' },
  ])
})

test('How long applications have been closed is said in hours, from a day on in days', () => {
  const now = new Date('2026-12-01T09:00:00Z')
  const since = (minutes: number) => sinceClosing(new Date(now.getTime() - minutes * 60_000), now)
  expect([0, 59, 60, 23 * 60 + 59, 24 * 60, 49 * 60].map((minutes) => since(minutes).ja)).toEqual([
    '締切から1時間以内',
    '締切から1時間以内',
    '締切から1時間',
    '締切から23時間',
    '締切から1日',
    '締切から2日',
  ])
  expect([since(60).en, since(26 * 60).en]).toEqual(['closed 1 hour ago', 'closed 1 day ago'])
})
