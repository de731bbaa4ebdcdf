// The checks, one list: `bin/check` runs the quick ones, `npm test` all of them.
import { spawnSync } from 'node:child_process'
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
export function tool(script: string, args: string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status === 0
}

const one = (words: string, passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? [] : [words] })

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
export function vitest(args: string[], env: Record<string, string> = {}): Count {
  const dir = mkdtempSync(join(tmpdir(), 'machiport-report-'))
  const report = join(dir, 'report.json')
  const ok = tool(
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

export const format = (): Count =>
  one('format', tool('prettier/bin/prettier.cjs', ['--check', '--cache', '--log-level=warn', '.']))
export const lint = (): Count => one('lint', tool('oxlint/bin/oxlint', ['--deny-warnings']))
export const types = (): Count => one('types', tool('typescript/bin/tsc', ['--noEmit', '-p', '.']))
export const build = (): Count => one('client build', tool('vite/bin/vite.js', ['build', '--logLevel=warn']))

export async function runAll(
  steps: readonly (readonly [name: string, step: () => Count | Promise<Count>])[],
): Promise<void> {
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
