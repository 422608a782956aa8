import { defineConfig } from 'vitest/config'
import { VITEST_KINDS } from './scripts/testing/vitest-kinds.mjs'

export default defineConfig({
  test: {
    projects: VITEST_KINDS.map((kind) => ({
      test: { name: kind, include: [`tests/${kind}/**/*.test.ts`], testTimeout: 30_000, hookTimeout: 60_000 },
    })),
  },
})
