import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Database, Db } from './engine.ts'
import { SqliteAnnouncements } from './sqlite-announcements.ts'
import { NodeSqliteDriver } from './sqlite-driver.ts'

/** Opens a database file. */
export function openSqlite(file: string): Database {
  const driver = new NodeSqliteDriver(file)
  const db: Db = new Kysely({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => new OwnSqliteAdapter(),
      createIntrospector: (of) => new SqliteIntrospector(of),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
  const announcements = new SqliteAnnouncements(db, () => driver.foreignCommits())
  return {
    db,
    transaction: (work) => db.transaction().execute(work),
    announce: (tx, topics) => announcements.announce(tx, topics),
    hear: (tell) => announcements.hear(tell),
    messages: undefined,
    close: () => db.destroy(),
  }
}

/** What this driver and SQLite can do and Kysely does not count on. */
class OwnSqliteAdapter extends SqliteAdapter {
  /** The driver itself decides who waits for whom; otherwise every read would wait for every write. */
  override get supportsMultipleConnections(): boolean {
    return true
  }

  /** A migration that fails leaves nothing, and the disk is waited for once, not at each statement. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
