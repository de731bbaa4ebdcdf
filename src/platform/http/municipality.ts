// Which municipality a request is for: the one that answers under this host name, else the one without host names.
// An installation of a single municipality answers under any name; with several, the installation's own name and this
// machine's address lead to the first, and a name that is nobody's is 404.
import { createMiddleware } from 'hono/factory'
import { inMunicipality, type Database } from '#platform/db/index.ts'
import type { MunicipalityTable } from '#platform/db/tables.ts'
import { Refusal } from '#platform/errors.ts'
import { withTown } from '#platform/i18n/town.ts'
import type { Env } from './env.ts'
import { readerOf } from './replica.ts'

const keepMs = 10_000

const isOwn = (host: string, publicUrl: string): boolean =>
  ['', new URL(publicUrl).hostname, '127.0.0.1', '[::1]'].includes(host)

/** Reads the short list of municipalities at most every ten seconds. */
function municipalityDirectory({ root }: Database) {
  let list: MunicipalityTable[] = []
  let readAt = -Infinity
  return async (host: string, own: boolean): Promise<{ municipality: MunicipalityTable | undefined; any: boolean }> => {
    if (performance.now() - readAt > keepMs || list.length === 0) {
      list = await root.selectFrom('municipality').selectAll().orderBy('code').execute()
      readAt = performance.now()
    }
    const municipality =
      list.find(({ hosts }) => hosts.includes(host)) ??
      list.find(({ hosts }) => hosts.length === 0) ??
      (list.length === 1 || own ? list[0] : undefined)
    return { municipality, any: list.length > 0 }
  }
}

export const chooseMunicipality = (database: Database) => {
  const find = municipalityDirectory(database)
  return createMiddleware<Env>(async (c, next) => {
    // Browsers name the port too.
    const host = (c.req.header('host') ?? '').toLowerCase().replace(/:\d+$/, '')
    const { municipality, any } = await find(host, isOwn(host, c.var.services.config.publicUrl))
    if (municipality === undefined && any) {
      throw new Refusal(404, {
        ja: 'このアドレスで開ける自治体のページはありません。アドレスをお確かめください。',
        en: 'No municipality answers under this address. Please check the address.',
      })
    }
    if (municipality === undefined) {
      throw new Refusal(404, {
        ja: '自治体がまだ登録されていません。`machiport municipality create` で登録してください。',
        en: 'No municipality is registered yet. Register one with `machiport municipality create`.',
      })
    }
    c.set('municipality', municipality)
    c.set('read', readerOf(c, database, municipality.code))
    c.set('write', (run) => inMunicipality(database.root, municipality.code, run))
    await withTown(municipality.name, next)
  })
}
