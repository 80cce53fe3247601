import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import type { Database, Db } from './engine.ts'

/** What a transaction touched, as topics: `catalog`, `library:mira:track`, `playlist:37i9…`. */
export type Touch = (topic: string) => void

/** The topic for "anything may have changed". */
export const everything = '*'

type Listener = (topic: string) => void

/**
 * Writing, and hearing of what was written. Caches subscribe; whoever writes names what it touched,
 * and after the commit every cache of every process on this database is told, so that a cached read
 * needs no query to know that it is fresh.
 *
 * Own commits are told before `write` returns. Other processes' arrive by NOTIFY on PostgreSQL; on
 * SQLite a counter that the engine keeps is looked at ten times a second, and says "everything".
 */
export class Changes {
  readonly #database: Database
  readonly #self = randomUUID()
  readonly #listeners = new Set<Listener>()
  #stopHearing: () => Promise<void> = async () => {}

  constructor(database: Database) {
    this.#database = database
  }

  /** Runs `work` in one transaction and tells what it touched once it is committed. */
  async write<T>(work: (tx: Db, touch: Touch) => Promise<T>): Promise<T> {
    const topics = new Set<string>()
    const result = await this.#database.db.transaction().execute(async (tx) => {
      const value = await work(tx, (topic) => topics.add(topic))
      if (this.#database.engine === 'postgres' && topics.size > 0) {
        await notify(tx, this.#self, [...topics])
      }
      return value
    })
    for (const topic of topics) this.#tell(topic)
    return result
  }

  subscribe(listener: Listener): void {
    this.#listeners.add(listener)
  }

  /** Starts hearing other processes. */
  async listen(): Promise<void> {
    const { source } = this.#database
    this.#stopHearing =
      source instanceof pg.Pool
        ? await listenPostgres(source, this.#self, (topic) => this.#tell(topic))
        : pollSqlite(source, () => this.#tell(everything))
  }

  async close(): Promise<void> {
    await this.#stopHearing()
    this.#listeners.clear()
  }

  #tell(topic: string): void {
    for (const listener of this.#listeners) listener(topic)
  }
}

const channel = 'reprise_changes'
/** NOTIFY carries 8,000 bytes at most; a transaction that touched more says "everything". */
const maxPayload = 7_000

function notify(tx: Db, self: string, topics: string[]) {
  const listed = topics.join('\n')
  const payload = `${self}\n${listed.length > maxPayload ? everything : listed}`
  return sql`select pg_notify(${channel}, ${payload})`.execute(tx)
}

async function listenPostgres(pool: pg.Pool, self: string, tell: Listener) {
  let closed = false
  let client: pg.PoolClient | undefined
  const connect = async () => {
    client = await pool.connect()
    client.on('notification', ({ payload }) => {
      const [sender, ...topics] = (payload ?? '').split('\n')
      if (sender !== self) topics.forEach(tell)
    })
    client.on('error', () => {
      client?.release(true)
      client = undefined
      // What was said while nobody listened is unknown.
      tell(everything)
      if (!closed) setTimeout(() => connect().catch(() => {}), 1_000).unref()
    })
    await client.query(`listen ${channel}`)
  }
  await connect()
  return async () => {
    closed = true
    client?.release(true)
  }
}

function pollSqlite(driver: { foreignCommits(): number }, tell: () => void) {
  let seen = driver.foreignCommits()
  const timer = setInterval(() => {
    const now = driver.foreignCommits()
    if (now === seen) return
    seen = now
    tell()
  }, 100)
  timer.unref()
  return async () => clearInterval(timer)
}
