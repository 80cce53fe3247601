import { join } from 'node:path'
import type { Database, Location } from './engine.ts'

/** Where the data of a data folder lies. @param url a PostgreSQL server, or '' for a file in it */
export const locationOf = (folder: string, url: string): Location =>
  url === '' ? { file: join(folder, 'reprise.db') } : { url }

/**
 * Opens the database; nothing is created in it yet (see `migrate`). Only the driver that is needed
 * is loaded: the other one would cost every start its time and memory.
 * @param givesWay whether what is done with it should keep a server of databases from others as
 * little as it can (ADR 0109); it takes longer then
 */
export async function openDatabase(
  location: Location,
  { givesWay = false }: { givesWay?: boolean } = {},
): Promise<Database> {
  if ('file' in location) {
    const { openSqlite } = await import('./sqlite-database.ts')
    return openSqlite(location.file)
  }
  const { openPostgres } = await import('./postgres-database.ts')
  return openPostgres(location.url, givesWay)
}
