import type { Db } from '../../db/engine.ts'
import type { CatalogBatch } from '../../model/records.ts'
import { aliasFormerIds } from '../../store/aliases.ts'
import { deleteArtists, followedArtists, moveCredits } from '../../store/catalog-merges.ts'
import type { CatalogRows } from '../../store/catalog-rows.ts'
import type { ArtistRow } from '../../store/load-catalog-rows.ts'
import { derivedArtistId } from './derived-ids.ts'
import { rankOf } from './ranks.ts'

/**
 * Finds artists that are stored under an id made from their name and arrive now with the id they
 * have elsewhere. The row of such a twin joins `stored` under its new id, so the record is merged
 * into it. A twin that somebody follows stays as it is, and so does one whose source was more than
 * a list of names: two artists may share a name.
 * @returns the twin's id → the id it gets
 */
export async function findTwins(
  rows: CatalogRows,
  batch: CatalogBatch,
  stored: Map<string, ArtistRow>,
): Promise<Map<string, string>> {
  const inBatch = new Set(batch.artists.map((artist) => artist.id))
  const candidates = new Map<string, string>()
  for (const { id, name } of batch.artists) {
    if (name === '' || stored.has(id)) continue
    const twin = derivedArtistId(name)
    if (inBatch.has(twin) || candidates.has(twin)) continue
    candidates.set(twin, id)
  }
  const found = await rows.artists(candidates.keys())
  const followed = await followedArtists(rows.db, [...found.keys()])
  const twins = new Map<string, string>()
  for (const [twin, row] of found) {
    const id = candidates.get(twin)
    if (id === undefined || followed.has(twin) || row.rank > rankOf('csv')) continue
    twins.set(twin, id)
    stored.set(id, { ...row, id })
  }
  return twins
}

/** Gives what the twins are credited on to their new ids; their old ids resolve to the new ones. */
export async function absorbTwins(tx: Db, twins: ReadonlyMap<string, string>): Promise<void> {
  await moveCredits(tx, twins)
  await deleteArtists(tx, [...twins.keys()])
  await aliasFormerIds(tx, 'artist', twins)
}
