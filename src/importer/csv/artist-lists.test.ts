import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ArtistStyle, artistStyleOf, splitNames } from './artist-lists.ts'

const cells: [string, ArtistStyle, number | undefined, string[] | undefined][] = [
  ['Ed Sheeran', 'one', undefined, ['Ed Sheeran']],
  ['Crosby, Stills & Nash', 'one', undefined, ['Crosby, Stills & Nash']],
  ['Crosby, Stills & Nash', 'comma', 1, ['Crosby, Stills & Nash']],
  ['Tyler, The Creator,Brent Faiyaz', 'tight', 2, ['Tyler, The Creator', 'Brent Faiyaz']],
  ['A,B,C', 'comma', 2, undefined],
  ['Ingrid;Martin Frost', 'semicolon', undefined, ['Ingrid', 'Martin Frost']],
  ['Tyler\\, The Creator, SZA', 'escaped', 2, ['Tyler, The Creator', 'SZA']],
  [`['AC/DC', "Guns N' Roses"]`, 'comma', undefined, ['AC/DC', "Guns N' Roses"]],
  [`['Sinéad O\\'Connor']`, 'comma', 1, ["Sinéad O'Connor"]],
  ['[deadmau5]', 'comma', undefined, ['[deadmau5]']],
]

for (const [cell, style, count, names] of cells) {
  test(`${cell} as ${style} is ${names?.join(' | ') ?? 'ambiguous'}`, () => {
    assert.deepEqual(splitNames(cell, style, count), names)
  })
}

const styles: [ArtistStyle, string, string[], string[]][] = [
  ['one', 'track_artist', ['Earth, Wind & Fire'], []],
  ['semicolon', 'artists', ['A', 'B;C'], []],
  ['tight', 'Artist Name(s)', ['A', 'B,C'], ['4fxd5Ee7UefO4CUXgwJ7IP']],
  ['comma', 'Artist Name(s)', ['A', 'B, C'], []],
  ['escaped', 'Künstlername(n)', ['A, B'], ['spotify:artist:4fxd5Ee7UefO4CUXgwJ7IP']],
]

for (const [style, label, names, ids] of styles) {
  test(`a column ${label} with ${names.join(' / ')} is in the style ${style}`, () => {
    assert.equal(artistStyleOf({ label, names, ids }), style)
  })
}
