import { DatabaseSync } from 'node:sqlite'

/**
 * Writes a copy of a SQLite database as it is at this moment, without what was deleted in it. The
 * database may be in use: readers and writers do not wait.
 * @param to a file that is not there yet
 */
export function copyDatabase(file: string, to: string): void {
  const source = new DatabaseSync(file, { readOnly: true })
  try {
    source.prepare('vacuum into ?').run(to)
  } finally {
    source.close()
  }
}

/** Reads a whole SQLite database. @returns what is wrong with it; nothing when it is sound */
export function faultsOf(file: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const rows = database.prepare('pragma integrity_check(10)').all()
    return rows.map((row) => String(row.integrity_check)).filter((word) => word !== 'ok')
  } finally {
    database.close()
  }
}
