import { executeOnce } from '../compiled-once.ts'
import type { Dialect, Upsert } from './dialect.ts'

/** The values one by one, which SQLite takes from the caller without reading any text. */
export const sqliteUpsert: Dialect['upsert'] = async (tx, { table, key, rows }) => {
  for (const run of evenRuns(rows)) {
    const columns = Object.keys(run[0] ?? {})
    const parameters = run.flatMap((row) => columns.map((column) => row[column]))
    await executeOnce(tx, `upsert ${run.length} ${table}`, parameters, () =>
      // The columns are those of the rows, which their callers have typed; the builder cannot know.
      tx
        .insertInto(table)
        .values(run as never)
        .onConflict((conflict) =>
          conflict
            .columns(key as never)
            .doUpdateSet(
              (eb) =>
                Object.fromEntries(
                  columns
                    .filter((column) => !key.includes(column))
                    .map((column) => [column, eb.ref(`excluded.${column}` as never)]),
                ) as never,
            ),
        ),
    )
  }
}

/** Runs of 256, 128, 64 … rows: any number of rows takes few statements, of nine different texts. */
function evenRuns(rows: Upsert['rows']): Upsert['rows'][] {
  const runs: Upsert['rows'][] = []
  let at = 0
  for (let size = 256; size >= 1; size /= 2) {
    for (; rows.length - at >= size; at += size) runs.push(rows.slice(at, at + size))
  }
  return runs
}
