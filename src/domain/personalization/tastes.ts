import type { Db } from '../../db/engine.ts'
import { Cache } from '../../lib/cache.ts'
import type { Clock } from '../../lib/clock.ts'
import { isOfCatalog } from '../catalog/topics.ts'
import { type Taste, tasteOf } from './taste.ts'

type Held = { taste: Taste; since: number }

/**
 * What users like, each computed when first asked for and held until something it was computed from
 * changes: their plays, library, followings and playlists, or the catalog.
 */
export class Tastes {
  readonly #db: Db
  readonly #clock: Clock
  readonly #held = new Cache<Held>(32_000_000, sizeOf)
  /** Whose tastes a playlist is part of. */
  readonly #readers = new Map<string, Set<string>>()
  #playlistChanges = 0

  constructor(db: Db, clock: Clock) {
    this.#db = db
    this.#clock = clock
  }

  /** Hears what was written. */
  hear(topic: string): void {
    if (isOfCatalog(topic)) {
      this.#held.clear()
      this.#readers.clear()
      return
    }
    const at = topic.indexOf(':')
    const kind = topic.slice(0, at)
    const name = topic.slice(at + 1)
    if (kind === 'history' || kind === 'playlists') this.#held.drop(name)
    if (kind === 'library' || kind === 'following') {
      this.#held.drop(name.slice(0, name.lastIndexOf(':')))
    }
    if (kind === 'playlist') this.#forgetReaders(name)
  }

  async of(userId: string): Promise<Taste> {
    const now = this.#clock.now()
    const known = this.#held.peek(userId)
    // What was dated in the future has come nearer meanwhile; all else keeps its order.
    if (known !== undefined && now - known.since > lastsMs) this.#held.drop(userId)
    return (await this.#held.get(userId, () => this.#load(userId, now))).taste
  }

  async #load(userId: string, now: number): Promise<Held> {
    const before = this.#playlistChanges
    const taste = await tasteOf(this.#db, { userId, now })
    for (const id of taste.playlistIds) {
      const readers = this.#readers.get(id)
      if (readers === undefined) this.#readers.set(id, new Set([userId]))
      else readers.add(userId)
    }
    // Which playlists to listen for was not known before they were read.
    const isCurrent = this.#playlistChanges === before
    return { taste, since: isCurrent ? now : Number.NEGATIVE_INFINITY }
  }

  #forgetReaders(playlistId: string): void {
    this.#playlistChanges++
    for (const userId of this.#readers.get(playlistId) ?? []) this.#held.drop(userId)
    this.#readers.delete(playlistId)
  }
}

const lastsMs = 3_600_000

const sizeOf = ({ taste: { top } }: Held) =>
  Object.values(top).reduce((sum, ids) => sum + 40 * (ids.tracks.length + ids.artists.length), 500)
