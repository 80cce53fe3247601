import {
  Kysely,
  PostgresDialect,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import pg from 'pg'
import type { Engine } from './engine-of.ts'
import type { Tables } from './schema/index.ts'
import { NodeSqliteDriver } from './sqlite-driver.ts'

/** The handle every store function takes first; inside a transaction it is the transaction's. */
export type Db = Kysely<Tables>

/** Where the data lives: a file of the embedded engine, or a PostgreSQL server. */
export type Location = { file: string } | { url: string }

/** An open database with what only its engine can tell. */
export type Database = {
  db: Db
  engine: Engine
  /** SQLite: counts the commits of other processes. PostgreSQL: its pool, for LISTEN. */
  source: NodeSqliteDriver | pg.Pool
  close(): Promise<void>
}

/** Opens the database; nothing is created in it yet (see `migrate`). */
export function openDatabase(location: Location): Database {
  return 'file' in location ? openSqlite(location.file) : openPostgres(location.url)
}

function openSqlite(file: string): Database {
  const driver = new NodeSqliteDriver(file)
  const db: Db = new Kysely({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (of) => new SqliteIntrospector(of),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
  return { db, engine: 'sqlite', source: driver, close: () => db.destroy() }
}

function openPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10, types: numericTypes })
  // An idle connection that breaks must not end the process; the next query opens another.
  pool.on('error', () => {})
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool }) })
  return { db, engine: 'postgres', source: pool, close: () => db.destroy() }
}

/** 64-bit integers as numbers: counts and epoch milliseconds stay far below 2^53. */
const numericTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8
      ? Number
      : format === 'binary'
        ? pg.types.getTypeParser(oid, 'binary')
        : pg.types.getTypeParser(oid, 'text')) as pg.CustomTypesConfig['getTypeParser'],
}
