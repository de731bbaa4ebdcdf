// Everything: what a newcomer, a committer and CI run. The last line says `N passed, N failed`.
import { findChromium } from './chromium.ts'
import { withOwnPostgres } from './own-postgres.ts'
import { build, format, lint, runAll, types, vitest } from './steps.ts'

await runAll([
  ['format', format],
  ['lint', lint],
  ['types', types],
  ['client build', build],
  ['tests on the embedded PostgreSQL', () => vitest([])],
  ["tests on this machine's own PostgreSQL", () => withOwnPostgres((url) => vitest([], { TEST_DATABASE_URL: url }))],
  [
    'journeys in a browser',
    async () => vitest(['--config', 'vitest.browser.config.ts'], { CHROMIUM: await findChromium() }),
  ],
])
