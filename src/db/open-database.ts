import { join } from 'node:path'
import type { Database, Location } from './engine.ts'

/** Where the data of a data folder lies. @param url a PostgreSQL server, or '' for a file in it */
export const locationOf = (folder: string, url: string): Location =>
  url === '' ? { file: join(folder, 'reprise.db') } : { url }

/**
 * Opens the database; nothing is created in it yet (see `migrate`). Only the driver that is needed
 * is loaded: the other one would cost every start its time and memory.
 */
export async function openDatabase(location: Location): Promise<Database> {
  if ('file' in location) {
    const { openSqlite } = await import('./sqlite-database.ts')
    return openSqlite(location.file)
  }
  const { openPostgres } = await import('./postgres-database.ts')
  return openPostgres(location.url)
}
