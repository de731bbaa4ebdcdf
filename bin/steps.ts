// The checks, one list: `bin/check` runs the quick ones, `npm test` all of them.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Count {
  passed: number
  failed: number
}

const modules = join(import.meta.dirname, '../node_modules')

/** Runs one tool of node_modules on our own Node; its output goes to the terminal. */
export function tool(script: string, args: string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(process.execPath, [join(modules, script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status === 0
}

const one = (passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 })

/** Runs vitest and reads its counts from its own report. */
export function vitest(args: string[], env: Record<string, string> = {}): Count {
  const dir = mkdtempSync(join(tmpdir(), 'machiport-report-'))
  const report = join(dir, 'report.json')
  const ok = tool(
    'vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    env,
  )
  const counted: unknown = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  rmSync(dir, { recursive: true })
  const read = (name: string) =>
    counted !== null && typeof counted === 'object' ? Number(Reflect.get(counted, name) ?? 0) : 0
  const count = { passed: read('numPassedTests'), failed: read('numFailedTests') }
  return ok || count.failed > 0 ? count : { ...count, failed: 1 }
}

export const format = (): Count => one(tool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']))
export const lint = (): Count => one(tool('oxlint/bin/oxlint', ['--deny-warnings']))
export const types = (): Count => one(tool('typescript/bin/tsc', ['--noEmit', '-p', '.']))
export const build = (): Count => one(tool('vite/bin/vite.js', ['build', '--logLevel=warn']))

export function runAll(steps: readonly (readonly [name: string, step: () => Count | Promise<Count>])[]): Promise<void> {
  return steps
    .reduce(
      async (before, [name, step]) => {
        const sum = await before
        process.stdout.write(`\n── ${name}\n`)
        const started = performance.now()
        const { passed, failed } = await step()
        const seconds = ((performance.now() - started) / 1000).toFixed(1)
        process.stdout.write(`   ${passed} passed, ${failed} failed (${seconds} s)\n`)
        return { passed: sum.passed + passed, failed: sum.failed + failed }
      },
      Promise.resolve<Count>({ passed: 0, failed: 0 }),
    )
    .then(({ passed, failed }) => {
      process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
      process.exitCode = failed === 0 ? 0 : 1
    })
}
