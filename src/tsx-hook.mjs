// Node strips types from .ts by itself but refuses .tsx: this teaches it. No cache, right source lines.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'

registerHooks({
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
