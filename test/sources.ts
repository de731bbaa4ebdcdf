// The project's own source files, as text, for the tests that hold their shape.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export interface Source {
  /** From the repository's root, e.g. `src/modules/members/rules.ts`. */
  path: string
  text: string
  /** Files it imports, from the root; packages are left out. */
  imports: { from: string; typeOnly: boolean }[]
}

const importLine =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g

function resolved(path: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`
  return specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : null
}

export function sources(): Source[] {
  return globSync('{src,client,test}/**/*.{ts,tsx}')
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      const imports = [...text.matchAll(importLine)].flatMap((match) => {
        const from = resolved(path, match[2] ?? match[3] ?? match[4] ?? '')
        return from === null ? [] : [{ from, typeOnly: match[1] !== undefined }]
      })
      return { path, text, imports }
    })
}

export const isTest = ({ path }: Source): boolean => path.startsWith('test/') || /\.test\.tsx?$/.test(path)

/** The module a path lies in, or null. */
export const moduleOf = (path: string): string | null => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? null
