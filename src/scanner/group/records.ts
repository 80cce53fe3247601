import { fold } from '../../lib/fold.ts'
import type { AlbumType } from '../../model/catalog.ts'
import type { AlbumRecord, ArtistRecord, TrackRecord } from '../../model/records.ts'
import { isVarious } from '../tags/artists.ts'
import type { ArtistIds } from './named-artists.ts'
import { artistsIn, type Release, type Song } from './songs.ts'

/** The artists that releases name; genres are those of the songs an artist leads. */
export function artistRecords(releases: readonly Release[], ids: ArtistIds): ArtistRecord[] {
  const genres = new Map<string, Set<string>>()
  for (const { artists, read } of releases.flatMap(({ songs }) => songs)) {
    const [artist] = artists
    if (artist === undefined) continue
    const known = genres.get(ids.idOf(artist)) ?? new Set()
    for (const genre of read.tags.genres) known.add(genre)
    genres.set(ids.idOf(artist), known)
  }
  const records = new Map<string, ArtistRecord>()
  for (const artist of artistsIn(releases)) {
    const id = ids.idOf(artist)
    if (records.has(id)) continue
    records.set(id, { id, name: artist.name, genres: [...(genres.get(id) ?? [])].slice(0, 10) })
  }
  return [...records.values()]
}

export function albumRecord(release: Release, id: string, artists: ArtistIds): AlbumRecord {
  const { songs, name } = release
  const tags = songs.map(({ read }) => read.tags)
  const code = tags.find(({ barcode }) => barcode !== '')?.barcode ?? ''
  const copyright = tags.find((one) => one.copyright !== '')?.copyright ?? ''
  const totalTracks = totalOf(release)
  return {
    id,
    name,
    artistIds: [...new Set(release.artists.map(artists.idOf))],
    albumType: typeOf(release, totalTracks),
    releaseDate: songs.find(({ date }) => date !== '')?.date ?? '',
    ...(totalTracks > 0 ? { totalTracks } : {}),
    label: tags.find(({ label }) => label !== '')?.label ?? '',
    genres: [...new Set(tags.flatMap(({ genres }) => genres))].slice(0, 10),
    ...(copyright === '' ? {} : { copyrights: [copyrightOf(copyright)] }),
    // Thirteen digits are an EAN, all other lengths some form of UPC.
    ...(code.length === 13 && !code.startsWith('0') ? { ean: code } : { upc: code }),
  }
}

export function trackRecord(
  song: Song,
  { id, albumId, artists }: { id: string; albumId: string; artists: ArtistIds },
): TrackRecord {
  const { tags, sound } = song.read
  return {
    id,
    name: song.title,
    albumId,
    artistIds: [...new Set(song.artists.map(artists.idOf))],
    disc: song.disc,
    ...(song.number > 0 ? { number: song.number } : {}),
    ...(sound.durationMs > 0 ? { durationMs: sound.durationMs } : {}),
    ...(tags.explicit === undefined ? {} : { explicit: tags.explicit }),
    isrc: tags.isrc,
  }
}

/** How many tracks the tags say there are; of a set of discs only when they say it of each. */
function totalOf({ songs }: Release): number {
  const discs = new Map<number, number>()
  for (const { disc, read } of songs) {
    discs.set(disc, Math.max(discs.get(disc) ?? 0, read.tags.trackTotal))
  }
  const discTotal = Math.max(1, ...songs.map(({ read }) => read.tags.discTotal))
  if (discs.size < discTotal || [...discs.values()].includes(0)) return 0
  return [...discs.values()].reduce((sum, total) => sum + total, 0)
}

function typeOf({ songs, artists }: Release, totalTracks: number): AlbumType | undefined {
  const tagged = songs.find(({ read }) => read.tags.albumType !== undefined)?.read.tags.albumType
  if (tagged !== undefined) return tagged
  if (songs.some(({ read }) => read.tags.isCompilation)) return 'compilation'
  if (artists.some(({ name }) => isVarious(name) || fold(name) === 'various artists')) {
    return 'compilation'
  }
  return totalTracks > 0 && totalTracks <= 3 ? 'single' : undefined
}

function copyrightOf(text: string): { text: string; type: 'C' | 'P' } {
  const isPhonographic = /^\s*(\u2117|\(p\))/i.test(text)
  return {
    text: text.replace(/^\s*(\u2117|\u00a9|\([pc]\))\s*/i, ''),
    type: isPhonographic ? 'P' : 'C',
  }
}
