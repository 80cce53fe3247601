import type { Announced, Database, Db } from './engine.ts'

/** What a transaction touched, as topics: `catalog`, `library:mira:track`, `playlist:37i9…`. */
export type Touch = (topic: string) => void

type Listener = (topic: string) => void

/** What has to write, and need not know in which transaction. */
export type Writer = Pick<Changes, 'write'>

/** Writes in a transaction that is under way, so that it is all there or nothing of it. */
export const within = (tx: Db, touch: Touch): Writer => ({ write: (work) => work(tx, touch) })

/**
 * Writing, and hearing of what was written. Caches subscribe; whoever writes names what it touched,
 * and after the commit every cache of every process on this database is told, so that a cached read
 * needs no query to know that it is fresh. Own commits are told before `write` returns.
 */
export class Changes {
  readonly #database: Database
  readonly #listeners = new Set<Listener>()
  #stopHearing: () => Promise<void> = async () => {}

  constructor(database: Database) {
    this.#database = database
  }

  /** Runs `work` in one transaction and tells what it touched once it is committed. */
  async write<T>(work: (tx: Db, touch: Touch) => Promise<T>): Promise<T> {
    const topics = new Set<string>()
    let announced: Announced | undefined
    const result = await this.#database.transaction(async (tx) => {
      const value = await work(tx, (topic) => topics.add(topic))
      if (topics.size > 0) announced = await this.#database.announce(tx, [...topics])
      return value
    })
    // PostgreSQL answers the commit of a transaction that failed as if nothing were wrong.
    await announced?.arrival
    for (const topic of topics) this.#tell(topic)
    return result
  }

  subscribe(listener: Listener): void {
    this.#listeners.add(listener)
  }

  /** Starts hearing other processes. */
  async listen(): Promise<void> {
    this.#stopHearing = await this.#database.hear((topic) => this.#tell(topic))
  }

  async close(): Promise<void> {
    await this.#stopHearing()
    this.#listeners.clear()
  }

  #tell(topic: string): void {
    for (const listener of this.#listeners) listener(topic)
  }
}
