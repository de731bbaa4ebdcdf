// Every page in English, for everyone: nothing Japanese is left but what people wrote and what things are named.
import { sql } from 'kysely'
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { factoryEvents, memberApplied } from './event-writing.ts'
import { eventDay } from './event-day.ts'
import { schemeWalk } from './scheme-walk.ts'
import { supportWalk } from './support-walk/index.ts'
import { acts, challengeWorld, type ChallengeWorld, type Who } from './challenge-world.ts'

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/
const spoken = ['title', 'aria-label', 'placeholder', 'alt', 'data-confirm', 'data-words']

/** What a reader sees or hears, piece by piece; not what is marked as Japanese or written into a field. */
function pieces(node: Node): string[] {
  if (node.nodeType === NodeType.TEXT_NODE) return [node.text.trim()]
  if (!isElement(node) || /^(SCRIPT|STYLE|TEXTAREA)$/.test(node.tagName) || node.getAttribute('lang') === 'ja')
    return []
  return [...spoken.map((name) => node.getAttribute(name) ?? ''), ...node.childNodes.flatMap(pieces)]
}
const isElement = (node: Node): node is HTMLElement => node.nodeType === NodeType.ELEMENT_NODE

describe('in English', () => {
  let w: ChallengeWorld
  let granted: Awaited<ReturnType<typeof supportWalk>>
  let paths: string[]
  let written: string[]

  /** Everything Japanese that the database holds, longest first. */
  async function stored(): Promise<string[]> {
    const { rows: columns } = await sql<{ table: string; column: string; list: boolean }>`
      select table_name as "table", column_name as "column", data_type = 'ARRAY' as list from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'ARRAY') and column_name <> 'search'`.execute(w.root)
    const found = new Set<string>()
    for (const { table, column, list } of columns) {
      const { rows } = await sql<{ text: string | null }>`
        select distinct ${list ? sql`unnest(${sql.ref(column)})` : sql.ref(column)}::text as text from ${sql.table(table)}`.execute(
        w.root,
      )
      for (const { text } of rows) for (const line of text?.split('\n') ?? []) if (japanese.test(line)) found.add(line)
    }
    const { rows: json } = await sql<{ table: string; column: string }>`
      select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'public' and data_type = 'jsonb'`.execute(w.root)
    for (const { table, column } of json) {
      const { rows } = await sql<{ text: string }>`
        select distinct leaf #>> '{}' as text from ${sql.table(table)}, jsonb_path_query(${sql.ref(column)}, '$.** ? (@.type() == "string")') leaf`.execute(
        w.root,
      )
      for (const { text } of rows) for (const line of text.split('\n')) if (japanese.test(line)) found.add(line)
    }
    return [...found].sort((a, b) => b.length - a.length)
  }

  beforeAll(async () => {
    w = await challengeWorld()
    const act = acts(w)
    const challenges = [await act.draft(), await act.submitted(), await act.published()]
    const entry = newId()
    await w.post('member', `/opportunities/${challenges[2]}/entry`, {
      id: entry,
      motive: 'I would like to help with this.',
    })
    const events = await factoryEvents(w)
    const applied = await memberApplied(w, events.published)
    const day = await eventDay(w, events.published)
    const support = await schemeWalk(w)
    granted = await supportWalk(w)
    const ids: [prefix: string, ids: string[]][] = [
      ['/opportunities/', challenges],
      ['/people/', Object.values(w.people)],
      ['/organizations/', [w.organization]],
      ['/o/', [w.organization]],
      ['/vision/', ['1', '1-1', '1-1.2.2.1']],
      ['/entries/', [entry]],
      ['/events/', [events.draft, events.published]],
      ['/staff/schemes/', [support.draft, support.scheme]],
      ['/support/', [support.scheme]],
      ['/applications/', [support.begun, support.submitted]],
      ...granted.ids.map(([prefix, id]): [string, string[]] => [prefix, [id]]),
    ]
    paths = w.routes
      // The page of components shows both languages; the demo's accounts are people of the demo.
      .filter(({ method, path }) => method === 'GET' && !path.includes('*') && !path.startsWith('/dev/'))
      .flatMap(({ path }) => {
        const fit = ids.find(([prefix]) => path.startsWith(prefix))?.[1] ?? [newId()]
        return fit.map((id) => path.replace(/:\w+(\{[^}]*\})?/g, id))
      })
    paths.push(
      `/opportunities/new?organization=${w.organization}&kind=taste`,
      `/events/new?organization=${w.organization}&kind=tour`,
      '/people?q=zzz',
      `/events/${events.published}/registrations/${applied.id}`,
      applied.ticket,
      day.door,
      `${applied.ticket}/answers`,
      '/opportunities?q=zzz',
    )
    written = await stored()
  })

  const left = async (response: Response): Promise<string[]> => {
    if (!response.headers.get('content-type')?.includes('html')) return []
    return pieces(parse(await response.text()))
      .filter((piece) => japanese.test(piece))
      .map((piece) => written.reduce((rest, text) => (japanese.test(rest) ? rest.replaceAll(text, '') : ''), piece))
      .filter((rest) => japanese.test(rest) && rest.length > 1)
  }

  it.each(['nobody', 'factory', 'member', 'coordinator', 'officer', 'auditor'] as const)(
    '%s reads no Japanese',
    // Every page there is: a busy machine needs its time.
    { timeout: 180_000 },
    async (reader) => {
      const who: Who = reader === 'nobody' ? null : reader
      const english = { 'accept-language': 'en' }
      const wrong: string[] = []
      for (const path of new Set(paths)) {
        for (const text of await left(await w.get(who, path, 'localhost', english))) wrong.push(`${path}: ${text}`)
        if (who === null || path.includes('?')) continue
        for (const text of await left(await w.post(who, path, {}, 'localhost', english))) wrong.push(`${path}: ${text}`)
      }
      expect(wrong).toEqual([])
    },
  )

  it('nobody on the way of an application reads Japanese', { timeout: 180_000 }, async () => {
    const wrong: string[] = []
    for (const [who, path] of granted.pages)
      for (const text of await left(await w.get(who, path, 'localhost', { 'accept-language': 'en' })))
        wrong.push(`${who} ${path}: ${text}`)
    expect(wrong).toEqual([])
  })
})
