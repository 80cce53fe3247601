import { Cache } from './cache.ts'
import { Room } from './room.ts'

/**
 * Caches by name that share one room. A page looks fifty things up that differ in their id only:
 * with a shelf for all the rest, the id itself is the key and none has to be put together.
 */
export class Shelves<T> {
  readonly #shelves = new Map<string, Cache<T>>()
  readonly #room: Room
  readonly #bytesOf: (value: T) => number
  #tidyAt = fewShelves

  constructor(maxBytes: number, bytesOf: (value: T) => number) {
    this.#room = new Room(maxBytes)
    this.#bytesOf = bytesOf
  }

  /** The shelf of a name, an empty one at first. */
  shelf(name: string): Cache<T> {
    const known = this.#shelves.get(name)
    if (known !== undefined) return known
    this.#tidy()
    const made = new Cache<T>(this.#room, this.#bytesOf)
    this.#shelves.set(name, made)
    return made
  }

  /** Empties the shelves with such names; all of them unless said. */
  clear(isMeant: (name: string) => boolean = () => true): void {
    for (const [name, shelf] of this.#shelves) if (isMeant(name)) shelf.clear()
  }

  /** Names may come from outside, so shelves whose last value has gone do not stay for ever. */
  #tidy(): void {
    if (this.#shelves.size < this.#tidyAt) return
    for (const [name, shelf] of this.#shelves) if (shelf.isEmpty) this.#shelves.delete(name)
    this.#tidyAt = Math.max(fewShelves, this.#shelves.size * 2)
  }
}

const fewShelves = 100
