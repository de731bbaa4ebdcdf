// The ten best documents for a question; beside each, in turn, the same words looked for in every document's text.
import { sql } from 'kysely'
import { readingMunicipality } from '#platform/db/index.ts'
import { countWords, search } from '#platform/search/index.ts'
import { demoWard } from '../src/demo/index.ts'
import { count, type Measure, median, ms, percentile, ratio, timed } from './measure.ts'
import { inPlace } from './place.ts'
import { municipality } from './town.ts'

const written = 20_000
const ward = demoWard({ people: 300, organizations: 250, challenges: 300, seed: 1, until: new Date('2026-11-21') })
const titles = ward.challenges.map(({ title }) => title)
const sentences = ward.challenges.flatMap(({ current_state, goal, work }) =>
  `${current_state}${goal}${work}`.split(/(?<=。)/),
)
const at = <T>(list: readonly T[], i: number): T | '' => list[i % list.length] ?? ''

/** Three sentences of the demo's challenges each, no two alike; the rest of the documents repeat these. */
const documents = Array.from({ length: written }, (_, i) => ({
  id: `d${i}`,
  title: `${at(titles, i)} ${i}`,
  content: `${at(sentences, i * 7)}${at(sentences, i * 11 + 3)}${at(sentences, i * 13 + Math.floor(i / 97))}`,
}))

/** Words of one script, alone and two at a time. */
function questions(): string[] {
  const words = [...new Set(sentences.join('').match(/[\p{sc=Han}]{2,4}|[ァ-ヺー]{3,8}/gu) ?? [])]
  const some = words.filter((_, i) => i % Math.ceil(words.length / 40) === 0)
  return [...some, ...some.map((word, i) => `${word} ${at(some, i + 1)}`).filter((_, i) => i % 4 === 0)]
}

export const searching: Measure = ({ quick, say }) =>
  inPlace(async ({ database }) => {
    const { admin, services } = await database('search')
    const { root } = services.database
    await admin.query(
      `insert into municipality values ('${municipality}', 'みなも区', 'ミナモク', 'Minamo', '課', 'Division', '00', '{localhost}')`,
    )
    say(`${count(written)} documents`)
    await admin.query('drop index finding.document_terms')
    await admin.query(
      `select count(search_put('${municipality}', 'bench', d.id, '{stranger}', '', d.title, d.content))
        from jsonb_to_recordset($1::jsonb) d (id text, title text, content text)`,
      [JSON.stringify(documents)],
    )
    const rows: string[][] = []
    for (const size of quick ? [100_000] : [100_000, 1_000_000]) {
      say(`${count(size)} documents`)
      await admin.query('drop index if exists finding.document_terms')
      const there = `(select count(*)::int / ${written} from finding.document)`
      await admin.query(`insert into finding.document select municipality, kind, id || '-' || n, readers, facet, title, content, length, katakana, terms
        from finding.document, generate_series(${there}, ${size / written} - 1) n where id not like '%-%'`)
      await admin.query(`set maintenance_work_mem = '1GB'`)
      await admin.query('create index document_terms on finding.document using gin (terms)')
      await countWords(services.database)
      await admin.query('vacuum analyze finding.document')
      const [ours, plain]: [number[], number[]] = [[], []]
      const asked = questions()
      for (const round of [0, 1])
        for (const [i, q] of asked.entries()) {
          const ask = { q, viewer: ['stranger'], kind: null, facet: null, page: 1, perPage: 10 }
          const took = await timed(() => readingMunicipality(root, municipality, (db) => search(db, ask)))
          // The first round only warms.
          if (round === 0) continue
          ours.push(took)
          if (i % 5 > 0) continue
          const words = q.split(' ').map((word) => sql`content like ${`%${word}%`}`)
          plain.push(
            await timed(() =>
              sql`select id, count(*) over () from finding.document where ${sql.join(words, sql` and `)} limit 10`.execute(
                root,
              ),
            ),
          )
        }
      rows.push([
        count(size),
        `${asked.length}`,
        ms(median(ours)),
        ms(percentile(ours, 0.95)),
        ms(median(plain)),
        ms(percentile(plain, 0.95)),
        ratio(median(ours), median(plain)),
      ])
    }
    return {
      title: 'Search',
      about: `Ten best by BM25, with the counts of what was found, for words of the demo's challenges, alone and two at a time, one question after the other. ${count(written)} different documents of three sentences, repeated. Beside it, in turn, for every fifth: \`like\` over every text, which neither ranks nor folds writing.`,
      head: ['documents', 'questions', 'p50', 'p95', '`like` p50', '`like` p95', 'p50 : p50'],
      rows,
    }
  })
