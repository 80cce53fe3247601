import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Db } from '../../db/engine.ts'
import { findArtworkRecipe } from '../../store/artwork.ts'
import { type ArtworkRecipe, artworkId } from './recipe.ts'

/** The sizes pictures are asked for, in pixels: albums, artists, playlists, categories. */
const sizes = new Set([640, 320, 300, 274, 160, 64, 60])

/**
 * Pictures as PNG files, painted when first asked for and kept in the data folder. A folder that
 * cannot be written to costs time, not pictures.
 */
export class PaintedArtwork {
  readonly #db: Db
  readonly #folder: string
  readonly #painting = new Map<string, Promise<Buffer | null>>()

  /** @param folder where the files go; made when the first one is painted */
  constructor(db: Db, folder: string) {
    this.#db = db
    this.#folder = folder
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
    const painting = paintInto(file, size, find).finally(() => this.#painting.delete(file))
    this.#painting.set(file, painting)
    return painting
  }
}

type FindRecipe = () => Promise<ArtworkRecipe | null>

async function paintInto(file: string, size: number, find: FindRecipe): Promise<Buffer | null> {
  const recipe = await find()
  if (recipe === null) return null
  // The painter is loaded with the first picture: many servers never paint one.
  const { paintArtwork } = await import('./paint.ts')
  const picture = await paintArtwork(recipe, size)
  await keep(file, picture).catch(() => {})
  return picture
}

/** Written beside its place and moved there, so that nobody ever reads half a picture. */
async function keep(file: string, picture: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}.part`
  await writeFile(unfinished, picture)
  await rename(unfinished, file)
}
