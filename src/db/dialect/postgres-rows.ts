import { sql } from 'kysely'
import type { Dialect } from './dialect.ts'

export const postgresRows: Dialect['jsonRows'] = (columns, rows) => {
  const fields = Object.entries(columns).map(
    ([name, type], at) =>
      sql`(value->>${sql.lit(at)})${sql.raw(type === 'int' ? '::bigint' : '')} as ${sql.ref(name)}`,
  )
  return sql`(select ${sql.join(fields)} from json_array_elements(${JSON.stringify(rows)}::json)) as given`
}
