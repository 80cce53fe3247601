import { CompiledQuery } from 'kysely'
import { heardIn, toAnnouncement } from './announcement.ts'
import { type Announced, type Db, everything } from './engine.ts'

/**
 * How processes on one SQLite file tell each other what they touched: a row with each transaction
 * that touched something. Rows are numbered without gaps, so who missed some knows it.
 */
export class SqliteAnnouncements {
  readonly #self = crypto.randomUUID()
  readonly #db: Db
  readonly #foreignCommits: () => number

  /** @param foreignCommits a counter that the engine keeps; it moves with each commit of others */
  constructor(db: Db, foreignCommits: () => number) {
    this.#db = db
    this.#foreignCommits = foreignCommits
  }

  async announce(tx: Db, topics: readonly string[]): Promise<Announced> {
    await run(tx, append, toAnnouncement(this.#self, topics))
    await run(tx, forget, kept)
    return { arrival: Promise.resolve() }
  }

  /** @returns what ends it */
  async hear(tell: (topic: string) => void): Promise<() => Promise<void>> {
    let seen = this.#foreignCommits()
    let last = (await run<Row>(this.#db, newest)).at(0)?.position ?? 0
    const look = async () => {
      const now = this.#foreignCommits()
      if (now === seen) return
      seen = now
      for (const { position, text } of await run<Row>(this.#db, after, last)) {
        // Those between were forgotten before they were heard.
        if (position > last + 1) tell(everything)
        else heardIn(text, this.#self).forEach(tell)
        last = position
      }
    }
    const timer = setInterval(look, pollIntervalMs)
    timer.unref()
    return async () => clearInterval(timer)
  }
}

type Row = { position: number; text: string }

const pollIntervalMs = 100
/** So many are kept for those who listen: more than are written between two looks. */
const kept = 1_000

const append = `insert into announcement (position, text)
  select coalesce(max(position), 0) + 1, ? from announcement`
const forget = `delete from announcement
  where position <= (select max(position) from announcement) - ?`
const newest = 'select position, text from announcement order by position desc limit 1'
const after = 'select position, text from announcement where position > ? order by position'

async function run<R>(db: Db, text: string, ...parameters: unknown[]): Promise<R[]> {
  const { rows } = await db.executeQuery(CompiledQuery.raw(text, parameters))
  // A raw statement has no row type; these are statements of this file.
  return rows as R[]
}
