import type { Touch } from '../db/changes.ts'
import type { Db } from '../db/engine.ts'
import { dropLeftAlbums } from '../domain/catalog/emptied-albums.ts'
import { topicOf } from '../domain/catalog/topics.ts'
import { writeEntities } from '../domain/catalog/write-batch.ts'
import type { PendingSearch } from '../importer/pending-search.ts'
import { idFromKey } from '../lib/base62.ts'
import type { AudioFile } from '../model/audio-file.ts'
import type { AlbumRecord, AliasRecord, ArtistRecord, TrackRecord } from '../model/records.ts'
import { deleteAudioFiles, saveAudioFiles } from '../store/audio-files.ts'
import { CatalogRows } from '../store/catalog-rows.ts'
import { refreshMissingTracks, saveLyrics, wantCovers } from '../store/scanned-files.ts'
import type { Heard } from './group/hear-songs.ts'
import { lookUpSongs, mbidsOf } from './group/known-songs.ts'
import { matchReleases } from './group/match-releases.ts'
import { findTwins, type Match, matchSongs } from './group/match-songs.ts'
import { findArtists, musicBrainz } from './group/named-artists.ts'
import { newTrackIds } from './group/new-track-ids.ts'
import { albumRecord, artistRecords, trackRecord } from './group/records.ts'
import { artistsIn, type Release, releasesOf, type Song, songOf } from './group/songs.ts'
import type { ReadFile } from './phase-2-read-tags.ts'
import type { FileOutcome } from './scan-report.ts'

/** What became of a file; `of` is the file it duplicates. */
export type Taken = { path: string; outcome: FileOutcome; of: string }

/**
 * Phase 3: turns files with music into artists, albums and tracks, and writes them. Has to run
 * inside a transaction, which ends with everything of these files stored, or nothing.
 */
export async function takeSongs(
  tx: Db,
  touch: Touch,
  files: readonly ReadFile[],
  { pending, heard }: { pending: PendingSearch; heard: Heard },
): Promise<Taken[]> {
  if (files.length === 0) return []
  const stored = new CatalogRows(tx)
  const releases = releasesOf(files.map(songOf))
  const songs = releases.flatMap((release) => release.songs)
  const artists = await findArtists(stored, artistsIn(releases))
  const known = await lookUpSongs(stored, songs, { artists, heard })
  const matches = matchSongs(known, songs)
  const albums = await matchReleases(stored, releases, { artists, known, matches })
  const releaseOf = new Map(
    releases.flatMap((release) => release.songs.map((song) => [song, release])),
  )
  const albumIdOf = (song: Song) => albums.ids.get(releaseOf.get(song) as Release) ?? ''
  const fresh = songs.filter((song) => !matches.has(song))
  const twins = findTwins(fresh, albumIdOf)
  const newIds = await newTrackIds(
    stored,
    fresh.filter((song) => !twins.has(song)),
    albumIdOf,
  )
  for (const [song, first] of twins) {
    const trackId = newIds.get(first) ?? ''
    const duplicateOf = first.read.file.path
    matches.set(song, { trackId, outcome: 'duplicate', replaced: [], duplicateOf })
  }
  const trackIdOf = (song: Song) => matches.get(song)?.trackId ?? newIds.get(song) ?? ''

  const described = songs.filter((song) => matches.get(song)?.outcome !== 'duplicate')
  const aliases: AliasRecord[] = described.flatMap((song) =>
    mbidsOf(song.read.tags).map((sourceId) => ({
      kind: 'track',
      source: musicBrainz,
      sourceId,
      id: trackIdOf(song),
    })),
  )
  const batch = {
    rank: 'tags' as const,
    artists: artistRecords(releases, artists) satisfies ArtistRecord[],
    albums: releases
      .filter((release) => release.songs.some((song) => described.includes(song)))
      .map((release): AlbumRecord => {
        const record = albumRecord(release, albums.ids.get(release) ?? '', artists)
        // Some songs of an album do not tell whose it is.
        return albums.joining.has(release)
          ? { ...record, artistIds: [], albumType: undefined }
          : record
      }),
    tracks: described.map(
      (song): TrackRecord =>
        trackRecord(song, { id: trackIdOf(song), albumId: albumIdOf(song), artists }),
    ),
    features: [],
    aliases: [...artists.aliases, ...albums.aliases, ...aliases],
  }
  const { plan, touched } = await writeEntities(tx, batch, stored)
  await dropLeftAlbums(tx, plan.tracks)
  await pending.note(tx, touched)
  await deleteAudioFiles(
    tx,
    [...matches.values()].flatMap(({ replaced }) => replaced.map(({ id }) => id)),
  )
  await saveAudioFiles(
    tx,
    songs.map((song) => toAudioFile(song.read, `spotify:track:${trackIdOf(song)}`)),
  )
  await saveLyrics(
    tx,
    described
      .filter(({ read }) => read.tags.lyrics !== '')
      .map((song) => ({ trackId: trackIdOf(song), text: song.read.tags.lyrics })),
  )
  const formerIds = songs.flatMap(({ read }) => known.at(read.file.path)?.uri.slice(14) ?? [])
  await refreshMissingTracks(tx, [...songs.map(trackIdOf), ...formerIds])
  await wantCovers(
    tx,
    batch.albums.map(({ id }) => ({ kind: 'album' as const, id })),
  )
  // Of a track that was there other files may sound now, and a recording may stand in for another.
  const isKnown = (song: Song) => matches.has(song) || known.candidates(song, 'isrc').length > 0
  touch(songs.some(isKnown) ? 'catalog' : topicOf(plan))
  return songs.map((song) => takenOf(song, matches.get(song)))
}

const takenOf = ({ read }: Song, match: Match | undefined): Taken => ({
  path: read.file.path,
  outcome: match?.outcome ?? 'created',
  of: match?.duplicateOf ?? '',
})

/** The id of a file, or of a part of one, by where it is. */
export const audioFileId = (path: string, startMs = 0): string =>
  idFromKey('file', `${path}\u001f${startMs}`)

/** A file as it is stored. */
export function toAudioFile(
  { file, sound, tags }: ReadFile,
  uri: string,
  { startMs, endMs }: { startMs: number; endMs: number } = { startMs: 0, endMs: -1 },
): AudioFile {
  return {
    id: audioFileId(file.path, startMs),
    path: file.path,
    uri,
    size: file.size,
    modifiedAt: file.modifiedAt,
    codec: sound.codec,
    mediaType: sound.mediaType,
    durationMs: endMs < 0 ? sound.durationMs : endMs - startMs,
    bitrate: sound.bitrate,
    sampleRate: sound.sampleRate,
    channels: sound.channels,
    startMs,
    endMs,
    trackGain: tags.trackGain,
    albumGain: tags.albumGain,
    soundHash: sound.soundHash,
    missingSince: -1,
  }
}
