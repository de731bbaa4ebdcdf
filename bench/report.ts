// docs/performance.md: what every measure said, when and beside what, and how to ask again. A measure that was not asked stays as it was.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Section } from './measure.ts'

/** When a section was measured; the load is that of one minute before and after. */
export interface Run {
  quick: boolean
  minutes: number
  before: number
  after: number
}

const table = ({ head, rows }: Section): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const machine = (): string => {
  const model = /^model name\s*: (.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? cpus()[0]?.model ?? ''
  return `${cpus().length} cores (${model}), ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}, the PostgreSQL that is shipped, at its standard settings`
}

const commit = (): string => execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()

export const sectionText = (section: Section, { quick, minutes, before, after }: Run): string =>
  [
    `## ${section.title}`,
    `Measured ${new Date().toISOString().slice(0, 10)} at ${commit()}${quick ? ', quick' : ''}, in ${minutes} minutes, with a load of ${before.toFixed(1)} before and ${after.toFixed(1)} after.`,
    section.about,
    table(section),
  ].join('\n\n')

const head = (): string => `# What it costs

Each figure stands beside a neighbour that was measured in the same run, in turn with it: the machine and the hour are in both, so the ratio says more than the figure. A machine of its own begins near a load of 0. What was measured by hand: [performance-by-hand.md](performance-by-hand.md).

| | |
|---|---|
| machine | ${machine()} |
| again | \`npm run bench\`, or \`npm run bench -- --quick\` (100,000 rows at most), or with the names of some: \`npm run bench -- pages matching\`; the others stay as they are |`

const titleOf = (text: string): string => /^## (.*)/.exec(text)?.[1] ?? ''

/** The page with these sections in the place of those of the same title; new ones at its end. */
export function report(page: string, measured: readonly string[]): string {
  const [, ...kept] = page.split(/^(?=## )/m).map((text) => text.trim())
  const texts = new Map([...kept, ...measured].map((text) => [titleOf(text), text]))
  return `${[head(), ...texts.values()].join('\n\n')}\n`
}
