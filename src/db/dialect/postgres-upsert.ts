import { sql } from 'kysely'
import type { Dialect } from './dialect.ts'
import { postgresRows } from './postgres-rows.ts'

/** All rows in one statement: each takes a way there and back. */
export const postgresUpsert: Dialect['upsert'] = async (tx, { table, key, rows }) => {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const types = Object.fromEntries(
    // Whole numbers arrive whole: the column they go to decides.
    columns.map((column) => [column, typeof first[column] === 'string' ? 'text' : 'real'] as const),
  )
  const given = postgresRows(
    types,
    rows.map((row) => columns.map((column) => row[column])),
  )
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const others = columns
    .filter((column) => !key.includes(column))
    .map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
  await sql`insert into ${sql.table(table)} (${names}) select ${names} from ${given}
    on conflict (${sql.join(key.map((column) => sql.ref(column)))})
    do update set ${sql.join(others)}`.execute(tx)
}
