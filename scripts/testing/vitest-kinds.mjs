// @ts-check

/** The kinds of tests that Vitest runs: each is a folder of tests/ and a project of vitest.config.ts. */
export const VITEST_KINDS = ['unit', 'architecture', 'storage', 'export', 'cli', 'security']
