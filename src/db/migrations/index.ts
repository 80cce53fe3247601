import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { OperatorError } from '../../lib/operator-error.ts'
import { engineOf } from '../engine-of.ts'
import type { Tables } from '../schema/index.ts'
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
import { appWebsites } from './0026-app-websites.ts'
import type { Schema } from './columns.ts'

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
  '0026-app-websites': appWebsites,
}

/**
 * Brings the database to the newest schema.
 * @returns the names of the migrations that ran now
 * @throws OperatorError when a step fails (nothing of it stays), or when the database is from a newer version
 */
export async function migrate(db: Kysely<Tables>): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => steps },
    ...(await ownSchema(db)),
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) throw new OperatorError(explain(error), { cause: error })
  return (results ?? []).map((result) => result.migrationName)
}

/**
 * PostgreSQL: keeps the books where our tables are. Without it the migrator takes those of any
 * schema of the database for its own.
 */
async function ownSchema(db: Kysely<Tables>) {
  if (engineOf(db) === 'sqlite') return {}
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db)
  return { migrationTableSchema: rows[0]?.name ?? 'public' }
}

const steps = Object.fromEntries(
  Object.entries(migrations).map(([name, up]) => [name, { up }] as const),
)

const explain = (error: unknown) =>
  String(error).includes('previously executed migration')
    ? 'this database was written by a newer version of Reprise; start that version instead'
    : `the database could not be brought up to date: ${error instanceof Error ? error.message : error}`
