import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import { datePrecision } from '../lib/release-date.ts'
import type { Episode } from '../model/spoken.ts'
import { soundsOf } from './made-sounds.ts'
import { loadShows } from './shows.ts'

/**
 * Loads episodes and chapters with their shows; unknown ids are absent from the map. Three
 * queries per 500.
 */
export async function loadEpisodes(db: Db, ids: readonly string[]): Promise<Map<string, Episode>> {
  const episodes = new Map<string, Episode>()
  for (const run of statementRuns(db, [...new Set(ids)])) {
    const rows = await episodeRows(db, run)
    const shows = await loadShows(
      db,
      rows.map((row) => row.show_id),
    )
    const sounds = await soundsOf(db, 'episode', run)
    for (const row of rows) {
      const show = shows.get(row.show_id)
      if (show === undefined) continue
      episodes.set(row.id, {
        id: row.id,
        show,
        name: row.name,
        number: row.number,
        description: row.description,
        htmlDescription: row.html_description,
        durationMs: row.duration_ms,
        explicit: row.explicit === 1,
        languages: JSON.parse(row.languages),
        images: JSON.parse(row.images),
        releaseDate: row.release_date,
        releaseDatePrecision: datePrecision(row.release_date),
        previewUrl: row.preview_url || (sounds.has(row.id) ? `/preview/episode/${row.id}` : null),
        isExternallyHosted: row.is_externally_hosted === 1,
      })
    }
  }
  return episodes
}

/**
 * Ids of everything in a show, in the order it is listed: chapters by their number, episodes the
 * newest first.
 */
export async function episodeIdsOf(db: Db, showId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('episode')
    .select('id')
    .where('show_id', '=', showId)
    .orderBy('number')
    .orderBy('released_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

function episodeRows(db: Db, ids: string[]) {
  return db
    .selectFrom('episode')
    .select([
      'id',
      'show_id',
      'name',
      'number',
      'description',
      'html_description',
      'duration_ms',
      'explicit',
      'languages',
      'images',
      'release_date',
      'preview_url',
      'is_externally_hosted',
    ])
    .where('id', 'in', ids)
    .execute()
}
