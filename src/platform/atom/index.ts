// The newest of something as an Atom feed (RFC 4287). Pure.
import { stripControls } from '#platform/text/index.ts'

interface AtomEntry {
  /** The row's own id. */
  id: string
  title: string
  summary: string
  author: string
  category: string
  href: string
  published_at: Date
  updated_at: Date
}

interface AtomFeed {
  title: string
  /** Of the feed itself, and of the page it is of. */
  self: string
  href: string
  lang: string
  entries: readonly AtomEntry[]
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Anybody's text, as XML may hold it. */
export const xml = (text: string): string =>
  stripControls(text.toWellFormed()).replace(/[&<>"']/g, (char) => entities[char] ?? '')

const entryLines = (entry: AtomEntry): string[] => [
  '<entry>',
  `<id>urn:uuid:${xml(entry.id)}</id>`,
  `<title>${xml(entry.title)}</title>`,
  `<link rel="alternate" type="text/html" href="${xml(entry.href)}"/>`,
  `<published>${entry.published_at.toISOString()}</published>`,
  `<updated>${entry.updated_at.toISOString()}</updated>`,
  `<author><name>${xml(entry.author)}</name></author>`,
  `<category term="${xml(entry.category)}"/>`,
  `<summary>${xml(entry.summary)}</summary>`,
  '</entry>',
]

/** An empty feed was last changed at the beginning of time: it never changed. */
export function atomFeed({ title, self, href, lang, entries }: AtomFeed): string {
  const updated = new Date(Math.max(0, ...entries.map(({ updated_at }) => updated_at.getTime())))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(lang)}">`,
    `<id>${xml(href)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(href)}"/>`,
    ...entries.flatMap(entryLines),
    '</feed>',
    '',
  ].join('\n')
}
