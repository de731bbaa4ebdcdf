// ひな形: the scheme files that come with the software, to begin from.
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readSchemeFile } from './scheme-file/read.ts'
import type { SchemeFile } from './scheme-file/shape.ts'

const folder = new URL('shipped/', import.meta.url)

export interface Shipped {
  /** As in the address: the file's name without its end. */
  name: string
  scheme: SchemeFile
}

let read: readonly Shipped[] | undefined

/** Read once. Each of them is whole: a test reads them too. */
export function shippedSchemes(): readonly Shipped[] {
  read ??= globSync('*.yaml', { cwd: folder })
    .toSorted()
    .map((file) => {
      const found = readSchemeFile(readFileSync(new URL(file, folder), 'utf8'))
      if ('errors' in found) {
        const [first] = found.errors
        throw new Error(`${file}, line ${first?.line}, column ${first?.column}: ${first?.why.en}`)
      }
      return { name: basename(file, '.yaml'), scheme: found.scheme }
    })
  return read
}
