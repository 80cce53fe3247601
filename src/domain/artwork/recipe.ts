import { createHash } from 'node:crypto'
import type { Composition } from './compositions/index.ts'
import type { PaletteName } from './palettes.ts'

/**
 * Everything a picture is made from, small enough to keep for each one: the picture itself is
 * painted when somebody asks for it. A mosaic shows four paintings, as playlists do.
 */
export type ArtworkRecipe = Painting | { kind: 'mosaic'; tiles: Painting[] }

export type Painting = {
  kind: 'painting'
  composition: Composition
  palette: PaletteName
  seed: number
}

/** The 40 hexadecimal digits a picture is addressed by: equal recipes share one. */
export const artworkId = (recipe: ArtworkRecipe) =>
  createHash('sha1').update(JSON.stringify(recipe)).digest('hex')
