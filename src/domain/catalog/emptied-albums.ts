import type { Db } from '../../db/engine.ts'
import { aliasFormerIds } from '../../store/aliases.ts'
import { deleteAlbums, savedAlbums } from '../../store/catalog-merges.ts'
import { CatalogRows } from '../../store/catalog-rows.ts'
import { type AlbumRow, type TrackRow, trackCounts } from '../../store/load-catalog-rows.ts'
import { removeDocs } from '../../store/search-index.ts'
import { derivedAlbumId, ownAlbumId } from './derived-ids.ts'
import type { Planned } from './plan-batch.ts'
import { rankOf } from './ranks.ts'

/** An album that a track has left, with where it went. */
type Left = { trackId: string; successor: string }

/**
 * Removes albums that this server had to make up because a source gave them no id, once their last
 * track went to the real one; their ids resolve to it. Albums somebody saved stay.
 * @returns the ids of those removed
 */
export async function dropEmptiedAlbums(tx: Db, tracks: Planned<TrackRow>): Promise<string[]> {
  const left = new Map<string, Left>()
  for (const [trackId, { before, after }] of tracks.changes) {
    if (before === undefined || before.album_id === after.album_id) continue
    left.set(before.album_id, { trackId, successor: after.album_id })
  }
  if (left.size === 0) return []
  const successors = new Map<string, string>()
  for (const id of await madeUpAlbums(tx, await emptiedAlbums(tx, left), left)) {
    successors.set(id, left.get(id)?.successor ?? '')
  }
  await deleteAlbums(tx, [...successors.keys()])
  await aliasFormerIds(tx, 'album', successors)
  return [...successors.keys()]
}

/**
 * Removes albums that files gave, once their last track went to another one, as `dropEmptiedAlbums`
 * does with made-up ones.
 */
export async function dropLeftAlbums(tx: Db, tracks: Planned<TrackRow>): Promise<void> {
  const successors = new Map<string, string>()
  for (const { before, after } of tracks.changes.values()) {
    if (before !== undefined && before.album_id !== after.album_id) {
      successors.set(before.album_id, after.album_id)
    }
  }
  if (successors.size === 0) return
  const counts = await trackCounts(tx, successors.keys())
  const saved = await savedAlbums(tx, [...successors.keys()])
  const rows = await new CatalogRows(tx).albums(successors.keys())
  for (const id of successors.keys()) {
    const isOfFiles = rows.get(id)?.rank === rankOf('tags')
    if (!isOfFiles || counts.has(id) || saved.has(id)) successors.delete(id)
  }
  await deleteAlbums(tx, [...successors.keys()])
  await aliasFormerIds(tx, 'album', successors)
  await removeDocs(tx, 'album', [...successors.keys()])
}

async function emptiedAlbums(tx: Db, left: ReadonlyMap<string, Left>): Promise<AlbumRow[]> {
  const counts = await trackCounts(tx, left.keys())
  const saved = await savedAlbums(tx, [...left.keys()])
  const rows = await new CatalogRows(tx).albums(left.keys())
  return [...rows.values()].filter(
    ({ id, rank }) => !counts.has(id) && !saved.has(id) && rank <= rankOf('csv'),
  )
}

/** Those whose id is the one that their track, or their artist, name and year give. */
async function madeUpAlbums(tx: Db, albums: AlbumRow[], left: ReadonlyMap<string, Left>) {
  const artistOf = ({ artists }: AlbumRow) => artists.split(' ')[0] ?? ''
  const artists = await new CatalogRows(tx).artists(albums.map(artistOf))
  const isMadeUp = (album: AlbumRow) => {
    const artist = artists.get(artistOf(album))?.name ?? ''
    const years = ['', album.release_date.slice(0, 4)]
    return (
      album.id === ownAlbumId(left.get(album.id)?.trackId ?? '') ||
      years.some((year) => derivedAlbumId({ artist, name: album.name, year }) === album.id)
    )
  }
  return albums.filter(isMadeUp).map(({ id }) => id)
}
