import { dirname } from 'node:path'
import { derivedAlbumId } from '../../domain/catalog/derived-ids.ts'
import { fold, sortKey } from '../../lib/fold.ts'
import type { AliasRecord } from '../../model/records.ts'
import { survivors } from '../../store/aliased.ts'
import { findAliases } from '../../store/aliases.ts'
import { tracksInFolder } from '../../store/audio-files.ts'
import { albumsBySortKey } from '../../store/catalog-matches.ts'
import type { CatalogRows } from '../../store/catalog-rows.ts'
import { trackCounts } from '../../store/load-catalog-rows.ts'
import type { KnownSongs } from './known-songs.ts'
import type { Match } from './match-songs.ts'
import { type ArtistIds, idOfMbid, musicBrainz } from './named-artists.ts'
import type { Release, Song } from './songs.ts'

/** Ids for releases. */
export type AlbumIds = {
  ids: Map<Release, string>
  aliases: AliasRecord[]
  /** Releases that are some songs of an album whose other songs lie beside them. */
  joining: Set<Release>
}

/**
 * Finds the albums that releases are: by MusicBrainz id, by name among what their songs were on, by
 * artist and name; an album whose every song is here under another name was renamed.
 */
export async function matchReleases(
  stored: CatalogRows,
  releases: readonly Release[],
  { artists, known, matches }: { artists: ArtistIds; known: KnownSongs; matches: Map<Song, Match> },
): Promise<AlbumIds> {
  const mbids = releases.map(mbidOf).filter((mbid) => mbid !== '')
  const aliased = await findAliases(stored.db, 'album', musicBrainz, mbids)
  const artistIdOf = ({ artists: [artist] }: Release) =>
    artist === undefined ? '' : artists.idOf(artist)
  const named = await albumsBySortKey(
    stored.db,
    releases.map(({ name }) => sortKey(name)),
    releases.map(artistIdOf),
  )
  const derived = new Map(releases.map((release) => [release, derivedId(release)]))
  const former = await survivors(stored.db, 'album', [...derived.values()])
  const rows = await stored.albums([
    ...mbids.map(idOfMbid),
    ...aliased.values(),
    ...named.map(({ id }) => id),
    ...derived.values(),
    ...former.values(),
  ])
  const ids = new Map<Release, string>()
  const aliases: AliasRecord[] = []
  const joining = new Set<Release>()
  for (const release of releases) {
    const mbid = mbidOf(release)
    const neighbour = await albumBeside(stored, release)
    if (neighbour !== undefined) {
      ids.set(release, neighbour)
      joining.add(release)
      continue
    }
    const byName = named.filter(
      ({ name, artistId }) => artistId === artistIdOf(release) && fold(name) === fold(release.name),
    )
    const fits = (id: string | undefined) => id !== undefined && rows.has(id)
    const own = derived.get(release) ?? ''
    const id =
      [aliased.get(mbid), mbid === '' ? undefined : idOfMbid(mbid)].find(fits) ??
      homeOf(release, known, matches) ??
      [own, former.get(own)].find(fits) ??
      byName.find(({ id }) => isOfYear(rows.get(id)?.release_date ?? '', release))?.id ??
      (await renamed(stored, release, known, matches)) ??
      (mbid === '' ? own : idOfMbid(mbid))
    ids.set(release, id)
    if (mbid !== '' && !aliased.has(mbid)) {
      aliases.push({ kind: 'album', source: musicBrainz, sourceId: mbid, id })
    }
  }
  return { ids, aliases, joining }
}

/** The album of this name whose other songs lie in the same folder, when the tags name no artist of it. */
async function albumBeside(stored: CatalogRows, release: Release): Promise<string | undefined> {
  const [first] = release.songs
  if (first === undefined) return undefined
  const { tags, file } = first.read
  if (tags.albumMbid !== '' || tags.albumArtists.length > 0 || tags.isCompilation) return undefined
  const here = new Set(release.songs.map(({ read }) => read.file.path))
  const others = await tracksInFolder(stored.db, `${dirname(file.path)}/`, here.size + 20)
  const albums = await stored.albums(
    others.filter(({ path }) => !here.has(path)).map(({ albumId }) => albumId),
  )
  return [...albums.values()].find(({ name }) => fold(name) === fold(release.name))?.id
}

const mbidOf = ({ songs }: Release) =>
  songs.find(({ read }) => read.tags.albumMbid)?.read.tags.albumMbid ?? ''

export const yearOf = ({ songs }: Release): string =>
  songs.find(({ date }) => date !== '')?.date.slice(0, 4) ?? ''

const derivedId = (release: Release): string =>
  derivedAlbumId({
    artist: release.artists[0]?.name ?? '',
    name: release.name,
    year: yearOf(release),
    upc: release.songs.find(({ read }) => read.tags.barcode)?.read.tags.barcode,
  })

const isOfYear = (date: string, release: Release) => {
  const [a, b] = [date.slice(0, 4), yearOf(release)]
  return a === '' || b === '' || a === b
}

/** The album of this name that most songs of the release were on. */
function homeOf(release: Release, known: KnownSongs, matches: Map<Song, Match>) {
  const [most] = homes(release, known, matches)
  return most !== undefined && fold(most.name) === fold(release.name) ? most.id : undefined
}

/** The album that the songs were on, if they were all of it. */
async function renamed(
  stored: CatalogRows,
  release: Release,
  known: KnownSongs,
  matches: Map<Song, Match>,
): Promise<string | undefined> {
  const [most, ...others] = homes(release, known, matches)
  if (most === undefined || others.length > 0) return undefined
  const count = (await trackCounts(stored.db, [most.id])).get(most.id) ?? 0
  return most.songs >= count ? most.id : undefined
}

function homes(release: Release, known: KnownSongs, matches: Map<Song, Match>) {
  const counts = new Map<string, { id: string; name: string; songs: number }>()
  for (const song of release.songs) {
    const album = known.track(matches.get(song)?.trackId ?? '')?.album
    if (album === undefined || matches.get(song)?.outcome === 'duplicate') continue
    const count = counts.get(album.id) ?? { id: album.id, name: album.name, songs: 0 }
    counts.set(album.id, { ...count, songs: count.songs + 1 })
  }
  return [...counts.values()].sort((a, b) => b.songs - a.songs)
}
