import type { Db } from '../../db/engine.ts'
import { CatalogRows } from '../../store/catalog-rows.ts'
import type { ReadFile } from '../phase-2-read-tags.ts'
import { lookUpSongs } from './known-songs.ts'
import type { LostSounds } from './lost-sounds.ts'
import { matchSongs } from './match-songs.ts'
import { findArtists } from './named-artists.ts'
import { artistsIn, releasesOf, songOf } from './songs.ts'

/** Tracks that files sound like, by the path of the file. */
export type Heard = ReadonlyMap<string, string>

/**
 * Listens to the files that nothing else tells of, if tracks are lost that they may be. Not for
 * within a transaction: it takes as long as decoding does.
 */
export async function hearSongs(
  db: Db,
  files: readonly ReadFile[],
  lost: LostSounds,
): Promise<Heard> {
  const heard = new Map<string, string>()
  if (lost.isEmpty || files.length === 0) return heard
  const stored = new CatalogRows(db)
  const releases = releasesOf(files.map(songOf))
  const songs = releases.flatMap((release) => release.songs)
  const artists = await findArtists(stored, artistsIn(releases))
  const matches = matchSongs(await lookUpSongs(stored, songs, { artists, heard }), songs)
  for (const song of songs) {
    if (matches.has(song)) continue
    const { file, sound } = song.read
    const trackId = await lost.find(file.path, sound.durationMs)
    if (trackId !== undefined) heard.set(file.path, trackId)
  }
  return heard
}
