import { sql } from 'kysely'
import type { Db } from '../../../src/db/engine.ts'
import { engineOf } from '../../../src/db/engine-of.ts'

export type TableShape = {
  /** `name type`, in order; `?` behind those that may be NULL. */
  columns: string[]
  key: string[]
  /** Names with their columns, `desc` behind those that run backwards, `unique` in front. */
  indexes: string[]
}

/** The tables of a database as both engines can tell them, by name. */
export async function shapeOf(db: Db): Promise<Record<string, TableShape>> {
  const of = engineOf(db) === 'sqlite' ? sqliteTable : postgresTable
  const shapes: Record<string, TableShape> = {}
  for (const name of await tableNames(db)) shapes[name] = await of(db, name)
  return shapes
}

/** Ours: neither the migrator's, nor those that full text keeps for itself. */
async function tableNames(db: Db): Promise<string[]> {
  const { rows } = await (engineOf(db) === 'sqlite'
    ? sql<{ name: string }>`select name from sqlite_master where type = 'table'`
    : sql<{
        name: string
      }>`select tablename as name from pg_tables where schemaname = current_schema()`
  ).execute(db)
  return rows
    .map(({ name }) => name)
    .filter(
      (name) => !/^kysely_|^search_(artist|album|track|playlist|show|episode|audiobook)/.test(name),
    )
    .sort()
}

async function sqliteTable(db: Db, name: string): Promise<TableShape> {
  const { rows: columns } = await sql<{ name: string; type: string; notnull: number; pk: number }>`
    select name, lower(type) as type, "notnull", pk from pragma_table_info(${name}) order by cid`.execute(
    db,
  )
  const { rows: indexes } = await sql<{
    name: string
    unique: number
    column: string
    desc: number
  }>`
    select list.name, list."unique", item.name as column, item."desc"
    from pragma_index_list(${name}) as list, pragma_index_xinfo(list.name) as item
    where list.origin = 'c' and item.key = 1 order by list.name, item.seqno`.execute(db)
  return {
    columns: columns.map((column) => toColumn(column.name, column.type, column.notnull === 1)),
    key: columns
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map((column) => column.name),
    indexes: toIndexes(
      indexes.map((item) => ({ ...item, unique: item.unique === 1, desc: item.desc === 1 })),
    ),
  }
}

async function postgresTable(db: Db, name: string): Promise<TableShape> {
  const { rows: columns } = await sql<{ name: string; type: string; notnull: boolean }>`
    select attname as name, format_type(atttypid, null) as type, attnotnull as notnull
    from pg_attribute where attrelid = ${name}::regclass and attnum > 0 and not attisdropped
    order by attnum`.execute(db)
  const { rows: indexes } = await sql<PostgresIndexColumn>`
    select index.relname as name, i.indisunique as unique, i.indisprimary as primary,
      am.amname as method, pg_get_indexdef(i.indexrelid, n, false) as column,
      (i.indoption[n - 1] & 1) = 1 as desc
    from pg_index i join pg_class index on index.oid = i.indexrelid
      join pg_am am on am.oid = index.relam, generate_series(1, i.indnkeyatts) as n
    where i.indrelid = ${name}::regclass order by index.relname, n`.execute(db)
  return {
    columns: columns
      .filter(({ type }) => type !== 'tsvector')
      .map((column) => toColumn(column.name, types[column.type] ?? column.type, column.notnull)),
    key: indexes.filter(({ primary }) => primary).map(({ column }) => unquoted(column)),
    indexes: toIndexes(indexes.filter(({ primary, method }) => !primary && method === 'btree')),
  }
}

type PostgresIndexColumn = IndexColumn & { primary: boolean; method: string }

/** What the types of PostgreSQL are called on SQLite. */
const types: Record<string, string> = {
  text: 'text',
  bigint: 'integer',
  'double precision': 'real',
}

const toColumn = (name: string, type: string, isNotNull: boolean) =>
  `${name} ${type}${isNotNull ? '' : '?'}`

type IndexColumn = { name: string; unique: boolean; column: string; desc: boolean }

function toIndexes(columns: IndexColumn[]): string[] {
  return [...Map.groupBy(columns, ({ name }) => name)].map(([name, parts]) => {
    const listed = parts.map(({ column, desc }) => unquoted(column) + (desc ? ' desc' : ''))
    return `${parts[0]?.unique ? 'unique ' : ''}${name} (${listed.join(', ')})`
  })
}

const unquoted = (name: string) => name.replaceAll('"', '')
