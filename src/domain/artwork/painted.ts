import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Db } from '../../db/engine.ts'
import { findArtworkRecipe } from '../../store/artwork.ts'
import { Covers, composeMosaic } from './covers.ts'
import { type ArtworkRecipe, artworkId, type Painting } from './recipe.ts'

/** The sizes pictures are asked for, in pixels: albums, artists, playlists, categories. */
const sizes = new Set([640, 320, 300, 274, 160, 64, 60])

/**
 * Pictures: covers that came with music, and paintings, painted when first asked for and kept as
 * files in the data folder. A folder that cannot be written to costs time, not pictures.
 */
export class PaintedArtwork {
  readonly #db: Db
  readonly #folder: string
  readonly #covers: Covers
  readonly #painting = new Map<string, Promise<Buffer | null>>()

  /** @param folder the data folder; paintings go into `artwork/` in it, covers are in `covers/` */
  constructor(db: Db, folder: string) {
    this.#db = db
    this.#folder = join(folder, 'artwork')
    this.#covers = new Covers(join(folder, 'covers'))
  }

  /** The picture, or null when there is no such picture or size. Two that ask at once share one painting. */
  async find(id: string, size: number): Promise<Buffer | null> {
    if (!/^[0-9a-f]{40}$/.test(id)) return null
    return this.#kept(id, size, async () => {
      const recipe = await findArtworkRecipe(this.#db, id)
      return recipe === undefined ? null : JSON.parse(recipe)
    })
  }

  /** The picture that a recipe makes, whether or not the database has it; null for other sizes. */
  async paint(recipe: ArtworkRecipe, size: number): Promise<Buffer | null> {
    return this.#kept(artworkId(recipe), size, async () => recipe)
  }

  async #kept(id: string, size: number, find: FindRecipe): Promise<Buffer | null> {
    if (!sizes.has(size)) return null
    const file = join(this.#folder, id.slice(0, 2), `${id}-${size}.png`)
    const kept = await readFile(file).catch(() => null)
    if (kept !== null) return kept
    const known = this.#painting.get(file)
    if (known !== undefined) return known
    const painting = this.#make(id, size, find).finally(() => this.#painting.delete(file))
    this.#painting.set(file, painting)
    return painting
  }

  async #make(id: string, size: number, find: FindRecipe): Promise<Buffer | null> {
    const recipe = await find()
    if (recipe === null) return null
    if (recipe.kind === 'cover') return this.#covers.find(id, size)
    const picture = await this.#draw(recipe, size)
    if (picture !== null)
      await keep(join(this.#folder, id.slice(0, 2), `${id}-${size}.png`), picture).catch(() => {})
    return picture
  }

  async #draw(recipe: ArtworkRecipe, size: number): Promise<Buffer | null> {
    if (recipe.kind === 'cover') return this.#covers.find(artworkId(recipe), size)
    // The painter is loaded with the first picture: many servers never paint one.
    const { paintArtwork } = await import('./paint.ts')
    if (recipe.kind === 'painting') return paintArtwork(recipe, size)
    const { tiles } = recipe
    const isPainting = (tile: ArtworkRecipe): tile is Painting => tile.kind === 'painting'
    if (tiles.every(isPainting)) return paintArtwork({ kind: 'mosaic', tiles }, size)
    const pictures = await Promise.all(tiles.map((tile) => this.#draw(tile, tileSize)))
    if (pictures.includes(null)) return null
    return composeMosaic(
      pictures.flatMap((picture) => picture ?? []),
      size,
    )
  }
}

const tileSize = 320

type FindRecipe = () => Promise<ArtworkRecipe | null>

/** The type of a picture that one of ours can have, by how it begins. */
export const pictureType = (picture: Buffer): 'image/jpeg' | 'image/png' =>
  picture[0] === 0xff ? 'image/jpeg' : 'image/png'

/** Written beside its place and moved there, so that nobody ever reads half a picture. */
async function keep(file: string, picture: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}.part`
  await writeFile(unfinished, picture)
  await rename(unfinished, file)
}
