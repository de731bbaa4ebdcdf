// Journeys through the real server in a real browser (bin/chromium.ts finds it).
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/browser/*.spec.ts'],
    globalSetup: 'test/browser/global-setup.ts',
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
})
