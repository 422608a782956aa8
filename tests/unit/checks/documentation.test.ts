import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ruleWording } from '../../../shared/wording/checks'

test('docs/CHECKS.md has a row for every rule, with its level', () => {
  const rows = [...readFileSync('docs/CHECKS.md', 'utf8').matchAll(/^\| `([a-z-]+\.[a-z-]+)` \| (\w+) \|/gmu)].map(([, rule, level]) => [rule, level])
  expect(rows).toEqual(Object.entries(ruleWording).map(([rule, { level }]) => [rule, level]))
})
