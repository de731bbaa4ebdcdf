// machiport bench search: how well and how fast the search answers questions whose right answers are known. In a database of its own.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import { connect, type Database, type Db, readingMunicipality } from '#platform/db/index.ts'
import { freePort, startEmbedded } from '#platform/db/embedded.ts'
import { t } from '#platform/i18n/index.ts'
import { countWords, search } from '#platform/search/index.ts'
import { prepareDatabase } from '../prepare-database.ts'
import { CliError, type Command, neededOption } from './command.ts'
import { judge, type Judged } from './bench-judge.ts'

const line = z.object({ _id: z.string(), title: z.string().default(''), text: z.string() })
type Line = z.infer<typeof line>
/** Query id → document id → how right it is. */
type Qrels = ReadonlyMap<string, ReadonlyMap<string, number>>

const lines = async (dir: string, file: string): Promise<string[]> => {
  const text = await readFile(join(dir, file), 'utf8').catch(() => {
    throw new CliError(t(`ファイルがありません：${join(dir, file)}`, `There is no such file: ${join(dir, file)}`))
  })
  return text.split('\n').filter((one) => one.trim() !== '')
}

async function readLines(dir: string, file: string): Promise<Line[]> {
  return (await lines(dir, file)).map((one, i) => {
    try {
      return line.parse(JSON.parse(one))
    } catch {
      throw new CliError(t(`${file} の${i + 1}行目が読めません`, `Line ${i + 1} of ${file} cannot be read`))
    }
  })
}

async function readQrels(dir: string): Promise<Qrels> {
  const all = new Map<string, Map<string, number>>()
  for (const row of await lines(dir, 'qrels.tsv')) {
    const cells = row.trim().split('\t')
    const [query, document, score] = [cells[0] ?? '', cells.at(-2) ?? '', Number(cells.at(-1))]
    if (Number.isNaN(score)) continue // the heading
    all.set(query, (all.get(query) ?? new Map<string, number>()).set(document, score))
  }
  return all
}

const municipality = '000019'
const kind = 'bench'

async function load(database: Database, corpus: readonly Line[]): Promise<void> {
  await sql`insert into municipality values (${municipality}, 'b', 'b', 'b', 'b', 'b', '0', '{}')`.execute(
    database.root,
  )
  for (let i = 0; i < corpus.length; i += 1000) {
    const some = JSON.stringify(corpus.slice(i, i + 1000))
    await database.root.transaction().execute((tx) =>
      sql`select search_put(${municipality}, ${kind}, d._id, '{stranger}', '', d.title, d.text)
        from jsonb_to_recordset(${some}::jsonb) d(_id text, title text, text text)`.execute(tx),
    )
  }
  await countWords(database)
  await sql`vacuum analyze finding.document`.execute(database.root)
}

const firstTen = async (db: Db, q: string): Promise<string[]> => {
  const { hits } = await search(db, { q, viewer: ['stranger'], kind: null, facet: null, page: 1, perPage: 10 })
  return hits.map(({ id }) => id)
}

interface Report extends Judged {
  p50_ms: number
  p95_ms: number
  docs: number
  queries: number
}

async function measure(database: Database, queries: readonly Line[], qrels: Qrels): Promise<Omit<Report, 'docs'>> {
  const judged = queries.filter(({ _id }) => [...(qrels.get(_id)?.values() ?? [])].some((score) => score > 0))
  const answers: { ids: string[]; right: ReadonlyMap<string, number> }[] = []
  const times: number[] = []
  for (const { _id, text } of judged) {
    const started = performance.now()
    const ids = await readingMunicipality(database.root, municipality, (db) => firstTen(db, text))
    times.push(performance.now() - started)
    answers.push({ ids, right: qrels.get(_id) ?? new Map() })
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1))
  return { ...judge(answers), p50_ms: at(0.5), p95_ms: at(0.95), queries: judged.length }
}

async function throwaway<T>(run: (database: Database) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'machiport-bench-'))
  const server = await startEmbedded({ dir, port: await freePort(), unsafe: true })
  try {
    await prepareDatabase(server.url)
    const database = connect(server.url, { max: 2 })
    return await run(database).finally(() => database.close())
  } finally {
    await server.stop()
    await rm(dir, { recursive: true })
  }
}

export const benchSearch: Command = {
  options: {
    beir: {
      type: 'string',
      help: {
        ja: 'corpus.jsonl・queries.jsonl・qrels.tsv のあるフォルダー（BEIR形式）',
        en: 'The folder with corpus.jsonl, queries.jsonl and qrels.tsv (BEIR)',
      },
    },
  },
  run: async (invocation) => {
    const dir = neededOption(invocation, 'beir')
    const [corpus, queries] = [await readLines(dir, 'corpus.jsonl'), await readLines(dir, 'queries.jsonl')]
    const qrels = await readQrels(dir)
    const report: Report = await throwaway(async (database) => {
      await load(database, corpus)
      return { ...(await measure(database, queries, qrels)), docs: corpus.length }
    })
    invocation.say(JSON.stringify(report))
    return report
  },
}
