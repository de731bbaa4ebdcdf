// The tests that need no database: the quick ones.
import { configDefaults, defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    globalSetup: [],
    include: [
      'test/architecture.test.ts',
      'src/**/{rules,policy,forms}.test.ts',
      'src/platform/{text,calendar,ics,forms}/**/*.test.ts',
      'src/ui/**/*.test.tsx',
    ],
    exclude: [...configDefaults.exclude, 'src/platform/forms/*kept*'],
  },
})
