import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { type Database, type Db, everything } from './engine.ts'
import { NodeSqliteDriver } from './sqlite-driver.ts'

/**
 * Opens a database file. What other processes changed in it is not announced: a counter that the
 * engine keeps is looked at ten times a second, and says "everything".
 */
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
  return {
    db,
    transaction: (work) => db.transaction().execute(work),
    announce: async () => {},
    hear: async (tell) => pollForeignCommits(driver, () => tell(everything)),
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

const pollIntervalMs = 100

function pollForeignCommits(driver: NodeSqliteDriver, tell: () => void): () => Promise<void> {
  let seen = driver.foreignCommits()
  const timer = setInterval(() => {
    const now = driver.foreignCommits()
    if (now === seen) return
    seen = now
    tell()
  }, pollIntervalMs)
  timer.unref()
  return async () => clearInterval(timer)
}
