import { writeFileSync } from 'node:fs'
import { coveragePage } from '../test/contract/requests/coverage-page.ts'

/** Writes docs/coverage.md; a test keeps it in step with the code. */
writeFileSync(new URL('../docs/coverage.md', import.meta.url), coveragePage())
