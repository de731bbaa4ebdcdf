// Node strips types from .ts by itself but refuses .tsx: this teaches it, with right source lines. What was compiled once is kept beside
// the packages, so that the next command begins sooner (a fifth less work); where nothing may be written there, it is compiled each time.
import { readFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/machiport'))

const src = new URL('.', import.meta.url).href

registerHooks({
  // Our own files name each other whole, so that Node need not look round for what is meant and of which kind it is.
  resolve(specifier, context, next) {
    const own = /^[#.].*\.tsx?$/.test(specifier) && context.parentURL?.startsWith(src)
    if (!own) return next(specifier, context)
    const { href } = specifier.startsWith('#')
      ? new URL(specifier.slice(1), src)
      : new URL(specifier, context.parentURL)
    return { url: href, format: 'module-typescript', shortCircuit: true }
  },
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const file = fileURLToPath(url)
    const { code, map, errors } = transformSync(file, readFileSync(file, 'utf8'), {
      jsx: { runtime: 'automatic', importSource: '#ui/html' },
      sourcemap: true,
    })
    if (errors.length > 0) throw new SyntaxError(errors.map((e) => e.message).join('\n'))
    const inlined = Buffer.from(JSON.stringify(map)).toString('base64')
    return {
      format: 'module',
      shortCircuit: true,
      source: `${code}\n//# sourceMappingURL=data:application/json;base64,${inlined}`,
    }
  },
})
