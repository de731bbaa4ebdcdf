// Where tests keep a database that nobody wants afterwards: in memory where it has room for it, else among the temporary files.
// Each test file's database is a thousand small files, and a journey waits for the disk with every click.
import { chmodSync, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
const needed = 4 * 2 ** 30

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > needed
  } catch {
    return false
  }
}

/** A new folder, which the database's own user may enter too. */
export function throwAway(purpose: string): string {
  const dir = mkdtempSync(join(hasRoom() ? memory : tmpdir(), `machiport-${purpose}-`))
  chmodSync(dir, 0o755)
  return dir
}
