import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { closest, editDistance } from './edit-distance.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 7 })

test('a letter more, less, other, or two swapped are each one step', () => {
  assert.equal(editDistance('port', 'prt'), 1)
  assert.equal(editDistance('port', 'poort'), 1)
  assert.equal(editDistance('port', 'part'), 1)
  assert.equal(editDistance('port', 'prot'), 1)
  assert.equal(editDistance('', 'port'), 4)
  assert.equal(editDistance('kitten', 'sitting'), 3)
  // No letter is moved twice, so this is not 2.
  assert.equal(editDistance('ca', 'abc'), 3)
})

test('it is a distance: none to itself, the same both ways, one step for one change', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      assert.equal(editDistance(a, a), 0)
      assert.equal(editDistance(a, b), editDistance(b, a))
      assert.equal(editDistance(a, b) === 0, a === b)
      assert.ok(editDistance(a, b) <= Math.max(a.length, b.length))
      assert.ok(editDistance(a, b) >= Math.abs(a.length - b.length))
      assert.ok(Math.abs(editDistance(`${a}x`, b) - editDistance(a, b)) <= 1)
    }),
  )
})

test('above a limit it says no more than that', () => {
  fc.assert(
    fc.property(word, word, fc.nat(6), (a, b, limit) => {
      assert.equal(editDistance(a, b, limit), Math.min(editDistance(a, b), limit + 1))
    }),
  )
})

test('the nearest of a list is suggested when it is near enough', () => {
  const words = ['port', 'host', 'database_url', 'demo_password']
  assert.equal(closest('prot', words), 'port')
  assert.equal(closest('databse_url', words), 'database_url')
  assert.equal(closest('database-url', words), 'database_url')
  assert.equal(closest('hostname', words), undefined)
  assert.equal(closest('x', words), undefined)
  assert.equal(closest('port', []), undefined)
})
