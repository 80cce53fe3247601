import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SeededRandom } from './seeded-random.ts'

const draws = (seed: string, count: number) => {
  const r = new SeededRandom(seed)
  return Array.from({ length: count }, () => r.next())
}

test('the same seed gives the same numbers, another seed others', () => {
  assert.deepEqual(draws('a', 20), draws('a', 20))
  assert.notDeepEqual(draws('a', 20), draws('b', 20))
})

test('numbers never change, or every made-up world would', () => {
  assert.deepEqual(
    draws('reprise', 3).map((value) => value.toFixed(6)),
    ['0.796165', '0.519497', '0.991558'],
  )
})

test('numbers fill the range evenly and stay inside it', () => {
  const tenths = new Map<number, number>()
  for (const value of draws('even', 10_000)) {
    assert.ok(value >= 0 && value < 1)
    tenths.set(Math.floor(value * 10), (tenths.get(Math.floor(value * 10)) ?? 0) + 1)
  }
  for (const count of tenths.values()) assert.ok(count > 850 && count < 1150, String(count))
})

test('whole numbers include both ends, normal draws their mean', () => {
  const r = new SeededRandom('ends')
  assert.deepEqual(new Set(Array.from({ length: 200 }, () => r.integer(1, 3))), new Set([1, 2, 3]))
  const sum = Array.from({ length: 5000 }, () => r.normal(10, 2)).reduce((a, b) => a + b, 0)
  assert.ok(Math.abs(sum / 5000 - 10) < 0.1)
})

test('shuffling keeps every item and leaves the list alone', () => {
  const items = [1, 2, 3, 4, 5, 6, 7, 8]
  const shuffled = new SeededRandom('deck').shuffle(items)
  assert.notDeepEqual(shuffled, items)
  assert.deepEqual(shuffled.toSorted(), [1, 2, 3, 4, 5, 6, 7, 8])
  assert.deepEqual(items, [1, 2, 3, 4, 5, 6, 7, 8])
})

test('picking from nothing is an error', () => {
  assert.throws(() => new SeededRandom('empty').pick([]), RangeError)
})
