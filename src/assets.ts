// The built client: which files the frame of every page names.
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { z } from 'zod'

const root = join(import.meta.dirname, '..')
const manifestFile = join(root, 'dist/client/.vite/manifest.json')
const manifest = z.record(z.string(), z.object({ file: z.string(), css: z.array(z.string()).default([]) }))

interface Assets {
  css: string[]
  scripts: string[]
}

export function readAssets(): Assets {
  if (!existsSync(manifestFile)) return { css: [], scripts: [] }
  const entry = manifest.parse(JSON.parse(readFileSync(manifestFile, 'utf8')))['client/main.ts']
  return {
    css: (entry?.css ?? []).map((file) => `/assets/${file}`),
    scripts: entry === undefined ? [] : [`/assets/${entry.file}`],
  }
}

const changedAt = (pattern: string): number =>
  Math.max(0, ...globSync(pattern, { cwd: root }).map((file) => statSync(join(root, file)).mtimeMs))

/** Builds what browsers load, unless the last build is newer than its sources. */
export async function buildAssets(): Promise<void> {
  const built = existsSync(manifestFile) ? statSync(manifestFile).mtimeMs : 0
  if (built > changedAt('{client,src}/**/*.{ts,css}')) return
  // Only when there is something to build: loading it takes as long as starting everything else.
  const { build } = await import('vite')
  await build({ root, logLevel: 'warn' })
  press()
}

/** Pressed once, as far as it goes, rather than for each visitor. */
function press(): void {
  for (const file of globSync('dist/client/*.{css,js}', { cwd: root })) {
    const bytes = readFileSync(join(root, file))
    writeFileSync(join(root, `${file}.br`), brotliCompressSync(bytes))
    writeFileSync(join(root, `${file}.gz`), gzipSync(bytes, { level: 9 }))
  }
}
