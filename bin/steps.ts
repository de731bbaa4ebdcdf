// The checks, one list: `bin/check` runs the quick ones, `npm test` all of them.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'

export interface Count {
  passed: number
  /** What failed, in words: said again at the very end, where everybody looks first. */
  failed: string[]
}

const root = join(import.meta.dirname, '..')

/** Runs one tool of node_modules on our own Node; its output goes to the terminal. */
export async function tool(script: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  const [status] = await once(child, 'exit')
  return status === 0
}

async function one(words: string, script: string, args: string[]): Promise<Count> {
  const passed = await tool(script, args)
  return { passed: passed ? 1 : 0, failed: passed ? [] : [words] }
}

/** What we read of vitest's JSON report. */
const reportShape = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).default([]) }),
      ),
    }),
  ),
})

function countIn({ numPassedTests, testResults }: z.infer<typeof reportShape>): Count {
  const failed = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === 'failed')
      const said = tests.map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join('\n')}`)
      return (said.length > 0 ? said : [message]).map((words) => `${relative(root, name)} ${words}`)
    })
  return { passed: numPassedTests, failed }
}

/** Runs vitest and reads its counts from its own report. */
export async function vitest(args: string[], env: Record<string, string> = {}): Promise<Count> {
  const dir = mkdtempSync(join(tmpdir(), 'machiport-report-'))
  const report = join(dir, 'report.json')
  const ok = await tool(
    'vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    env,
  )
  const count = existsSync(report)
    ? countIn(reportShape.parse(JSON.parse(readFileSync(report, 'utf8'))))
    : { passed: 0, failed: [] }
  rmSync(dir, { recursive: true })
  return ok || count.failed.length > 0
    ? count
    : { ...count, failed: ['vitest ended with an error outside of its tests'] }
}

/** Format, lint and types, side by side: the first takes as long as the others together. */
export async function source(): Promise<Count> {
  const all = await Promise.all([
    one('format', 'prettier/bin/prettier.cjs', ['--check', '--cache', '--log-level=warn', '.']),
    one('lint', 'oxlint/bin/oxlint', ['--deny-warnings']),
    one('types', 'typescript/bin/tsc', ['--noEmit', '-p', '.']),
  ])
  return { passed: all.reduce((sum, { passed }) => sum + passed, 0), failed: all.flatMap(({ failed }) => failed) }
}

export const build = (): Promise<Count> => one('client build', 'vite/bin/vite.js', ['build', '--logLevel=warn'])

export async function runAll(steps: readonly (readonly [name: string, step: () => Promise<Count>])[]): Promise<void> {
  const sum: Count = { passed: 0, failed: [] }
  for (const [name, step] of steps) {
    process.stdout.write(`\n── ${name}\n`)
    const started = performance.now()
    const { passed, failed } = await step()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(`   ${passed} passed, ${failed.length} failed (${seconds} s)\n`)
    sum.passed += passed
    sum.failed.push(...failed)
  }
  for (const words of sum.failed) process.stdout.write(`\nFAILED ${words}\n`)
  process.stdout.write(`\n${sum.passed} passed, ${sum.failed.length} failed\n`)
  process.exitCode = sum.failed.length === 0 ? 0 : 1
}
