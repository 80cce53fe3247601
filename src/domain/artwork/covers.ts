import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { artworkId, type Cover } from './recipe.ts'

/** Sizes that every cover is made in; others are made from the largest when they are asked for. */
const coverSizes = [640, 300, 64] as const

/** A picture that is no cover: one word of a ledger. */
export class CoverError extends Error {
  readonly reason: string

  constructor(reason: string, options?: ErrorOptions) {
    super(reason.replaceAll('_', ' '), options)
    this.reason = reason
  }
}

/** Pictures that came with music, as JPEG files in the data folder; equal ones are kept once. */
export class Covers {
  readonly #folder: string

  /** @param folder where the files go; made with the first one */
  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Keeps a picture in all sizes, unless it is kept already.
   * @throws CoverError for what is no picture, or larger than any cover is
   */
  async keep(bytes: Uint8Array): Promise<{ id: string; recipe: Cover; isNew: boolean }> {
    if (bytes.length > maxBytes) throw new CoverError('picture_too_large')
    const recipe: Cover = {
      kind: 'cover',
      digest: createHash('sha256').update(bytes).digest('hex'),
    }
    const id = artworkId(recipe)
    // The smallest is written last.
    if (existsSync(this.#file(id, coverSizes[2]))) return { id, recipe, isNew: false }
    let source = bytes
    for (const size of coverSizes) {
      source = await resize(source, size)
      await keepFile(this.#file(id, size), source)
    }
    return { id, recipe, isNew: true }
  }

  /** A cover in a size, or null when it is not kept. */
  async find(id: string, size: number): Promise<Buffer | null> {
    const kept = await readFile(this.#file(id, size)).catch(() => null)
    if (kept !== null) return kept
    const largest = await readFile(this.#file(id, coverSizes[0])).catch(() => null)
    if (largest === null || size > coverSizes[0]) return null
    const picture = await resize(largest, size)
    await keepFile(this.#file(id, size), picture).catch(() => {})
    return picture
  }

  #file(id: string, size: number): string {
    return join(this.#folder, id.slice(0, 2), `${id}-${size}.jpg`)
  }
}

/** Four pictures as one. */
export async function composeMosaic(tiles: readonly Buffer[], size: number): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  const half = Math.ceil(size / 2)
  const parts = await Promise.all(
    tiles.map(async (tile, at) => ({
      input: await sharp(tile, limits).resize(half, half).toBuffer(),
      left: at % 2 === 0 ? 0 : size - half,
      top: at < 2 ? 0 : size - half,
    })),
  )
  const canvas = { width: size, height: size, channels: 3 as const, background: '#000' }
  return sharp({ create: canvas }).composite(parts).jpeg({ quality }).toBuffer()
}

/** A picture as JPEG of this width and height; what sticks out of the square is cut off. */
async function resize(bytes: Uint8Array, size: number): Promise<Buffer> {
  // Loaded with the first cover: many servers never have one.
  const { default: sharp } = await import('sharp')
  try {
    return await sharp(bytes, limits)
      .autoOrient()
      .resize(size, size, { fit: 'cover' })
      .flatten({ background: '#fff' })
      .timeout({ seconds: 20 })
      .jpeg({ quality })
      .toBuffer()
  } catch (cause) {
    const isBomb = /pixel limit|timeout/.test(String(cause))
    throw new CoverError(isBomb ? 'too_many_pixels' : 'unreadable_picture', { cause })
  }
}

const quality = 85
const maxBytes = 30_000_000
/** What unpacks to more would take hundreds of megabytes: 8,000 by 8,000 pixels. */
const limits = { limitInputPixels: 64_000_000, failOn: 'error' as const }

/** Written beside its place and moved there, so that nobody ever reads half a picture. */
async function keepFile(file: string, picture: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}.part`
  await writeFile(unfinished, picture)
  await rename(unfinished, file)
}
