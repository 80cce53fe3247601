import { type Signal, signal } from '@preact/signals'
import { api } from './api.ts'
import type { Page } from './shapes.ts'

const size = 50

/** A list of any length, of which those pages are fetched that somebody looks at. */
export class PagedList<T> {
  /** Of the whole list; -1 until the server has said so. */
  readonly total = signal(-1)
  readonly #path: string
  /** Each page by itself, so that only its own rows are drawn again when it comes. */
  readonly #pages = new Map<number, Signal<T[] | undefined>>()
  #asked = new Set<number>()
  #seen: readonly [from: number, to: number] = [0, 1]

  constructor(path: string) {
    this.#path = path
    void this.#fetch(0)
  }

  /** The item at a position, or undefined until its page is here. */
  at(position: number): T | undefined {
    return this.#page(pageOf(position)).value?.[position % size]
  }

  /** Fetches what lies within a range and is not here yet. */
  async see(from: number, to: number): Promise<void> {
    this.#seen = [from, to]
    const last = pageOf(Math.max(from, to - 1))
    const pages = Array.from({ length: last - pageOf(from) + 1 }, (_, at) => pageOf(from) + at)
    await Promise.all(pages.map((page) => this.#fetch(page)))
  }

  /** The list is another one now: what is looked at is fetched again, and shown as it was until then. */
  async reload(): Promise<void> {
    const [from, to] = this.#seen
    this.#asked = new Set()
    for (const [page, items] of this.#pages) {
      if (page < pageOf(from) || page > pageOf(to)) items.value = undefined
    }
    await this.see(from, to)
  }

  #page(page: number): Signal<T[] | undefined> {
    const kept = this.#pages.get(page) ?? signal<T[] | undefined>(undefined)
    this.#pages.set(page, kept)
    return kept
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
      this.#page(page).value = found.items
    } catch {
      asked.delete(page)
    }
  }
}

const pageOf = (position: number) => Math.floor(position / size)
