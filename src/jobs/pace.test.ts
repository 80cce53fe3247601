import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Pace } from './pace.ts'

const reading = (done: number) => ({ phase: 'reading', count: done, done, of: 1_000 })

test('a pace is known from the second sample of a phase on', () => {
  const pace = new Pace()
  pace.hear({ phase: 'walking', count: 1_000, done: 0, of: 0 }, 0)
  pace.hear(reading(200), 1_000)
  assert.deepEqual([pace.progress.perSecond, pace.progress.secondsLeft], [null, null])
  pace.hear(reading(400), 3_000)
  assert.deepEqual([pace.progress.perSecond, pace.progress.secondsLeft], [100, 6])
  assert.deepEqual(pace.progress.phases, [
    { phase: 'walking', count: 1_000 },
    { phase: 'reading', count: 400 },
  ])
})

test('what was long ago does not count', () => {
  const pace = new Pace()
  for (const [at, done] of [
    [0, 0],
    [10_000, 10],
    [30_000, 20],
    [31_000, 120],
  ] as const) {
    pace.hear(reading(done), at)
  }
  assert.equal(pace.progress.perSecond, 100)
})

test('without an end there is no time left to tell', () => {
  const pace = new Pace()
  pace.hear({ phase: 'walking', count: 10, done: 0, of: 0 }, 0)
  pace.hear({ phase: 'walking', count: 30, done: 0, of: 0 }, 2_000)
  assert.deepEqual([pace.progress.perSecond, pace.progress.secondsLeft], [10, null])
})
