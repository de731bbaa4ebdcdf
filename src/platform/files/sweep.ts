// Bytes that no receipt leads to any more (a replaced photograph, its original, an upload that was refused) are deleted.
import { join } from 'node:path'
import { type Database, readingMunicipality } from '#platform/db/index.ts'
import type { JobHandler } from '#platform/jobs/index.ts'
import type { Services } from '#platform/http/env.ts'
import { clearIncoming } from './disk.ts'

/** An upload has its receipt within seconds; nothing younger is touched. */
const restMs = 3_600_000
const batch = 500

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

/** A database without a single receipt is more likely the wrong one than an installation that has lost all its files. */
async function knowsFiles({ root }: Database): Promise<boolean> {
  for (const { code } of await root.selectFrom('municipality').select('code').execute()) {
    const any = await readingMunicipality(root, code, (db) => db.selectFrom('file').select('id').limit(1).execute())
    if (any.length > 0) return true
  }
  return false
}

/** How many files were deleted. */
export async function sweepFiles({ database, config, files, now }: Services): Promise<number> {
  if (!(await knowsFiles(database))) return 0
  const before = new Date(now().getTime() - restMs)
  await clearIncoming(join(config.varDir, 'files'), before)
  let gone = 0
  for await (const old of files.bytes.older(before)) {
    for (let at = 0; at < old.length; at += batch) {
      const some = old.slice(at, at + batch)
      const used = await referredTo(database, some)
      for (const hash of some.filter((one) => !used.has(one))) if (await files.bytes.remove(hash, before)) gone += 1
    }
  }
  return gone
}

export const sweeping: JobHandler = {
  label: { ja: '使われなくなったファイルの片付け', en: 'Clearing away unused files' },
  cron: '17 * * * *',
  once: true,
  run: async (services) => {
    const gone = await sweepFiles(services)
    if (gone > 0) services.log.info({ gone }, 'files swept')
  },
}
