import { writeFileSync } from 'node:fs'
import { endpoints } from '../src/api/index.ts'
import { coverageTable } from '../src/http/coverage.ts'

/** Writes docs/coverage.md from the list of endpoints; a test keeps the two in step. */
writeFileSync(new URL('../docs/coverage.md', import.meta.url), coverageTable(endpoints))
