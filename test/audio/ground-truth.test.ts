import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse, scoreOnsets, scorePieces, scoreSections } from './ground-truth.ts'
import * as sounds from './signals/other.ts'
import { piecesOf, tuned } from './sound-sets.ts'

// A part of `npm run ground-truth`: the same signals, fewer of them.

for (const { name, value, bar, sounds } of [
  ...scorePieces(piecesOf(tuned, 36, 24)),
  ...scoreOnsets(tuned, 2),
  ...scoreSections(tuned, 4),
]) {
  if (bar === null) continue
  test(`${name} is at least ${bar}`, () => {
    assert.ok(value >= bar, `${value.toFixed(3)} over ${sounds}`)
  })
}

for (const [name, sound] of Object.entries({
  silence: sounds.silence(8),
  'a steady tone': sounds.steadySine(8, 440),
  noise: sounds.whiteNoise(8),
  'a constant': sounds.constant(8),
})) {
  test(`${name} has no beat`, () => {
    const { tempo, beats, bars, tatums, sections } = analyse(sound)
    assert.deepEqual({ tempo, beats, bars, tatums }, { tempo: 0, beats: [], bars: [], tatums: [] })
    assert.equal(sections.length, 1)
  })
}

test('silence, a constant and noise have no key', () => {
  for (const sound of [sounds.silence(5), sounds.constant(5), sounds.whiteNoise(5)]) {
    assert.equal(analyse(sound).key, -1)
  }
})

test('talk is told from music', () => {
  for (const seed of [1, 2, 3]) {
    const { perceptual, tempo } = analyse(sounds.talk(15, seed))
    assert.ok(perceptual.speechiness > 0.66, `speechiness ${perceptual.speechiness}`)
    assert.equal(tempo, 0)
  }
  const { perceptual } = analyse(sounds.medley(1).sound)
  assert.ok(perceptual.speechiness < 0.33, `speechiness ${perceptual.speechiness}`)
})

test('a full-scale tone of 997 Hz is at -3.01 LUFS', () => {
  const { loudness } = analyse(sounds.steadySine(5, 997, 1))
  assert.ok(Math.abs(loudness + 3.01) < 0.05, `${loudness} LUFS`)
})

test('fades are found, and only where there are any', () => {
  const faded = analyse(sounds.fading(5, 6))
  assert.ok(faded.endOfFadeIn > 1.5 && faded.endOfFadeIn < 5, `${faded.endOfFadeIn} s`)
  assert.ok(faded.startOfFadeOut > 24 && faded.startOfFadeOut < 28.5, `${faded.startOfFadeOut} s`)
  const plain = analyse(sounds.whiteNoise(5))
  assert.equal(plain.endOfFadeIn, 0)
  assert.ok(plain.startOfFadeOut > 4.9)
})

test('the shortest sounds have an analysis without a number that is none', () => {
  for (const samples of [1, 100, 2_000, 22_050]) {
    const text = JSON.stringify(analyse(sounds.steadySine(1, 330).subarray(0, samples)))
    assert.doesNotMatch(text, /null/, `${samples} samples`)
  }
})

test('segments cover the whole sound without gaps', () => {
  const { segments, duration } = analyse(sounds.noteTrain(10, 4).sound)
  let end = 0
  for (const segment of segments) {
    assert.ok(Math.abs(segment.start - end) < 1e-6)
    end = segment.start + segment.duration
    assert.equal(segment.pitches.length, 12)
    assert.equal(segment.timbre.length, 12)
  }
  assert.ok(Math.abs(end - duration) < 1e-6)
})
