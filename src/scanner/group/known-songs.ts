import { statSync } from 'node:fs'
import { fold, sortKey } from '../../lib/fold.ts'
import type { AudioFile } from '../../model/audio-file.ts'
import { findAliases } from '../../store/aliases.ts'
import { audioFilesAt, audioFilesOf, audioFilesWithSound } from '../../store/audio-files.ts'
import { tracksBySortKey, tracksWithIsrc } from '../../store/catalog-matches.ts'
import type { CatalogRows } from '../../store/catalog-rows.ts'
import type { AlbumRow, TrackRow } from '../../store/load-catalog-rows.ts'
import type { Heard } from './hear-songs.ts'
import { type ArtistIds, idOfMbid, musicBrainz } from './named-artists.ts'
import type { Song } from './songs.ts'

/** A track that a song may be, with the files that hold it. */
export type KnownTrack = { row: TrackRow; album: AlbumRow | undefined; files: AudioFile[] }

/** In the order in which they are believed. */
export const evidence = ['musicbrainz', 'isrc', 'sound', 'fingerprint', 'names'] as const
export type Evidence = (typeof evidence)[number]

/** Everything the catalog has that may be one of some songs. */
export type KnownSongs = {
  /** What is stored of the file at a path. */
  at(path: string): AudioFile | undefined
  /** Ids of tracks that a song may be, by why. */
  candidates(song: Song, why: Evidence): string[]
  track(id: string): KnownTrack | undefined
}

/** Looks up what songs may be, all together. Reads only. */
export async function lookUpSongs(
  stored: CatalogRows,
  songs: readonly Song[],
  { artists, heard }: { artists: ArtistIds; heard: Heard },
): Promise<KnownSongs> {
  const { db } = stored
  const firstArtist = ({ artists: [artist] }: Song) =>
    artist === undefined ? '' : artists.idOf(artist)
  const mbids = songs.flatMap(({ read: { tags } }) => mbidsOf(tags))
  const aliases = await findAliases(db, 'track', musicBrainz, mbids)
  const here = groupBy(
    await audioFilesAt(
      db,
      songs.map(({ read }) => read.file.path),
    ),
    ({ path }) => path,
  )
  const isrcs = songs.flatMap(({ read }) => read.tags.isrc || [])
  const recordings = groupBy(await tracksWithIsrc(db, isrcs), ({ isrc }) => isrc)
  const hashes = songs.flatMap(({ read }) => read.sound.soundHash || [])
  const sounds = groupBy(await audioFilesWithSound(db, hashes), ({ soundHash }) => soundHash)
  const titles = groupBy(
    await tracksBySortKey(
      db,
      songs.map(({ title }) => sortKey(title)),
      songs.map(firstArtist),
    ),
    ({ artistId, name }) => `${artistId} ${fold(name)}`,
  )
  const candidates = (song: Song, why: Evidence): string[] => {
    const { file, tags, sound } = song.read
    if (why === 'musicbrainz') {
      return mbidsOf(tags).flatMap((mbid) => [aliases.get(mbid) ?? [], idOfMbid(mbid)].flat())
    }
    if (why === 'isrc') return (recordings.get(tags.isrc) ?? []).map(({ id }) => id)
    if (why === 'sound') {
      return (sounds.get(sound.soundHash) ?? []).map(({ uri }) => trackIdOf(uri))
    }
    if (why === 'fingerprint') return [heard.get(file.path) ?? []].flat()
    return (titles.get(`${firstArtist(song)} ${fold(song.title)}`) ?? []).map(({ id }) => id)
  }
  const ids = [
    ...songs.flatMap((song) => evidence.flatMap((why) => candidates(song, why))),
    ...[...here.values()].flat().map(({ uri }) => trackIdOf(uri)),
  ].filter((id) => id !== '')
  const rows = await stored.tracks(ids)
  const albums = await stored.albums([...rows.values()].map((row) => row.album_id))
  const files = groupBy(
    await audioFilesOf(
      db,
      [...rows.keys()].map((id) => `spotify:track:${id}`),
    ),
    ({ uri }) => trackIdOf(uri),
  )
  return {
    at: (path) => here.get(path)?.find(({ uri }) => trackIdOf(uri) !== ''),
    candidates,
    track(id) {
      const row = rows.get(id)
      return row && { row, album: albums.get(row.album_id), files: files.get(id) ?? [] }
    },
  }
}

/** Of a track on its release first: the recording may be on several. */
export const mbidsOf = ({ trackMbid, recordingMbid }: Song['read']['tags']): string[] =>
  [trackMbid, recordingMbid].filter((mbid) => mbid !== '')

/** The id in the URI of a track; '' for others. */
export const trackIdOf = (uri: string): string =>
  uri.startsWith('spotify:track:') ? uri.slice('spotify:track:'.length) : ''

/** Whether a file is where it was. */
export const isThere = ({ path }: { path: string }): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true

function groupBy<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
