import { Kysely, PostgresDialect, type PostgresDialectConfig, sql } from 'kysely'
import pg from 'pg'
import { heardIn, toAnnouncement } from './announcement.ts'
import { type Database, type Db, everything } from './engine.ts'
import { GivingWayAdapter } from './engine-of.ts'
import { keepingPool } from './keeping-pool.ts'
import { PipeliningDriver } from './postgres-driver.ts'
import { listen } from './postgres-listener.ts'
import { inPipeline } from './postgres-pipeline.ts'

/** Opens a database on a PostgreSQL server; commits are announced by NOTIFY. */
export function openPostgres(url: string, givesWay: boolean): Database {
  const pool = keepingPool({
    connectionString: url,
    max: 10,
    // Without it a request waits for a server that is gone until the client gives up.
    connectionTimeoutMillis: 10_000,
    types: numericTypes,
    pipeline: true,
  })
  // An idle connection that breaks must not end the process; the next query opens another.
  pool.on('error', () => {})
  const dialect = givesWay ? new GivingWayDialect({ pool }) : new PipeliningDialect({ pool })
  const db: Db = new Kysely({ dialect })
  const self = crypto.randomUUID()
  return {
    db,
    transaction: (work) =>
      db.transaction().execute((tx) => (givesWay ? work(tx) : inPipeline(tx, dialect, work))),
    async announce(tx, topics) {
      const payload = toAnnouncement(self, topics)
      // Not waited for: it goes out together with the commit.
      const arrival =
        sql`select pg_notify(${channel} || md5(current_schema()), ${payload})`.execute(tx)
      arrival.catch(() => {})
      return { arrival }
    },
    hear: (tell) =>
      listen(url, channel, {
        heard: (payload) => heardIn(payload, self).forEach(tell),
        missed: () => tell(everything),
      }),
    messages: {
      async say(text) {
        // Outside of any transaction: NOTIFY holds a lock of the whole server until the commit.
        await sql`select pg_notify(${messageChannel} || md5(current_schema()), ${`${self}\n${text}`})`.execute(
          db,
        )
      },
      hear: (heard, missed) =>
        listen(url, messageChannel, {
          heard(payload) {
            const end = payload.indexOf('\n')
            if (payload.slice(0, end) !== self) heard(payload.slice(end + 1))
          },
          missed,
        }),
    },
    close: () => db.destroy(),
  }
}

class PipeliningDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig

  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): PipeliningDriver {
    return new PipeliningDriver(this.#config)
  }
}

/** The server has a rest between any two statements. */
class GivingWayDialect extends PostgresDialect {
  override createAdapter(): GivingWayAdapter {
    return new GivingWayAdapter()
  }
}

/** Channels belong to a whole database; the rest of the name is the schema's, which is one Reprise. */
const channel = 'reprise_changes_'
const messageChannel = 'reprise_messages_'

/** 64-bit integers as numbers: counts and epoch milliseconds stay far below 2^53. */
const numericTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8
      ? Number
      : format === 'binary'
        ? pg.types.getTypeParser(oid, 'binary')
        : pg.types.getTypeParser(oid, 'text')) as pg.CustomTypesConfig['getTypeParser'],
}
