// Everything: what a newcomer, a committer and CI run. The last line says `N passed, N failed`.
import { globSync, readFileSync } from 'node:fs'
import { findChromium } from './chromium.ts'
import { withOwnPostgres } from './own-postgres.ts'
import { build, format, lint, runAll, types, vitest } from './steps.ts'

/** What another PostgreSQL could change: the tests that ask a database. For commands, heavy loads and walks that look at pages one of the two is enough. */
const askADatabase = globSync(['src/**/*.test.{ts,tsx}', 'test/*.test.ts'])
  .filter((file) => !/^src\/cli\/|\/(load|files|english|forms|auditor|several-processes)\.test\.ts$/.test(file))
  .filter((file) => /from '[^']*\/(site|database|draw-walk|\w+-world)\.ts'/.test(readFileSync(file, 'utf8')))

await runAll([
  ['format', format],
  ['lint', lint],
  ['types', types],
  ['client build', build],
  ['tests on the embedded PostgreSQL', () => vitest([])],
  [
    "tests that ask a database, on this machine's own PostgreSQL",
    () => withOwnPostgres((url) => vitest(askADatabase, { TEST_DATABASE_URL: url })),
  ],
  [
    'journeys in a browser',
    async () => vitest(['--config', 'vitest.browser.config.ts'], { CHROMIUM: await findChromium() }),
  ],
])
