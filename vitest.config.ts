import { defineConfig } from 'vitest/config'

const kinds = ['unit', 'architecture', 'storage', 'export', 'cli', 'security']

export default defineConfig({
  test: {
    projects: kinds.map((kind) => ({
      test: { name: kind, include: [`tests/${kind}/**/*.test.ts`], testTimeout: 30_000, hookTimeout: 60_000 },
    })),
  },
})
