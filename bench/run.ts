// npm run bench [-- [--quick] [NAME…]]: everything that is measured, one after the other; all of it is kept in docs/performance.md.
import { writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { coldStart } from './cold-start.ts'
import { draws } from './draws.ts'
import { imports } from './imports.ts'
import { matching } from './matching.ts'
import type { Measure, Section } from './measure.ts'
import { pagesMeasure } from './pages.ts'
import { root } from './place.ts'
import { registering } from './registrations.ts'
import { report } from './report.ts'
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

const started = performance.now()
const before = loadavg()[0] ?? 0
const sections: Section[] = []
for (const [name, measure] of Object.entries(measures)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const say = (line: string): void => {
    const at = ((performance.now() - started) / 1000).toFixed(0).padStart(4)
    process.stderr.write(`${at} s  ${name}: ${line}\n`)
  }
  sections.push(await measure({ quick: values.quick, say }))
}
const text = report(sections, {
  quick: values.quick,
  before,
  minutes: Math.round((performance.now() - started) / 60_000),
})
process.stdout.write(text)
if (positionals.length === 0) await writeFile(join(root, 'docs/performance.md'), text)
