import type { ColumnDataType, CreateTableBuilder, Kysely } from 'kysely'
import { sql } from 'kysely'
import { engineOf } from '../engine-of.ts'

/**
 * Column types that mean the same on both engines (architecture section 2.3): text compared by
 * code point, 64-bit integers, doubles. Every column is NOT NULL, so NULLs never sort anywhere.
 */
export type Columns = {
  text: ColumnDataType | ReturnType<typeof sql>
  int: ColumnDataType
  real: ColumnDataType
}

// biome-ignore lint/suspicious/noExplicitAny: a migration runs before the tables it makes have types
export type Schema = Kysely<any>

/** The column types of the engine at hand. */
export function columns(db: Schema): Columns {
  return engineOf(db) === 'sqlite'
    ? { text: 'text', int: 'integer', real: 'real' }
    : { text: sql`text collate "C"`, int: 'bigint', real: 'double precision' }
}

/** Starts a table; on SQLite it is STRICT, so a column holds what its type says and nothing else. */
export function table(
  db: Schema,
  name: string,
  fields: Record<string, keyof Columns>,
  key: string[],
) {
  const types = columns(db)
  let builder: CreateTableBuilder<string, string> = db.schema.createTable(name)
  for (const [field, type] of Object.entries(fields)) {
    builder = builder.addColumn(field, types[type] as ColumnDataType, (column) => column.notNull())
  }
  builder = builder.addPrimaryKeyConstraint(`${name}_pk`, key as [string, ...string[]])
  return (
    engineOf(db) === 'sqlite' ? builder.modifyEnd(sql`strict, without rowid`) : builder
  ).execute()
}

/** Adds an index named after what it orders. */
export function index(db: Schema, name: string, on: string, fields: string[]) {
  return db.schema.createIndex(name).on(on).columns(fields).execute()
}
