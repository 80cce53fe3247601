import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Analyser } from '../analyser.ts'
import { Piece } from './piece.ts'
import { type SoundFeatures, sampleRate } from './sound.ts'

const techno: SoundFeatures = {
  acousticness: 0.02,
  danceability: 0.74,
  energy: 0.8,
  instrumentalness: 0.84,
  key: 9,
  loudness: -8.4,
  mode: 0,
  tempo: 131,
  timeSignature: 4,
  valence: 0.28,
}
const rock = { ...techno, danceability: 0.5, energy: 0.85, instrumentalness: 0.05, key: 4, mode: 1 }
const folk = { ...techno, acousticness: 0.8, energy: 0.4, key: 7, mode: 1, tempo: 104.2 }
const ambient = { ...techno, acousticness: 0.9, energy: 0.1, key: 2, loudness: -20, tempo: 78 }
const waltz = { ...folk, energy: 0.5, key: 5, loudness: -13, tempo: 118, timeSignature: 3 }

function analyse(piece: Piece) {
  const analyser = new Analyser({ sampleRate, channels: 2 })
  for (let block = 0; piece.startOf(block) < piece.frames; block++) {
    const { left, right } = piece.render(block)
    analyser.push([left, right])
  }
  return analyser.end()
}

for (const [name, features] of Object.entries({ techno, rock, folk, ambient, waltz })) {
  test(`the analysis of a piece finds what it was made from: ${name}`, () => {
    const { tempo, key, mode, timeSignature, loudness } = analyse(
      new Piece(features, 50_000, `analysed ${name}`),
    )
    assert.ok(Math.abs(tempo / features.tempo - 1) < 0.02, `tempo ${tempo}`)
    assert.deepEqual([key, mode], [features.key, features.mode])
    assert.equal(timeSignature, features.timeSignature)
    assert.ok(Math.abs(loudness - features.loudness) < 1, `loudness ${loudness}`)
  })
}
