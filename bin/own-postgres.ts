// The machine's own PostgreSQL, if it has one of version 15 or newer: a throw-away server for one run of the tests.
import { execFileSync } from 'node:child_process'
import { globSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { freePort, startEmbedded } from '#platform/db/embedded.ts'
import { throwAway } from '../test/throw-away.ts'
import type { Count } from './steps.ts'

/** The folder with the newest initdb that is 15 or newer, or null. */
export function findBinaries(): string | null {
  const version = (initdb: string) =>
    Number(/(\d+)/.exec(execFileSync(initdb, ['--version'], { encoding: 'utf8' }))?.[1])
  const found = globSync('/usr/lib/postgresql/*/bin/initdb')
    .concat(globSync('/usr/{local,pgsql*}/bin/initdb'))
    .map((initdb) => ({ dir: dirname(initdb), version: version(initdb) }))
    .filter((candidate) => candidate.version >= 15)
    .sort((a, b) => b.version - a.version)
  return found[0]?.dir ?? null
}

export async function withOwnPostgres(run: (url: string) => Promise<Count>): Promise<Count> {
  const bin = findBinaries()
  if (bin === null) {
    process.stdout.write('   none of version 15 or newer here (Debian: apt install postgresql): skipped\n')
    return { passed: 0, failed: [] }
  }
  const dir = throwAway('own')
  const binaries = { initdb: join(bin, 'initdb'), pg_ctl: join(bin, 'pg_ctl') }
  const server = await startEmbedded({ dir, port: await freePort(), unsafe: true, binaries })
  try {
    return await run(server.url)
  } finally {
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
