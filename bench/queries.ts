import { SeededRandom } from '../src/lib/seeded-random.ts'
import type { Song } from './songs.ts'

/**
 * What people type: words, beginnings of words, names, field filters, slips of the finger. Each
 * shape is filled with the words of a song of the catalog, so the same list works on any catalog.
 */
const shapes: readonly ((song: Song) => string)[] = [
  (song) => word(song.track_name, 0),
  (song) => word(song.track_name, 1),
  (song) => longest(song.track_name),
  (song) => longest(song.track_artist),
  (song) => longest(song.track_album_name),
  (song) => song.track_name,
  (song) => song.track_artist,
  (song) => song.track_album_name,
  (song) => longest(song.track_name).slice(0, 2),
  (song) => longest(song.track_name).slice(0, 3),
  (song) => longest(song.track_name).slice(0, 4),
  (song) => longest(song.track_name).slice(0, 5),
  (song) => song.track_artist.slice(0, 3),
  (song) => song.track_artist.slice(0, 5),
  (song) => song.track_artist.slice(0, -1),
  (song) => `${song.track_artist} ${song.track_name}`,
  (song) => `${song.track_name} ${song.track_artist}`,
  (song) => `${word(song.track_artist, 0)} ${word(song.track_name, 0)}`,
  (song) => `${song.track_artist} ${longest(song.track_name).slice(0, 3)}`,
  (song) => `${word(song.track_name, 0)} ${word(song.track_name, 1)}`,
  (song) => `"${song.track_name}"`,
  (song) => `"${song.track_artist}" ${word(song.track_name, 0)}`,
  (song) => `artist:${longest(song.track_artist)}`,
  (song) => `artist:"${song.track_artist}"`,
  (song) => `track:"${song.track_name}"`,
  (song) => `album:"${song.track_album_name}"`,
  (song) => `track:${longest(song.track_name)} artist:${longest(song.track_artist)}`,
  (song) => `artist:"${song.track_artist}" year:${year(song)}`,
  (song) => `year:${year(song)}`,
  (song) => `year:${year(song) - 5}-${year(song)}`,
  (song) => `${longest(song.track_name)} year:${year(song) - 1}-${year(song) + 1}`,
  (song) => `genre:"${song.playlist_subgenre}"`,
  (song) => `${word(song.track_name, 0)} genre:"${song.playlist_subgenre}"`,
  (song) => `${longest(song.track_artist)} NOT ${longest(song.track_name)}`,
  (song) => `${longest(song.track_artist)} OR ${longest(song.track_name)}`,
  (song) => swapped(song.track_artist),
  (song) => swapped(longest(song.track_name)),
  (song) => without(song.track_artist),
  (song) => `${swapped(longest(song.track_artist))} ${word(song.track_name, 0)}`,
  () => 'the',
]

const types = ['track', 'track', 'track,artist', 'track,artist,album,playlist']

/** Paths of different searches, every shape equally often. Stays the same from run to run. */
export function searchPaths(songs: readonly Song[], perShape = 25): string[] {
  const random = new SeededRandom('queries')
  const named = songs.filter(
    (song) => longest(song.track_name).length > 4 && song.track_artist.length > 2,
  )
  return shapes.flatMap((shape) =>
    Array.from({ length: perShape }, () => {
      const q = shape(random.pick(named)).slice(0, 100)
      return `/v1/search?${new URLSearchParams({ q, type: random.pick(types), limit: '20' })}`
    }),
  )
}

const words = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
const word = (text: string, at: number) => words(text)[at] ?? text
const year = (song: Song) => Number(song.track_album_release_date.slice(0, 4))
const longest = (text: string) =>
  words(text).reduce((best, part) => (part.length > best.length ? part : best), '')

/** Two letters in the middle the wrong way round. */
function swapped(text: string): string {
  const at = text.length >> 1
  return text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.slice(at + 1)
}

/** A letter in the middle left out. */
const without = (text: string) =>
  text.slice(0, text.length >> 1) + text.slice((text.length >> 1) + 1)
