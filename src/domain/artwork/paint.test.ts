import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Composition, compositions } from './compositions/index.ts'
import { artworkSvg, paintArtwork } from './paint.ts'
import { palettes } from './palettes.ts'
import { artworkId, type Painting } from './recipe.ts'

const names = Object.keys(compositions) as Composition[]

const painting = (composition: Composition, seed = 1): Painting => ({
  kind: 'painting',
  composition,
  palette: 'harbour',
  seed,
})

test('a recipe always gives the same picture, another seed another one', () => {
  for (const name of names) {
    assert.equal(artworkSvg(painting(name)), artworkSvg(painting(name)))
    assert.notEqual(artworkSvg(painting(name, 1)), artworkSvg(painting(name, 2)), name)
  }
})

test('pictures are PNG in the size asked for', async () => {
  for (const size of [640, 64]) {
    const png = await paintArtwork(painting('dunes'), size)
    assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG')
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [size, size])
  }
})

test('every composition can be painted in every palette, without text and without bad numbers', () => {
  for (const composition of names) {
    for (const palette of Object.keys(palettes) as Painting['palette'][]) {
      const svg = artworkSvg({ kind: 'painting', composition, palette, seed: 7 })
      assert.doesNotMatch(svg, /NaN|undefined|Infinity|<text/, `${composition} ${palette}`)
    }
  }
})

test('every composition survives the renderer', async () => {
  for (const composition of names) {
    const png = await paintArtwork(painting(composition), 64)
    assert.ok(png.length > 300, composition)
  }
})

test('the paintings of a mosaic do not share gradients', () => {
  const tiles = [painting('dunes'), painting('mist'), painting('orbit'), painting('waves')]
  const ids = [...artworkSvg({ kind: 'mosaic', tiles }).matchAll(/ id="([^"]+)"/g)].map(
    ([, id]) => id,
  )
  assert.equal(new Set(ids).size, ids.length)
})

test('a recipe survives JSON, and its id is 40 hexadecimal digits that stand for it', () => {
  const recipe = { kind: 'mosaic' as const, tiles: [painting('tiles'), painting('solo')] }
  const again = JSON.parse(JSON.stringify(recipe)) as typeof recipe
  assert.equal(artworkSvg(again), artworkSvg(recipe))
  assert.match(artworkId(recipe), /^[0-9a-f]{40}$/)
  assert.equal(artworkId(again), artworkId(recipe))
  assert.notEqual(artworkId(painting('tiles', 1)), artworkId(painting('tiles', 2)))
})
