import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { endpoints } from '../../src/api/index.ts'
import operations from './operations.json' with { type: 'json' }

/** The 96 operations of the official document: id, method, path. */
const documented = operations as [id: string, method: string, path: string][]

test('every operation of the official document is registered under its id, method and path', () => {
  const ours = endpoints.map(({ id, method, path }) => [id, method, documentPath(path)].join(' '))
  assert.deepEqual(ours.sort(), documented.map((operation) => operation.join(' ')).sort())
  assert.equal(ours.length, 96)
})

test('the table of operations is the one in the official document', (context) => {
  const file = new URL('../../../shared/reference/spotify-openapi.yml', import.meta.url)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return context.skip('../shared/reference/spotify-openapi.yml is not there')
  }
  const ids = [...text.matchAll(/^ {6}operationId: (\S+)$/gm)].map((match) => match[1])
  assert.deepEqual(ids.sort(), documented.map(([id]) => id).sort())
})

const documentPath = (path: string) => path.replace(/^\/v1/, '').replace(/:(\w+)/g, '{$1}')
