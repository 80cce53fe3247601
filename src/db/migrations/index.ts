import { sql } from 'kysely'
import { OperatorError } from '../../lib/operator-error.ts'
import { dialectOf } from '../dialect/index.ts'
import type { Db } from '../engine.ts'
import { together } from '../together.ts'
import { catalog } from './0001-catalog.ts'
import { users } from './0002-users.ts'
import { playlists } from './0003-playlists.ts'
import { accounts } from './0004-accounts.ts'
import { search } from './0005-search.ts'
import { imports } from './0006-imports.ts'
import { player } from './0007-player.ts'
import { spokenWord } from './0008-spoken-word.ts'
import { categories } from './0009-categories.ts'
import { audioFiles } from './0010-audio-files.ts'
import { accessProfiles } from './0011-access-profiles.ts'
import { podcasts } from './0012-podcasts.ts'
import { scans } from './0013-scans.ts'
import { playedTracks } from './0015-played-tracks.ts'
import { audioAnalysis } from './0017-audio-analysis.ts'
import { madeSounds } from './0018-made-sounds.ts'
import { roles } from './0019-roles.ts'
import { mcp } from './0023-mcp.ts'
import { jobs } from './0024-jobs.ts'
import { appWebsites } from './0026-app-websites.ts'
import { announcements } from './0027-announcements.ts'
import type { Schema } from './columns.ts'
import { statementsOf } from './statements-of.ts'

/** In the order they run; forward only, never edited after a release. */
const migrations: Record<string, (db: Schema) => Promise<void>> = {
  '0001-catalog': catalog,
  '0002-users': users,
  '0003-playlists': playlists,
  '0004-accounts': accounts,
  '0005-search': search,
  '0006-imports': imports,
  '0007-player': player,
  '0008-spoken-word': spokenWord,
  '0009-categories': categories,
  '0010-audio-files': audioFiles,
  '0011-access-profiles': accessProfiles,
  '0012-podcasts': podcasts,
  '0013-scans': scans,
  '0015-played-tracks': playedTracks,
  '0017-audio-analysis': audioAnalysis,
  '0018-made-sounds': madeSounds,
  '0019-roles': roles,
  '0023-mcp': mcp,
  '0024-jobs': jobs,
  '0026-app-websites': appWebsites,
  '0027-announcements': announcements,
}

/**
 * Brings the database to the newest schema.
 * @param meanwhile what to do while a server is at work on it; not called when nothing is due
 * @returns the names of the migrations that ran now
 * @throws OperatorError when a step fails (nothing of it stays), or when the database is from a newer version
 */
export async function migrate(
  db: Db,
  meanwhile: () => Promise<void> = async () => {},
): Promise<string[]> {
  // Mostly nothing is due, and then nobody's writing has to be waited for.
  if (dueAfter(await migrationsDone(db).catch(() => [])).length === 0) return []
  return await db.transaction().execute(async (tx) => {
    await dialectOf(tx).takeTurn(tx, 'migrations')
    await sql`create table if not exists kysely_migration
      (name varchar(255) not null primary key, timestamp varchar(255) not null)`.execute(tx)
    const due = dueAfter(await migrationsDone(tx))
    if (due.length > 0) await bringIn(tx, due, meanwhile)
    return due
  })
}

async function migrationsDone(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map(({ name }) => name)
}

function dueAfter(done: readonly string[]): string[] {
  if (done.some((name) => !Object.hasOwn(migrations, name))) {
    throw new OperatorError(
      'this database was written by a newer version of Reprise; start that version instead',
    )
  }
  return Object.keys(migrations).filter((name) => !done.includes(name))
}

async function bringIn(
  tx: Db,
  names: readonly string[],
  meanwhile: () => Promise<void>,
): Promise<void> {
  const steps = names.flatMap((name) => migrations[name] ?? [])
  const statements = await statementsOf(tx, steps)
  const notes = sql`insert into kysely_migration (name, timestamp)
    values ${sql.join(names.map((name) => sql`(${name}, ${sql.raw('current_timestamp')})`))}`
  const made = together(tx, [...statements, notes.compile(tx)]).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : cause
    throw new OperatorError(`the database could not be brought up to date: ${reason}`, { cause })
  })
  await Promise.all([made, meanwhile()])
}
