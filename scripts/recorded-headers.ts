import { writeFileSync } from 'node:fs'
import { recordedFacts, recordedTable, writeRecorded } from '../test/contract/facts/recorded.ts'
import { sharedData } from '../test/support/shared-data.ts'

/** Writes the table of recorded headers that the contract tests hold our answers against. */
const file = process.argv[2] ?? sharedData('reference/http_transcripts.ndjson').file
writeFileSync(recordedTable, writeRecorded(recordedFacts(file)))
