import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { coveragePage } from './requests/coverage-page.ts'

test('docs/coverage.md is what the code says (npm run coverage writes it)', () => {
  const page = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8')
  assert.equal(page, coveragePage())
})
