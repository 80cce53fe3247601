import { derivedAlbumId } from '../../domain/catalog/derived-ids.ts'
import { allOf } from '../../lib/all-of.ts'
import { fold, sortKey } from '../../lib/fold.ts'
import { survivors } from '../../store/aliased.ts'
import { albumsBySortKey } from '../../store/catalog-matches.ts'
import type { CatalogRows } from '../../store/catalog-rows.ts'
import type { AlbumDraft } from '../drafts.ts'

/** An album that a track names without an id, and the artist whose album it is. */
export type AlbumName = { album: AlbumDraft; artist: { id: string; name: string } }

/** Which album a name means; `isStored` when the catalog has it already. */
export type NamedAlbum = { id: string; isStored: boolean }

/**
 * Finds the albums that names mean: the one an earlier import made of artist, name and year (or
 * what its tracks went to), else an album of that name by that artist, else a new one.
 * @returns by `albumKey`
 */
export async function resolveAlbumNames(
  stored: CatalogRows,
  names: readonly AlbumName[],
): Promise<Map<string, NamedAlbum>> {
  const found = new Map<string, NamedAlbum>()
  if (names.length === 0) return found
  const derived = new Map(names.map((name) => [albumKey(name), derive(name)]))
  const [successors, known] = await allOf([
    survivors(stored.db, 'album', [...new Set(derived.values())]),
    stored.albums(derived.values()),
  ])
  const byName = new Map<string, string>()
  const others = names.filter((name) => !known.has(derived.get(albumKey(name)) ?? ''))
  const rows = await albumsBySortKey(
    stored.db,
    others.map(({ album }) => sortKey(album.name)),
    others.map(({ artist }) => artist.id),
  )
  for (const { id, name, artistId } of rows) {
    const key = `${artistId} ${fold(name)}`
    if (!byName.has(key)) byName.set(key, id)
  }
  for (const name of names) {
    const id = derived.get(albumKey(name)) ?? ''
    const isStored = known.has(id)
    const other = byName.get(`${name.artist.id} ${fold(name.album.name)}`)
    const existing = successors.get(id) ?? (isStored ? id : other)
    found.set(albumKey(name), { id: existing ?? id, isStored: existing !== undefined })
  }
  return found
}

/** Tells albums that are named apart. */
export const albumKey = ({ album, artist }: AlbumName): string =>
  `${artist.id} ${yearOf(album)} ${album.upc ?? ''} ${fold(album.name)}`

const derive = ({ album, artist }: AlbumName) =>
  derivedAlbumId({ artist: artist.name, name: album.name, year: yearOf(album), upc: album.upc })

const yearOf = ({ releaseDate }: AlbumDraft) => releaseDate?.slice(0, 4) ?? ''
