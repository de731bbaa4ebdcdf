import { runAll, source, vitest } from './steps.ts'

await runAll([
  ['format, lint, types', source],
  ['architecture and rules', () => vitest(['--config', 'vitest.pure.config.ts'])],
])
