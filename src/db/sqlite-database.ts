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
      createAdapter: () => new TransactionalSqliteAdapter(),
      createIntrospector: (of) => new SqliteIntrospector(of),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
  return {
    db,
    announce: async () => {},
    hear: async (tell) => pollForeignCommits(driver, () => tell(everything)),
    close: () => db.destroy(),
  }
}

/**
 * SQLite's schema changes are transactional, which Kysely does not count on: this way a migration
 * that fails leaves nothing, and the disk is waited for once instead of after each statement.
 */
class TransactionalSqliteAdapter extends SqliteAdapter {
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
