import { signal } from '@preact/signals'
import { api } from './api.ts'
import type { Page } from './shapes.ts'

const size = 50

/** A list of any length, of which those pages are fetched that somebody looks at. */
export class PagedList<T> {
  readonly total = signal(0)
  readonly #path: string
  readonly #pages = signal<ReadonlyMap<number, T[]>>(new Map())
  #asked = new Set<number>()

  constructor(path: string) {
    this.#path = path
    void this.#fetch(0)
  }

  /** The item at a position, or undefined until its page is here. */
  at(position: number): T | undefined {
    return this.#pages.value.get(Math.floor(position / size))?.[position % size]
  }

  /** Fetches what lies within a range and is not here yet. */
  see(from: number, to: number): void {
    const last = Math.floor(Math.max(from, to - 1) / size)
    for (let page = Math.floor(from / size); page <= last; page++) void this.#fetch(page)
  }

  /** Forgets what was fetched: the list is another one now. */
  reset(): void {
    this.#asked = new Set()
    this.#pages.value = new Map()
    void this.#fetch(0)
  }

  async #fetch(page: number): Promise<void> {
    if (this.#asked.has(page) || (page > 0 && page * size >= this.total.value)) return
    this.#asked.add(page)
    const asked = this.#asked
    try {
      const mark = this.#path.includes('?') ? '&' : '?'
      const found = await api<Page<T>>(`${this.#path}${mark}limit=${size}&offset=${page * size}`)
      if (asked !== this.#asked) return
      this.total.value = found.total
      this.#pages.value = new Map(this.#pages.value).set(page, found.items)
    } catch {
      asked.delete(page)
    }
  }
}
