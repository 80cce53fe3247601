import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import type { MediaType, Show } from '../model/spoken.ts'
import { marketSetOf } from './market-sets.ts'

/** Loads podcasts and audiobooks; unknown ids are absent from the map. One query per 500. */
export async function loadShows(db: Db, ids: readonly string[]): Promise<Map<string, Show>> {
  const shows = new Map<string, Show>()
  for (const run of statementRuns(db, [...new Set(ids)])) {
    for (const row of await showRows(db, run)) {
      shows.set(row.id, {
        id: row.id,
        kind: kindOf(row.kind),
        name: row.name,
        publisher: row.publisher,
        description: row.description,
        htmlDescription: row.html_description,
        explicit: row.explicit === 1,
        languages: JSON.parse(row.languages),
        images: JSON.parse(row.images),
        mediaType: row.media_type as MediaType,
        isExternallyHosted: row.is_externally_hosted === 1,
        copyrights: JSON.parse(row.copyrights),
        markets: marketSetOf(row.codes),
        totalEpisodes: row.total_episodes,
        authors: JSON.parse(row.authors),
        narrators: JSON.parse(row.narrators),
        edition: row.edition,
      })
    }
  }
  return shows
}

/** Which of the ids are shows, and whether podcasts or audiobooks. */
export async function showKinds(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, Show['kind']>> {
  const kinds = new Map<string, Show['kind']>()
  for (const run of statementRuns(db, [...new Set(ids)])) {
    const rows = await db.selectFrom('show').select(['id', 'kind']).where('id', 'in', run).execute()
    for (const { id, kind } of rows) kinds.set(id, kindOf(kind))
  }
  return kinds
}

const kindOf = (kind: string): Show['kind'] => (kind === 'audiobook' ? kind : 'show')

function showRows(db: Db, ids: string[]) {
  return db
    .selectFrom('show')
    .leftJoin('market_set', 'market_set.key', 'show.market_set')
    .select([
      'show.id',
      'show.kind',
      'show.name',
      'show.publisher',
      'show.description',
      'show.html_description',
      'show.explicit',
      'show.languages',
      'show.images',
      'show.media_type',
      'show.is_externally_hosted',
      'show.copyrights',
      'show.total_episodes',
      'show.authors',
      'show.narrators',
      'show.edition',
      'market_set.codes',
    ])
    .where('show.id', 'in', ids)
    .execute()
}
