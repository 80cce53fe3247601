import type { Composition } from '../../domain/artwork/compositions/index.ts'
import type { PaletteName } from '../../domain/artwork/palettes.ts'
import { type ArtworkRecipe, artworkId, type Painting } from '../../domain/artwork/recipe.ts'
import { SeededRandom } from '../../lib/seeded-random.ts'
import type { Image } from '../../model/image.ts'

export const COVER_SIZES = [640, 300, 64]
export const ARTIST_SIZES = [640, 320, 160]
export const PLAYLIST_SIZES = [640, 300, 60]
export const AVATAR_SIZES = [300, 64]

/** Keeps the recipe of every picture that something in the world shows. */
export class Pictures {
  readonly #recipes = new Map<string, ArtworkRecipe>()

  /** The picture in the given sizes, as paths of this server. */
  images(recipe: ArtworkRecipe, sizes: readonly number[]): Image[] {
    const id = artworkId(recipe)
    this.#recipes.set(id, recipe)
    return sizes.map((size) => ({ url: `/image/${id}/${size}`, width: size, height: size }))
  }

  all(): { id: string; recipe: ArtworkRecipe }[] {
    return [...this.#recipes].map(([id, recipe]) => ({ id, recipe }))
  }
}

/** A painting of something, in one of the compositions and palettes that suit it. */
export function painting(
  key: string,
  compositions: readonly Composition[],
  palettes: readonly PaletteName[],
): Painting {
  const r = new SeededRandom(`picture ${key}`)
  return {
    kind: 'painting',
    composition: r.pick(compositions),
    palette: r.pick(palettes),
    seed: r.integer(1, 1_000_000),
  }
}
