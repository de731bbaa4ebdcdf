import { format, lint, runAll, types, vitest } from './steps.ts'

await runAll([
  ['format', format],
  ['lint', lint],
  ['types', types],
  ['architecture and rules', () => vitest(['--config', 'vitest.pure.config.ts'])],
])
