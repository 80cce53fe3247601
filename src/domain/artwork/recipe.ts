import { createHash } from 'node:crypto'
import type { Composition } from './compositions/index.ts'
import type { PaletteName } from './palettes.ts'

/**
 * Everything a picture is made from, small enough to keep for each one: the picture itself is
 * painted when somebody asks for it. A mosaic shows four pictures, as playlists do. Covers are made
 * when they are found, because the file they come from may go.
 */
export type ArtworkRecipe = Picture | { kind: 'mosaic'; tiles: Picture[] }

export type Picture = Painting | Cover

export type Painting = {
  kind: 'painting'
  composition: Composition
  palette: PaletteName
  seed: number
}

/** A picture that came with music: the SHA-256 of its bytes. */
export type Cover = { kind: 'cover'; digest: string }

/** The 40 hexadecimal digits a picture is addressed by: equal recipes share one. */
export const artworkId = (recipe: ArtworkRecipe) =>
  createHash('sha1').update(JSON.stringify(recipe)).digest('hex')
