type Entry<T> = { value: T; bytes: number }

/**
 * A memory of what was loaded, bounded by bytes, least recently used first out. Loads of the same
 * key that overlap are one load. A value that was being loaded when its key was dropped is handed
 * to those who waited and not kept, because it may be older than the change.
 */
export class Cache<T> {
  readonly #entries = new Map<string, Entry<T>>()
  readonly #loading = new Map<string, Promise<T>>()
  readonly #maxBytes: number
  readonly #bytesOf: (value: T) => number
  #bytes = 0

  constructor(maxBytes: number, bytesOf: (value: T) => number) {
    this.#maxBytes = maxBytes
    this.#bytesOf = bytesOf
  }

  /** What is held under the key, without loading. */
  peek(key: string): T | undefined {
    const entry = this.#entries.get(key)
    if (entry === undefined) return undefined
    // Re-inserting is what makes the Map's order the order of use; skipped while there is room.
    if (this.#bytes > this.#maxBytes / 2) {
      this.#entries.delete(key)
      this.#entries.set(key, entry)
    }
    return entry.value
  }

  /** What is held under the key, loaded first when it is not. */
  get(key: string, load: () => Promise<T>): T | Promise<T> {
    return this.peek(key) ?? this.#loading.get(key) ?? this.#load(key, load)
  }

  /** Keeps a value under a key, and forgets the oldest ones when it is getting too much. */
  set(key: string, value: T): void {
    this.#forget(key)
    const bytes = this.#bytesOf(value) + key.length
    if (bytes > this.#maxBytes) return
    this.#entries.set(key, { value, bytes })
    this.#bytes += bytes
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) return
      this.#forget(oldest)
    }
  }

  drop(key: string): void {
    this.#forget(key)
    this.#loading.delete(key)
  }

  clear(): void {
    this.#entries.clear()
    this.#loading.clear()
    this.#bytes = 0
    this.#epoch++
  }

  /** Counts the times everything was dropped: work that spans several keys compares it. */
  get epoch(): number {
    return this.#epoch
  }
  #epoch = 0

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
    this.#bytes -= entry.bytes
  }
}
