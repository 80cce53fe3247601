import { writeFileSync } from 'node:fs'
import { officialFacts } from '../test/contract/facts/official.ts'
import { officialTable, writeTable } from '../test/contract/facts/table.ts'
import { sharedFile } from '../test/support/shared-data.ts'

/** Writes the table of facts that the contract tests hold our own document against. */
const file = process.argv[2] ?? sharedFile('reference/spotify-openapi.yml').file
writeFileSync(officialTable, writeTable(await officialFacts(file)))
