import { defineConfig } from '@playwright/test'

/** The tests that drive a real window. `npm test` gives them a display, an Electron and, from root, another user. */
export default defineConfig({
  outputDir: 'out/test-results',
  // One window at a time: two cores are enough for one, and the desktop's focus belongs to one.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'package', testDir: 'tests/package' },
  ],
})
