import { coreName } from '../../lib/core-name.ts'
import { fold } from '../../lib/fold.ts'
import type { AudioFile } from '../../model/audio-file.ts'
import type { FileOutcome } from '../scan-report.ts'
import {
  type Evidence,
  evidence,
  isThere,
  type KnownSongs,
  type KnownTrack,
} from './known-songs.ts'
import type { Song } from './songs.ts'

/** The track that a song is. */
export type Match = {
  trackId: string
  outcome: FileOutcome
  /** Files whose place this one takes. */
  replaced: AudioFile[]
  /** Where the track is too, when it is a duplicate. */
  duplicateOf: string
}

/**
 * Finds the tracks that songs are: by MusicBrainz id, ISRC, digest of the sound, fingerprint,
 * and names with duration, in that order; a file that was there before is what it was, unless it is clearly something else now.
 * @returns songs that are something new are absent
 */
export function matchSongs(known: KnownSongs, songs: readonly Song[]): Map<Song, Match> {
  const matches = new Map<Song, Match>()
  const claimed = new Map<string, string>()
  for (const song of songs) {
    const match = matchSong(known, song, claimed)
    if (match === undefined) continue
    matches.set(song, match)
    if (!claimed.has(match.trackId)) claimed.set(match.trackId, song.read.file.path)
  }
  return matches
}

function matchSong(
  known: KnownSongs,
  song: Song,
  claimed: ReadonlyMap<string, string>,
): Match | undefined {
  const { path } = song.read.file
  const before = known.at(path)
  const ownId = before?.uri.slice('spotify:track:'.length) ?? ''
  for (const why of evidence) {
    const ids = [...new Set(known.candidates(song, why))]
    // Of several that fit, the one this file was.
    ids.sort((a, b) => Number(b === ownId) - Number(a === ownId))
    for (const id of ids) {
      const track = known.track(id)
      if (track === undefined || !isAsLong(track, song, why)) continue
      if (id === ownId && before !== undefined) return keep(id, before)
      const match = take(track, song, why, claimed)
      if (match !== undefined) return match
    }
  }
  const own = known.track(ownId)
  return own !== undefined && before !== undefined && isStill(own, song, before)
    ? keep(ownId, before)
    : undefined
}

/**
 * Songs that are the same as an earlier one among those that are new: one title at one place of an
 * album and as long, or the same sound on the same album or without one.
 * @returns song → the first of its kind
 */
export function findTwins(songs: readonly Song[], albumIdOf: (song: Song) => string) {
  const firsts = new Map<string, Song>()
  const twins = new Map<Song, Song>()
  for (const song of songs) {
    const { artists, title, disc, number, read } = song
    const { soundHash, durationMs } = read.sound
    const album = albumIdOf(song)
    const place = [album, fold(artists[0]?.name ?? ''), fold(title), disc, number].join('\u001f')
    const sound = `${read.tags.album === '' ? '' : album}\u001f${soundHash}`
    const first = firsts.get(place) ?? (soundHash === '' ? undefined : firsts.get(sound))
    const isAsLong = Math.abs((first?.read.sound.durationMs ?? 0) - durationMs) <= 3_000
    if (first !== undefined && isAsLong) twins.set(song, first)
    else for (const key of [place, sound]) if (!firsts.has(key)) firsts.set(key, song)
  }
  return twins
}

const keep = (trackId: string, { missingSince }: AudioFile): Match => ({
  trackId,
  outcome: missingSince >= 0 ? 'returned' : 'updated',
  replaced: [],
  duplicateOf: '',
})

/** A track that is somewhere else, or nowhere so far. */
function take(
  { row, album, files }: KnownTrack,
  song: Song,
  why: Evidence,
  claimed: ReadonlyMap<string, string>,
): Match | undefined {
  const others = files.filter(({ path }) => path !== song.read.file.path)
  const there = claimed.get(row.id) ?? others.find(isThere)?.path
  const isOnAlbum = isSameAlbum(album?.name ?? '', song, why)
  if (there !== undefined) {
    const isPlace = isSamePlace(row, song) || isSound(why)
    if (!isOnAlbum || !isPlace) return undefined
    return { trackId: row.id, outcome: 'duplicate', replaced: [], duplicateOf: there }
  }
  // What names or a recording's code tell is not enough to take a track from the album it is on.
  if ((why === 'names' || (why === 'isrc' && files.length === 0)) && !isOnAlbum) return undefined
  if (why === 'names' && !isSamePlace(row, song)) return undefined
  const outcome = files.length === 0 ? 'matched' : 'moved'
  return { trackId: row.id, outcome, replaced: others, duplicateOf: '' }
}

/** Where the tags name no album, the folder's name counts against what only has the same title. */
const isSameAlbum = (name: string, { albumName, read }: Song, why: Evidence) =>
  name === '' || (read.tags.album === '' && why !== 'names') || core(name) === core(albumName)

const core = (name: string) => fold(coreName(name))

/** Two tracks of an album may share a name, but not a number. */
const isSamePlace = (row: { disc: number; number: number }, { disc, number }: Song) =>
  number === 0 || row.number === 0 || (row.number === number && row.disc === disc)

const isSound = (why: Evidence) => why === 'sound' || why === 'fingerprint'

/** The same recording is as long everywhere; only a MusicBrainz id and the sound itself need no check. */
function isAsLong({ row }: KnownTrack, { read }: Song, why: Evidence): boolean {
  if (why === 'musicbrainz' || isSound(why)) return true
  const [a, b] = [row.duration_ms, read.sound.durationMs]
  return a === 0 || b === 0 || Math.abs(a - b) <= 3_000
}

/** Whether a file that was written anew in its place holds what it held. */
function isStill({ row }: KnownTrack, song: Song, before: AudioFile): boolean {
  const { soundHash, durationMs } = song.read.sound
  return (
    fold(row.name) === fold(song.title) ||
    (soundHash !== '' && soundHash === before.soundHash) ||
    (durationMs > 0 && Math.abs(before.durationMs - durationMs) <= 1_000)
  )
}
