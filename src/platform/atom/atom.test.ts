import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stripControls } from '#platform/text/index.ts'
import { atomFeed, xml } from './index.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...'あ<>&"\']]>\u0000\u0008\uFFFE\uD842é𠮷\n ', '&amp;', '<![CDATA[', '</title>'),
  }),
)
const meant: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

test('whatever people write is what an XML reader reads', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const written = xml(text)
      expect(written).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/)
      expect(written.isWellFormed()).toBe(true)
      const read = written.replace(/&([^;]+);/g, (_, name: string) => meant[name] ?? '')
      expect(read).toBe(stripControls(text.toWellFormed()))
    }),
  )
})

test('a feed was last changed when its newest entry was', () => {
  const entry = (id: string, day: string) => ({
    id,
    title: 'a & b',
    summary: '',
    author: '',
    category: '',
    href: 'https://a.example/?a=1&b=2',
    published_at: new Date(day),
    updated_at: new Date(day),
  })
  const feed = atomFeed({
    title: '',
    self: 'https://a.example/events.atom',
    href: 'https://a.example/events',
    lang: 'ja',
    entries: [entry('1', '2026-11-20'), entry('2', '2026-11-21')],
  })
  expect(/<updated>([^<]*)/.exec(feed)?.[1]).toBe('2026-11-21T00:00:00.000Z')
  expect(feed).toContain('href="https://a.example/?a=1&amp;b=2"')
  expect(feed).toContain('<title>a &amp; b</title>')
})
