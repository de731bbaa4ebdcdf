// Everything: what a newcomer, a committer and CI run. The last line says `N passed, N failed`.
import { globSync, readFileSync } from 'node:fs'
import { findChromium } from './chromium.ts'
import { withOwnPostgres } from './own-postgres.ts'
import { build, runAll, source, vitest } from './steps.ts'

/**
 * What another PostgreSQL could change: the platform's tests, the walk that opens every page there is, the demo, and whatever speaks SQL
 * of its own or is fed by chance. Modules ask the database through the same builder, and the walk and the demo ask all they can ask.
 */
const askADatabase = globSync(['src/**/*.test.{ts,tsx}', 'test/*.test.ts'])
  .filter((file) => !/^src\/cli\/|\/(load|files|english|forms|auditor|several-processes)\.test\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  .filter(({ text }) => /from '[^']*\/(site|database|draw-walk|\w+-world)\.ts'/.test(text))
  .filter(({ file, text }) => /^(test|src\/platform|src\/demo)\//.test(file) || /sql`|\.query\(|\bfc\./.test(text))
  .map(({ file }) => file)

await runAll([
  ['format, lint, types', source],
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
