import { type Guest, Room } from './room.ts'

/**
 * A memory of what was loaded, bounded by bytes (of its own, or of a room it shares with others).
 * Loads of the same key that overlap are one load. A value that was being loaded when its key was
 * dropped is handed to those who waited and not kept, because it may be older than the change.
 */
export class Cache<T> {
  readonly #entries = new Map<string, Entry<T>>()
  readonly #loading = new Map<string, Promise<T>>()
  readonly #room: Room
  readonly #bytesOf: (value: T) => number

  constructor(room: number | Room, bytesOf: (value: T) => number) {
    this.#room = typeof room === 'number' ? new Room(room) : room
    this.#bytesOf = bytesOf
  }

  /** What is held under the key, without loading. */
  peek(key: string): T | undefined {
    const entry = this.#entries.get(key)
    if (entry === undefined) return undefined
    entry.wasUsed = true
    return entry.value
  }

  /** What is held under the key, loaded first when it is not. */
  get(key: string, load: () => Promise<T>): T | Promise<T> {
    return this.peek(key) ?? this.#loading.get(key) ?? this.#load(key, load)
  }

  /** Keeps a value under a key, and forgets old ones when it is getting too much. */
  set(key: string, value: T): void {
    this.#forget(key)
    const bytes = this.#bytesOf(value) + key.length
    if (!this.#room.holds(bytes)) return
    const entry = new Entry(value, bytes, () => this.#forget(key))
    this.#entries.set(key, entry)
    this.#room.enter(entry)
  }

  drop(key: string): void {
    this.#forget(key)
    this.#loading.delete(key)
  }

  clear(): void {
    for (const entry of this.#entries.values()) this.#room.exit(entry)
    this.#entries.clear()
    this.#loading.clear()
    this.#epoch++
  }

  /** Counts the times everything was dropped: work that spans several keys compares it. */
  get epoch(): number {
    return this.#epoch
  }
  #epoch = 0

  /** Whether nothing is held and nothing being loaded. */
  get isEmpty(): boolean {
    return this.#entries.size === 0 && this.#loading.size === 0
  }

  async #load(key: string, load: () => Promise<T>): Promise<T> {
    const loading = load()
    this.#loading.set(key, loading)
    try {
      const value = await loading
      if (this.#loading.get(key) === loading) this.set(key, value)
      return value
    } finally {
      if (this.#loading.get(key) === loading) this.#loading.delete(key)
    }
  }

  #forget(key: string): void {
    const entry = this.#entries.get(key)
    if (entry === undefined) return
    this.#entries.delete(key)
    this.#room.exit(entry)
  }
}

class Entry<T> implements Guest {
  readonly value: T
  readonly bytes: number
  readonly leave: () => void
  wasUsed = false

  constructor(value: T, bytes: number, leave: () => void) {
    this.value = value
    this.bytes = bytes
    this.leave = leave
  }
}
