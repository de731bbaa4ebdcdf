// npm run bench [-- [--quick] [NAME…]]: everything that is measured, or some of it, one after the other, into docs/performance.md.
import { readFile, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { coldStart } from './cold-start.ts'
import { draws } from './draws.ts'
import { imports } from './imports.ts'
import { matching } from './matching.ts'
import type { Measure } from './measure.ts'
import { pagesMeasure } from './pages.ts'
import { root } from './place.ts'
import { registering } from './registrations.ts'
import { report, sectionText } from './report.ts'
import { schemePages } from './schemes.ts'
import { searching } from './search.ts'
import { seating } from './seating.ts'
import { weight } from './weight.ts'

const measures: Record<string, Measure> = {
  weight,
  'cold-start': coldStart,
  pages: pagesMeasure,
  matching,
  search: searching,
  imports,
  seating,
  registrations: registering,
  draws,
  schemes: schemePages,
}

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => measures[name] === undefined)
if (unknown.length > 0)
  throw new Error(`No such measure: ${unknown.join(', ')}. There are ${Object.keys(measures).join(', ')}.`)

const load = (): number => loadavg()[0] ?? 0
const started = performance.now()
const texts: string[] = []
for (const [name, measure] of Object.entries(measures)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const [began, before] = [performance.now(), load()]
  const say = (line: string): void => {
    const at = ((performance.now() - started) / 1000).toFixed(0).padStart(4)
    process.stderr.write(`${at} s  ${name}: ${line}\n`)
  }
  const section = await measure({ quick: values.quick, say })
  const minutes = Math.ceil((performance.now() - began) / 60_000)
  texts.push(sectionText(section, { quick: values.quick, minutes, before, after: load() }))
}
process.stdout.write(`${texts.join('\n\n')}\n`)
const page = join(root, 'docs/performance.md')
await writeFile(page, report(await readFile(page, 'utf8'), texts))
