import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endpoints } from '../../src/api/index.ts'
import { entityTag } from '../../src/http/etag.ts'
import { openApiDocument } from '../../src/http/openapi.ts'
import { JsonText } from '../../src/lib/json-text.ts'
import { apiOf } from '../support/api.ts'
import { testWorld } from '../support/world.ts'

const world = await testWorld()
const base = 'http://127.0.0.1:8080'
const document = openApiDocument(endpoints, { base, accounts: base })
const text = JSON.stringify(document)

test('/openapi.json is made from the endpoints and answers 304 to who has it', async () => {
  const api = apiOf(world, null)
  const first = await api.get('/openapi.json', { host: '127.0.0.1:8080' })
  assert.equal(first.status, 200)
  assert.deepEqual(first.body, JSON.parse(text))
  assert.equal(first.headers.etag, entityTag(JsonText.of(document)))
  const headers = { host: '127.0.0.1:8080', 'if-none-match': String(first.headers.etag) }
  assert.equal((await api.get('/openapi.json', headers)).status, 304)
})

test('every reference in the document leads somewhere', () => {
  const names = new Set(Object.keys(document.components.schemas))
  const references = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map((match) => match[1])
  assert.ok(references.length > 50)
  for (const name of references) assert.ok(names.has(name ?? ''), `${name} is not a component`)
})

test('every operation names its path parameters, and operation ids are unique', () => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, operation: operation as Operation })),
  )
  assert.equal(new Set(operations.map(({ operation }) => operation.operationId)).size, 96)
  for (const { path, operation } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    const named = operation.parameters.filter((one) => one.in === 'path').map((one) => one.name)
    if (operation.operationId !== undefined && named.length > 0) {
      assert.deepEqual(named.sort(), inPath.sort(), path)
    }
  }
})

type Operation = { operationId: string; parameters: { name: string; in: string }[] }
