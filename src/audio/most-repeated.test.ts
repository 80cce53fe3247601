import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostRepeated } from './most-repeated.ts'

const rate = 11_025

/** Chords of two seconds, by the pitches above 220 Hz. */
function play(chords: number[][]): Float32Array {
  const samples = new Float32Array(chords.length * 2 * rate)
  for (const [number, chord] of chords.entries()) {
    for (let at = 0; at < 2 * rate; at++) {
      const tones = chord.map((tone) =>
        Math.sin((2 * Math.PI * 220 * 2 ** (tone / 12) * at) / rate),
      )
      samples[number * 2 * rate + at] = 0.1 * tones.reduce((sum, one) => sum + one, 0)
    }
  }
  return samples
}

const chorus = [
  [0, 4, 7],
  [5, 9, 12],
  [7, 11, 14],
  [9, 12, 16],
  [2, 5, 9],
]
const other = (from: number) =>
  chorus.map((_, at) => [(from + at * at) % 12, (from + 3 * at + 1) % 12])

test('the passage that comes back is found', () => {
  const samples = play([...other(1), ...other(6), ...chorus, ...other(10), ...chorus, ...chorus])
  const start = mostRepeated(samples, rate, 10)
  assert.ok(
    [20, 40, 50].some((at) => Math.abs(start - at) <= 2),
    String(start),
  )
})

test('what is shorter than the passage begins at its beginning', () => {
  assert.equal(mostRepeated(play(chorus), rate, 30), 0)
  assert.equal(mostRepeated(new Float32Array(0), rate, 30), 0)
})

test('silence has a beginning too', () => {
  assert.equal(mostRepeated(new Float32Array(rate * 40), rate, 10), 0)
})
