import assert from 'node:assert/strict'
import { test } from 'node:test'
import { genreMatch, genreWords } from './genres.ts'

const match = (genre: string, asked: string) => genreMatch(genreWords(genre), genreWords(asked))

for (const [genre, asked, expected] of [
  ['Hip Hop', 'hip-hop', 1],
  ['drum & bass', 'drum-and-bass', 1],
  ['R&B', 'r-n-b', 1],
  ['bossa nova', 'bossanova', 1],
  ["Rock 'n' Roll", 'rock-n-roll', 1],
  ['deep house', 'house', 0.6],
  ['canadian indie rock', 'indie rock', 0.6],
  ['house of pain', 'house', 0],
  ['pop punk', 'pop', 0],
  ['trap', 'rap', 0],
  ['j-pop', 'k-pop', 0],
] as const) {
  test(`${genre} is ${expected} of ${asked}`, () => assert.equal(match(genre, asked), expected))
}
