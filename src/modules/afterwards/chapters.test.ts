import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Chapter, chapterHref, clockOf, readChapter } from './chapters.ts'
import { hasBegun, takesAnswers, takesWishes } from './rules.ts'

const title = fc.string({ minLength: 1, maxLength: 20 }).map((text) => `題${text.normalize('NFKC').trim()}`)

test('A chapter is read back as it was written', () => {
  fc.assert(
    fc.property(fc.nat(80 * 3600), title, (at, text) => {
      const chapter = readChapter(`${clockOf(at)} ${text}`)
      fc.pre(!/[\n\r\u2028\u2029]/.test(text))
      expect(chapter).toEqual({ at, title: text })
    }),
  )
})

test('Digits and spaces of a Japanese keyboard are understood; a line without time or title is not', () => {
  expect(readChapter('１２：３０　はじめに')).toEqual<Chapter>({ at: 750, title: 'はじめに' })
  expect(['はじめに', '12:30', '12:70 題', '12.30 題'].map(readChapter)).toEqual([null, null, null, null])
})

test('A chapter leads to its moment', () => {
  expect(chapterHref('https://www.youtube.com/watch?v=x', 750)).toBe('https://www.youtube.com/watch?v=x&t=750s')
  expect(chapterHref('https://films.example.jp/a.mp4', 750)).toBe('https://films.example.jp/a.mp4#t=750')
})

const event = {
  state: 'closed' as const,
  starts_at: new Date('2026-11-20T10:00:00Z'),
  ends_at: new Date('2026-11-20T12:00:00Z'),
}
const at = (text: string) => new Date(text)

test('Wishes are taken from the first moment of the event to the last of the fourteenth day after', () => {
  expect(hasBegun(event, at('2026-11-20T09:59:59Z'))).toBe(false)
  expect(takesWishes(event, at('2026-11-20T10:00:00Z'))).toBe(true)
  expect(takesWishes(event, at('2026-12-04T12:00:00Z'))).toBe(true)
  expect(takesWishes(event, at('2026-12-04T12:00:01Z'))).toBe(false)
  expect(takesWishes({ ...event, state: 'cancelled' }, at('2026-11-21T10:00:00Z'))).toBe(false)
})

test('The survey is open for thirty days, and no longer once the report stands', () => {
  expect(takesAnswers(event, at('2026-12-20T12:00:00Z'))).toBe(true)
  expect(takesAnswers(event, at('2026-12-20T12:00:01Z'))).toBe(false)
  expect(takesAnswers({ ...event, state: 'reported' }, at('2026-11-21T10:00:00Z'))).toBe(false)
})
