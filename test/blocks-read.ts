// Work instead of time: a busy machine reads as many blocks as an idle one.
import { CompiledQuery } from 'kysely'
import { z } from 'zod'
import { readingMunicipality } from '#platform/db/index.ts'
import { minamo, type TestDatabase } from './database.ts'

const explained = z.tuple([
  z.object({
    'QUERY PLAN': z.tuple([
      z.object({ Plan: z.object({ 'Shared Hit Blocks': z.number(), 'Shared Read Blocks': z.number() }) }),
    ]),
  }),
])

/** Blocks of 8 kB that PostgreSQL reads for the queries of `run`, each asked once more in the first municipality. */
export async function blocksRead(db: TestDatabase, run: () => Promise<unknown>): Promise<number> {
  db.takeAsked()
  await run()
  const asked = db.takeAsked().filter(({ sql }) => /^(select|with) /.test(sql) && !sql.includes('set_config'))
  return readingMunicipality(db.root, minamo.code, async (reader) => {
    let blocks = 0
    for (const { sql, parameters } of asked) {
      const query = CompiledQuery.raw(`explain (analyze, buffers, format json) ${sql}`, [...parameters])
      const [row] = explained.parse((await reader.executeQuery(query)).rows)
      const { Plan } = row['QUERY PLAN'][0]
      blocks += Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks']
    }
    return blocks
  })
}
