import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextSnapshot, revisionOf } from './snapshot.ts'

test('a snapshot id is 32 characters of base64 that start with the revision', () => {
  const id = nextSnapshot('', 258, 'anything')
  assert.match(id, /^[A-Za-z0-9+/]{32}$/)
  assert.equal(revisionOf(id), 258)
  assert.equal(revisionOf('AAAAEgomXwZI8Cawe3YwjHCfyD9U0wyU'), 18)
})

test('another past, revision or content is another snapshot', () => {
  const [a, b] = [nextSnapshot('', 1, 'made'), nextSnapshot('', 1, 'made otherwise')]
  const ids = [
    a,
    b,
    nextSnapshot(a, 2, 'same'),
    nextSnapshot(b, 2, 'same'),
    nextSnapshot(a, 3, 'same'),
  ]
  assert.equal(new Set(ids).size, ids.length)
  assert.equal(nextSnapshot(a, 2, 'same'), ids[2])
})

test('what is no snapshot id names no revision', () => {
  for (const text of [
    '',
    'x',
    'A'.repeat(31),
    'A'.repeat(33),
    `${'A'.repeat(31)}=`,
    'ä'.repeat(32),
  ]) {
    assert.equal(revisionOf(text), undefined)
  }
})
