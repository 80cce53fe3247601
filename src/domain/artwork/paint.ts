import { renderAsync } from '@resvg/resvg-js'
import { SeededRandom } from '../../lib/seeded-random.ts'
import { Canvas, SIDE } from './canvas.ts'
import { compositions } from './compositions/index.ts'
import { palettes } from './palettes.ts'
import type { Painting } from './recipe.ts'

/**
 * Paints a picture as PNG, `size` pixels wide and high. The same recipe gives the same picture.
 * Takes some 20 ms at 640 pixels, most of it away from the main thread: keep what was painted.
 */
export async function paintArtwork(recipe: Painted, size: number): Promise<Buffer> {
  const image = await renderAsync(artworkSvg(recipe), {
    fitTo: { mode: 'width', value: size },
    // There is no text in the pictures, and looking for fonts takes longer than painting.
    font: { loadSystemFonts: false },
  })
  return image.asPng()
}

/** What is painted as a whole: covers are not. */
type Painted = Painting | { kind: 'mosaic'; tiles: Painting[] }

/** The picture as an SVG document. */
export function artworkSvg(recipe: Painted): string {
  const inside = recipe.kind === 'painting' ? markup(recipe) : recipe.tiles.map(tile).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">${inside}</svg>`
}

function markup(painting: Painting, prefix = 'a'): string {
  const canvas = new Canvas(prefix)
  const seed = `${painting.composition} ${painting.seed}`
  compositions[painting.composition](canvas, palettes[painting.palette], new SeededRandom(seed))
  return canvas.markup()
}

function tile(painting: Painting, at: number): string {
  const half = SIDE / 2
  const place = `x="${(at % 2) * half}" y="${Math.floor(at / 2) * half}" width="${half}" height="${half}"`
  return `<svg ${place} viewBox="0 0 ${SIDE} ${SIDE}">${markup(painting, `t${at}g`)}</svg>`
}
