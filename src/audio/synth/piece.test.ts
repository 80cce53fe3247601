import assert from 'node:assert/strict'
import { test } from 'node:test'
import { techno } from '../../../test/support/sound-features.ts'
import { loudnessOf } from './level.ts'
import { Piece } from './piece.ts'
import { type Sound, type Stereo, sampleRate } from './sound.ts'
import { Speech } from './speech.ts'

const folk = { ...techno, acousticness: 0.8, energy: 0.36, instrumentalness: 0, key: 7, mode: 1 }
const ambient = { ...techno, acousticness: 0.9, energy: 0.08, loudness: -22, tempo: 72 }
const waltz = { ...folk, energy: 0.5, timeSignature: 3, loudness: -13 }
const kinds = { techno, folk, ambient, waltz }

function whole(sound: Sound): Stereo {
  const all = { left: new Float32Array(sound.frames), right: new Float32Array(sound.frames) }
  for (let block = 0; sound.startOf(block) < sound.frames; block++) {
    const { left, right } = sound.render(block)
    all.left.set(left, sound.startOf(block))
    all.right.set(right, sound.startOf(block))
  }
  return all
}

function peak({ left, right }: Stereo): number {
  let most = 0
  for (const channel of [left, right]) {
    for (const sample of channel) most = Math.max(most, Math.abs(sample))
  }
  return most
}

test('a piece is as long as it should be, to the frame, and never clips', () => {
  for (const [name, features] of Object.entries(kinds)) {
    const sound = whole(new Piece(features, 20_000, name))
    assert.equal(sound.left.length, 20 * sampleRate)
    assert.ok(sound.left.every(Number.isFinite) && sound.right.every(Number.isFinite), name)
    assert.ok(peak(sound) < 1, name)
  }
})

test('the same seed is the same piece, whichever part is made first; another is another', () => {
  const one = new Piece(techno, 60_000, 'one')
  const late = one.render(20)
  assert.deepEqual(new Piece(techno, 60_000, 'one').render(20), late)
  one.render(0)
  assert.deepEqual(one.render(20), late)
  assert.notDeepEqual(new Piece(techno, 60_000, 'two').render(20), late)
})

test('every frame is in the block that says so', () => {
  const piece = new Piece({ ...techno, tempo: 127.3 }, 30_000, 'blocks')
  for (let frame = 0; frame < piece.frames; frame += 997) {
    const block = piece.blockAt(frame)
    assert.ok(piece.startOf(block) <= frame && frame < piece.startOf(block + 1), String(frame))
  }
})

test('a piece has the loudness it should have', () => {
  for (const [name, features] of Object.entries(kinds)) {
    const measured = loudnessOf([whole(new Piece(features, 60_000, name))])
    assert.ok(Math.abs(measured - features.loudness) < 1, `${name}: ${measured}`)
  }
})

test('what nobody knows, and what cannot be, still makes a piece', () => {
  const odd = { ...techno, tempo: 0, key: -1, timeSignature: 0, loudness: 0, energy: 0 }
  for (const durationMs of [1, 500, 3_000]) {
    const sound = whole(new Piece(odd, durationMs, 'odd'))
    assert.ok(sound.left.every(Number.isFinite))
  }
})

test('somebody talks quietly, with a breath now and then', () => {
  const { left } = whole(new Speech(20_000, 'episode'))
  const levels: number[] = []
  for (let from = 0; from + 2_205 <= left.length; from += 2_205) {
    levels.push(
      Math.sqrt(left.subarray(from, from + 2_205).reduce((sum, one) => sum + one * one, 0) / 2_205),
    )
  }
  assert.ok(Math.max(...levels) < 0.3)
  assert.ok(levels.filter((level) => level < 0.001).length > 10)
})
