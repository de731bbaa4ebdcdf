// Bytes on disk: `VAR_DIR/files/ab/abcd…`.
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Bytes, isHash } from './bytes.ts'

const ageOf = async (path: string): Promise<number> => (await stat(path).catch(() => null))?.mtimeMs ?? Infinity

/** What has been renamed stays so after a power cut only once its folder is written too. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

export function diskBytes(root: string): Bytes {
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256)
  return {
    async put(path, sha256) {
      const target = pathOf(sha256)
      await mkdir(dirname(target), { recursive: true })
      await rename(path, target)
      await settle(dirname(target))
    },
    async open(sha256) {
      const handle = await open(pathOf(sha256))
      return createReadStream('', { fd: handle })
    },
    withPath: (sha256, run) => run(pathOf(sha256)),
    async *older(before) {
      const folders = await readdir(root, { withFileTypes: true }).catch(() => [])
      for (const { name } of folders.filter((entry) => entry.isDirectory())) {
        const old: string[] = []
        for (const hash of await readdir(join(root, name)))
          if (isHash(hash) && (await ageOf(join(root, name, hash))) < before.getTime()) old.push(hash)
        yield old
      }
    },
    /** Taken aside first: bytes that came anew under the same hash in this very moment are young, and go back. */
    async remove(sha256, before) {
      const aside = join(root, `aside-${sha256}`)
      await rename(pathOf(sha256), aside)
      if ((await ageOf(aside)) < before.getTime()) {
        await rm(aside)
        return true
      }
      await rename(aside, pathOf(sha256))
      return false
    },
  }
}

/** What was cut off while it arrived, or while it was taken aside. */
export async function clearIncoming(root: string, before: Date): Promise<void> {
  for (const name of await readdir(root).catch(() => [])) {
    const path = join(root, name)
    if (/^(incoming|aside)-/.test(name) && (await ageOf(path)) < before.getTime()) await rm(path)
  }
}
