import type { Directory, PlaylistItem } from '../../model/playlist.ts'
import type { ChunkChange } from '../../store/playlist-chunks.ts'

/** Loads the items of chunks that are stored. */
export type LoadChunks = (chunks: readonly number[]) => Promise<Map<number, PlaylistItem[]>>

/** What has to be stored after a change: chunks in place of others, and where the items are now. */
export type StoredChange = ChunkChange & { directory: Directory; total: number }

/** A piece of the list: a chunk as it is stored, or items that have to be written. */
type Piece = { chunk: number; count: number } | { items: readonly PlaylistItem[] }

/**
 * The items of a playlist while they are being changed. Only the chunks a change concerns are
 * loaded and written again, so its cost does not grow with the list.
 */
export class ItemList {
  readonly #load: LoadChunks
  readonly #loaded = new Map<number, readonly PlaylistItem[]>()
  readonly #dropped: number[] = []
  #pieces: Piece[]

  constructor(directory: Directory, load: LoadChunks) {
    this.#pieces = directory.map(([chunk, count]) => ({ chunk, count }))
    this.#load = load
  }

  get total(): number {
    return this.#pieces.reduce((sum, piece) => sum + sizeOf(piece), 0)
  }

  /** The items at some positions, which all have to exist. */
  async at(positions: readonly number[]): Promise<PlaylistItem[]> {
    const ranges = this.#ranges()
    const ranged = (position: number) =>
      ranges.findIndex(({ start, end }) => start <= position && position < end)
    const places = positions.map((position) => ({ position, piece: ranged(position) }))
    await this.#read(new Set(places.map(({ piece }) => piece)))
    return places.flatMap(
      ({ position, piece }) => this.#itemsOf(piece)[position - (ranges[piece]?.start ?? 0)] ?? [],
    )
  }

  /** Positions of the items that pass, in order. Looks at every one. */
  async positionsOf(passes: (item: PlaylistItem) => boolean): Promise<number[]> {
    await this.#read(this.#pieces.keys())
    const positions: number[] = []
    for (const [piece, { start }] of this.#ranges().entries()) {
      this.#itemsOf(piece).forEach((item, at) => {
        if (passes(item)) positions.push(start + at)
      })
    }
    return positions
  }

  /** Puts items in before the one at a position, or after the last. */
  async insert(at: number, items: readonly PlaylistItem[]): Promise<void> {
    const ranges = this.#ranges()
    const piece = ranges.findIndex(({ start, end }) => start <= at && at <= end)
    if (piece === -1) {
      this.#pieces.push({ items })
      return
    }
    await this.#read([piece])
    const there = this.#itemsOf(piece)
    const within = at - (ranges[piece]?.start ?? 0)
    this.#replace(piece, [...there.slice(0, within), ...items, ...there.slice(within)])
  }

  /** Takes the items at some positions out. @returns them, in the order they had */
  async remove(positions: Iterable<number>): Promise<PlaylistItem[]> {
    const chosen = new Set(positions)
    const ranges = this.#ranges()
    const concerned = [...ranges.entries()].filter(([, { start, end }]) =>
      [...chosen].some((position) => start <= position && position < end),
    )
    await this.#read(concerned.map(([piece]) => piece))
    const removed: PlaylistItem[] = []
    for (const [piece, { start }] of concerned) {
      const kept: PlaylistItem[] = []
      for (const [at, item] of this.#itemsOf(piece).entries()) {
        if (chosen.has(start + at)) removed.push(item)
        else kept.push(item)
      }
      this.#replace(piece, kept)
    }
    return removed
  }

  /** Takes all items out. */
  clear(): void {
    for (const piece of this.#pieces.keys()) this.#replace(piece, [])
  }

  /**
   * Cuts what changed into chunks again.
   * @param revision names the new chunks; it must never have named others
   */
  async store(revision: number): Promise<StoredChange> {
    await this.#balance()
    const written = new Map<number, readonly PlaylistItem[]>()
    const directory = this.#pieces.map((piece) => {
      if ('chunk' in piece) return [piece.chunk, piece.count] as const
      const chunk = revision * maxChunksWritten + written.size
      written.set(chunk, piece.items)
      return [chunk, piece.items.length] as const
    })
    return { directory, total: this.total, written, dropped: this.#dropped }
  }

  /** No chunk too large, and none so small that a page would need many. */
  async #balance(): Promise<void> {
    this.#pieces = this.#pieces.filter((piece) => sizeOf(piece) > 0)
    for (let at = 0; at < this.#pieces.length; ) {
      const piece = this.#pieces[at]
      const isSmall = piece !== undefined && 'items' in piece && piece.items.length < minItems
      if (!isSmall || this.#pieces.length === 1) at++
      else {
        at = Math.min(at, this.#pieces.length - 2)
        await this.#join(at)
      }
    }
    this.#pieces = this.#pieces.flatMap((piece) => ('items' in piece ? cut(piece.items) : piece))
  }

  /** Makes one piece of two neighbours. */
  async #join(first: number): Promise<void> {
    await this.#read([first, first + 1])
    const items = [...this.#itemsOf(first), ...this.#itemsOf(first + 1)]
    this.#replace(first, items)
    this.#replace(first + 1, [])
    this.#pieces.splice(first + 1, 1)
  }

  #ranges(): { start: number; end: number }[] {
    let end = 0
    return this.#pieces.map((piece) => {
      const start = end
      end += sizeOf(piece)
      return { start, end }
    })
  }

  async #read(pieces: Iterable<number>): Promise<void> {
    const missing: number[] = []
    for (const at of pieces) {
      const piece = this.#pieces[at]
      if (piece !== undefined && 'chunk' in piece && !this.#loaded.has(piece.chunk)) {
        missing.push(piece.chunk)
      }
    }
    if (missing.length === 0) return
    for (const [chunk, items] of await this.#load(missing)) this.#loaded.set(chunk, items)
  }

  #itemsOf(at: number): readonly PlaylistItem[] {
    const piece = this.#pieces[at]
    if (piece === undefined) return []
    if ('items' in piece) return piece.items
    const items = this.#loaded.get(piece.chunk)
    if (items === undefined) throw new Error(`chunk ${piece.chunk} of a playlist is missing`)
    return items
  }

  #replace(at: number, items: readonly PlaylistItem[]): void {
    const piece = this.#pieces[at]
    if (piece !== undefined && 'chunk' in piece) this.#dropped.push(piece.chunk)
    this.#pieces[at] = { items }
  }
}

const sizeOf = (piece: Piece) => ('items' in piece ? piece.items.length : piece.count)

const maxItems = 256
const minItems = 64
/** More than one change can write: a full playlist is 40 chunks. */
const maxChunksWritten = 1_000

/** Items in as few pieces as will hold them, all of about the same size. */
function cut(items: readonly PlaylistItem[]): Piece[] {
  const pieces = Math.ceil(items.length / maxItems)
  return Array.from({ length: pieces }, (_, at) => {
    const from = Math.round((at * items.length) / pieces)
    return { items: items.slice(from, Math.round(((at + 1) * items.length) / pieces)) }
  })
}
