import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimeRange } from '../../model/taste.ts'
import { ranked, type Signal, scores } from './ranking.ts'

const now = Date.UTC(2026, 4, 1)
const daysAgo = (days: number) => now - days * 86_400_000
const ranges: TimeRange[] = ['short_term', 'medium_term', 'long_term']

const order = (signals: Signal[], range: TimeRange) => ranked(scores(signals, range, now))

test('what was liked much long ago wins in the long run, what was liked lately in the short', () => {
  const signals = [
    { id: 'new', at: daysAgo(1), weight: 1 },
    ...[40, 60, 80].map((days) => ({ id: 'spring', at: daysAgo(days), weight: 1 })),
    ...[300, 350, 400, 450, 500, 550].map((days) => ({ id: 'old', at: daysAgo(days), weight: 1 })),
  ]
  assert.deepEqual(
    ranges.map((range) => order(signals, range)[0]),
    ['new', 'spring', 'old'],
  )
})

test('a signal counts half after each half-life', () => {
  const sums = scores([{ id: 'a', at: daysAgo(14), weight: 8 }], 'short_term', now)
  assert.equal(sums.get('a'), 2)
})

test('nobody who liked something has no favourites, however long ago', () => {
  const signals = [
    { id: 'a', at: daysAgo(20_000), weight: 1 },
    { id: 'b', at: daysAgo(30_000), weight: 1 },
  ]
  for (const range of ranges) assert.deepEqual(order(signals, range), ['a', 'b'])
})

test('a date in the future does not push everything else out', () => {
  const signals = [
    { id: 'soon', at: daysAgo(-9_000), weight: 1 },
    { id: 'twice', at: daysAgo(0), weight: 2 },
  ]
  for (const range of ranges) assert.deepEqual(order(signals, range), ['twice', 'soon'])
})

test('equals stay in the order in which they came', () => {
  const signals = ['c', 'a', 'b'].map((id) => ({ id, at: daysAgo(3), weight: 1 }))
  for (const range of ranges) assert.deepEqual(order(signals, range), ['c', 'a', 'b'])
})
