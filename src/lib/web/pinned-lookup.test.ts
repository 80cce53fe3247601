import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicLookup } from './pinned-lookup.ts'
import { WebError } from './web-error.ts'

test('a name is judged by what it resolves to, at the moment of connecting', async () => {
  // Resolved by the machine itself, whatever its network.
  const found = await new Promise<Error | null>((resolve) =>
    publicLookup('localhost', { all: true }, (error) => resolve(error)),
  )
  assert.ok(found instanceof WebError)
  assert.equal(found.reason, 'private_address')
})
