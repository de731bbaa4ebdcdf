// docs/performance.md: what every measure said, and how to ask again.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import type { Section } from './measure.ts'

const table = ({ head, rows }: Section): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const machine = (): string => {
  const model = /^model name\s*: (.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? cpus()[0]?.model ?? ''
  return `${cpus().length} cores (${model}), ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}, the PostgreSQL that is shipped, at its standard settings`
}

const commit = (): string => execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()

/** What else the machine did: the load is that of one minute before and after. */
export function report(
  sections: readonly Section[],
  { quick, before, minutes }: { quick: boolean; before: number; minutes: number },
): string {
  const load = `${before.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after`
  const parts = sections.map((section) => `## ${section.title}\n\n${section.about}\n\n${table(section)}`)
  return `# What it costs

Each figure stands beside a neighbour that was measured in the same run, in turn with it: the machine and the hour are in both, so the ratio says more than the figure.

| | |
|---|---|
| when | ${new Date().toISOString().slice(0, 10)}, at ${commit()}, ${minutes} minutes${quick ? ', quick' : ''} |
| machine | ${machine()} |
| what else ran | a load of ${load}; a machine of its own begins near 0 |
| again | \`npm run bench\`, or \`npm run bench -- --quick\` (100,000 rows at most), or with the names of some: \`npm run bench -- pages matching\`; those alone are printed, not kept |

${parts.join('\n\n')}
`
}
