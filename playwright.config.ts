import { defineConfig } from '@playwright/test'

/** The tests that drive a real window. `npm test` gives them a display, an Electron and, from root, another user. */
export default defineConfig({
  // Playwright empties this folder and removes it, so that its parent must be the tests' own as well.
  outputDir: 'out/test-results/latest',
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
