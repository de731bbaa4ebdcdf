// Which municipality a request is for: the one that answers under this host name, else the installation's first.
import { createMiddleware } from 'hono/factory'
import { inMunicipality, readingMunicipality, type Database } from '#platform/db/index.ts'
import type { MunicipalityTable } from '#platform/db/tables.ts'
import { Refusal } from '#platform/errors.ts'
import type { Env } from './env.ts'

const keepMs = 10_000

/** Reads the short list of municipalities at most every ten seconds. */
function municipalityDirectory({ root }: Database) {
  let list: MunicipalityTable[] = []
  let readAt = -Infinity
  return async (host: string): Promise<MunicipalityTable | undefined> => {
    if (performance.now() - readAt > keepMs || list.length === 0) {
      list = await root.selectFrom('municipality').selectAll().orderBy('code').execute()
      readAt = performance.now()
    }
    return list.find(({ hosts }) => hosts.includes(host)) ?? list.find(({ hosts }) => hosts.length === 0) ?? list[0]
  }
}

export const chooseMunicipality = (database: Database) => {
  const find = municipalityDirectory(database)
  return createMiddleware<Env>(async (c, next) => {
    // Browsers name the port too.
    const host = (c.req.header('host') ?? '').toLowerCase().replace(/:\d+$/, '')
    const municipality = await find(host)
    if (municipality === undefined) {
      throw new Refusal(404, {
        ja: '自治体がまだ登録されていません。`machiport municipality create` で登録してください。',
        en: 'No municipality is registered yet. Register one with `machiport municipality create`.',
      })
    }
    c.set('municipality', municipality)
    c.set('read', (run) => readingMunicipality(database.root, municipality.code, run))
    c.set('write', (run) => inMunicipality(database.root, municipality.code, run))
    await next()
  })
}
