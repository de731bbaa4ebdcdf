// Bytes that no receipt leads to any more (a replaced photograph, its original, an upload that was refused) are deleted.
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, readingMunicipality } from '#platform/db/index.ts'
import type { JobHandler } from '#platform/jobs/index.ts'
import type { Services } from '#platform/http/env.ts'

/** An upload has its receipt within seconds; nothing younger is touched. */
const restMs = 3_600_000
const batch = 500

async function isOld(path: string, before: number): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && found.isFile() && found.mtimeMs < before
}

/** Of these hashes, those that some municipality has a receipt for. */
async function referredTo({ root }: Database, hashes: string[]): Promise<Set<string>> {
  const used = new Set<string>()
  for (const { code } of await root.selectFrom('municipality').select('code').execute()) {
    const rows = await readingMunicipality(root, code, (db) =>
      db.selectFrom('file').select('sha256').distinct().where('sha256', 'in', hashes).execute(),
    )
    for (const { sha256 } of rows) used.add(sha256)
  }
  return used
}

/** Taken aside first: bytes that came anew under the same hash in this very moment are young, and go back. */
async function remove(path: string, aside: string, before: number): Promise<boolean> {
  await rename(path, aside)
  if (!(await isOld(aside, before))) {
    await rename(aside, path)
    return false
  }
  await rm(aside)
  return true
}

/** A database without a single receipt is more likely the wrong one than an installation that has lost all its files. */
async function knowsFiles({ root }: Database): Promise<boolean> {
  for (const { code } of await root.selectFrom('municipality').select('code').execute()) {
    const any = await readingMunicipality(root, code, (db) => db.selectFrom('file').select('id').limit(1).execute())
    if (any.length > 0) return true
  }
  return false
}

/** How many files were deleted. */
export async function sweepFiles({ database, config, now }: Services): Promise<number> {
  if (!(await knowsFiles(database))) return 0
  const root = join(config.varDir, 'files')
  const before = now().getTime() - restMs
  const entries = await readdir(root, { withFileTypes: true }).catch(() => [])
  let gone = 0
  for (const { name } of entries.filter((entry) => entry.isFile())) {
    // Cut off while it arrived, or while it was taken aside.
    if (/^(incoming|aside)-/.test(name) && (await isOld(join(root, name), before))) await rm(join(root, name))
  }
  for (const { name: folder } of entries.filter((entry) => entry.isDirectory())) {
    const old: string[] = []
    for (const hash of await readdir(join(root, folder))) {
      if (/^[0-9a-f]{64}$/.test(hash) && (await isOld(join(root, folder, hash), before))) old.push(hash)
    }
    for (let at = 0; at < old.length; at += batch) {
      const some = old.slice(at, at + batch)
      const used = await referredTo(database, some)
      for (const hash of some.filter((one) => !used.has(one))) {
        if (await remove(join(root, folder, hash), join(root, `aside-${hash}`), before)) gone += 1
      }
    }
  }
  return gone
}

/** The bytes are the installation's: the first municipality's turn is everyone's. */
export const sweeping: JobHandler = {
  cron: '17 * * * *',
  run: async (services, { municipality }) => {
    const first = await services.database.root
      .selectFrom('municipality')
      .select('code')
      .orderBy('code')
      .executeTakeFirst()
    if (first?.code !== municipality) return
    const gone = await sweepFiles(services)
    if (gone > 0) services.log.info({ gone }, 'files swept')
  },
}
