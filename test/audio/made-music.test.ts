import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Analyser } from '../../src/audio/analyser.ts'
import { Piece } from '../../src/audio/synth/piece.ts'
import { type SoundFeatures, sampleRate } from '../../src/audio/synth/sound.ts'
import { techno } from '../support/sound-features.ts'
import { isTempo, octaves } from './scores.ts'

// The music of the demo world is made from features; its analysis finds them again.

const kinds: Record<string, SoundFeatures> = {
  techno,
  rock: { ...techno, acousticness: 0.1, instrumentalness: 0, key: 4, mode: 1, tempo: 118 },
  folk: { ...techno, acousticness: 0.8, energy: 0.36, key: 7, mode: 1, tempo: 96, loudness: -14 },
}

for (const [name, features] of Object.entries(kinds)) {
  test(`${name} sounds as it was asked for`, () => {
    const piece = new Piece(features, 30_000, name)
    const analyser = new Analyser({ sampleRate, channels: 2 })
    for (let block = 0; piece.startOf(block) < piece.frames; block++) {
      const { left, right } = piece.render(block)
      analyser.push([left, right])
    }
    const found = analyser.end()
    assert.ok(isTempo(found.tempo, features.tempo, octaves), `${found.tempo} beats per minute`)
    assert.deepEqual([found.key, found.mode], [features.key, features.mode])
    assert.ok(Math.abs(found.loudness - features.loudness) < 1.5, `${found.loudness} LUFS`)
  })
}
