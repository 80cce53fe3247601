import { sql } from 'kysely'
import type { Dialect } from './dialect.ts'

export const sqliteRows: Dialect['givenRows'] = (columns, rows) => {
  const fields = Object.keys(columns).map(
    (name, at) => sql`value->>${sql.lit(at)} as ${sql.ref(name)}`,
  )
  return sql`(select ${sql.join(fields)} from json_each(${JSON.stringify(rows)})) as given`
}
