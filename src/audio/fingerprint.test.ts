import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rate } from '../../test/audio/signals/instruments.ts'
import { playPiece } from '../../test/audio/signals/pieces.ts'
import { SeededRandom } from '../lib/seeded-random.ts'
import { Resampler } from './dsp/resampler.ts'
import { fingerprintOf, similarity } from './fingerprint.ts'

const aPiece = (seed: number) =>
  playPiece({ seed, style: 'pop', bpm: 100 + seed, metre: 4, key: seed, mode: 1, seconds: 30 })
    .sound
const piece = aPiece(1)
const print = fingerprintOf(piece)

test('a fingerprint has eight words for each second after the first two and a half', () => {
  assert.ok(print.length > 210 && print.length < 240, `${print.length}`)
})

test('another loudness, another sample rate, noise and a late start leave it as it is', () => {
  const random = new SeededRandom('hiss')
  const resampler = new Resampler(rate, 44_100)
  const others = {
    softer: fingerprintOf(piece.map((value) => value * 0.3)),
    noisy: fingerprintOf(piece.map((value) => value + 0.002 * (random.next() - 0.5))),
    resampled: fingerprintOf(resampler.push(piece), 44_100),
    late: fingerprintOf(Float32Array.from([...new Float32Array(30_000), ...piece])),
  }
  for (const [name, other] of Object.entries(others)) {
    assert.ok(similarity(print, other) > 0.9, `${name}: ${similarity(print, other)}`)
  }
})

test('another piece has another fingerprint', () => {
  for (const seed of [2, 3, 4]) {
    assert.ok(similarity(print, fingerprintOf(aPiece(seed))) < 0.75)
  }
})

test('sound too short for a word has an empty one', () => {
  assert.equal(fingerprintOf(new Float32Array(1000)).length, 0)
})
