import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { endpoints } from '../../src/api/index.ts'
import { openApiDocument } from '../../src/http/openapi.ts'
import { sharedFile } from '../support/shared-data.ts'
import { differences } from './facts/differences.ts'
import { type Document, factsOf } from './facts/document.ts'
import { exceptions } from './facts/exceptions.ts'
import { officialFacts } from './facts/official.ts'
import { officialTable, readTable, writeTable } from './facts/table.ts'

const addresses = { base: 'http://127.0.0.1:8080', accounts: 'http://127.0.0.1:8080' }
// Through text, as clients get it.
const document: Document = JSON.parse(JSON.stringify(openApiDocument(endpoints, addresses)))
const official = readTable(officialTable)
const found = differences(official, factsOf(document))

const { file, skip } = sharedFile('reference/spotify-openapi.yml')

test('the table of facts is what the official document says', { skip }, async () => {
  const now = writeTable(await officialFacts(file))
  assert.equal(readFileSync(officialTable, 'utf8'), now)
})

test('every operation of the official document is there under its id, and no other', () => {
  const ours = factsOf(document).operations
  assert.equal(official.operations.size, 96)
  assert.deepEqual([...ours.keys()].sort(), [...official.operations.keys()].sort())
})

test('every parameter, scope, answer and member of the official document is in ours', () => {
  const unexplained = found.filter((one) => !exceptions.some(({ what }) => what.test(one)))
  assert.deepEqual(unexplained, [])
})

test('no exception is made for what is as the official document says', () => {
  const unused = exceptions.filter(({ what }) => !found.some((one) => what.test(one)))
  assert.deepEqual(
    unused.map(({ what }) => String(what)),
    [],
  )
})
