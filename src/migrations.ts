// Where the SQL files lie: the platform's first, then each module's, in order.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Migration, readMigrations } from '#platform/db/migrate.ts'
import { modules } from './modules.ts'

const here = import.meta.dirname

export function allMigrations(): Promise<Migration[]> {
  const folders = [
    { owner: 'platform', dir: join(here, 'platform/migrations') },
    ...modules.map(({ name }) => ({ owner: name, dir: join(here, 'modules', name, 'migrations') })),
  ]
  return readMigrations(folders.filter(({ dir }) => existsSync(dir)))
}
