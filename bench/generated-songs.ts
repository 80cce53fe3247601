import { idFromKey } from '../src/lib/base62.ts'
import { SeededRandom } from '../src/lib/seeded-random.ts'

const rows = 32_833
const tracks = 28_000
const artists = 10_000
const playlists = 471

const header =
  'track_id,track_name,track_artist,track_popularity,track_album_id,track_album_name,' +
  'track_album_release_date,playlist_name,playlist_id,playlist_genre,playlist_subgenre,' +
  'danceability,energy,key,loudness,mode,speechiness,acousticness,instrumentalness,liveness,' +
  'valence,tempo,duration_ms'

/**
 * Made-up songs in the layout of the TidyTuesday file and of its size: as many rows, about as many
 * tracks, artists and playlists, words that follow the same steep distribution. The same on every
 * run.
 */
export function generatedSongs(): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const playlist = row % playlists
    const { head, features } = songCells(row % tracks)
    const genre = `genre ${playlist % 6}`
    const list = [`Mix ${playlist}`, id('playlist', playlist), genre, `${genre} ${playlist % 24}`]
    return [...head, ...list, ...features].join(',')
  })
  return `${header}\n${lines.join('\n')}\n`
}

/** A track is the same in every row it stands in. */
function songCells(track: number) {
  const random = new SeededRandom(`track ${track}`)
  const artist = title(`artist ${Math.floor(artists * random.next() ** 2)}`)
  const album = Math.floor(track / 1.3)
  const unit = () => random.next().toFixed(3)
  const popularity = random.integer(0, 100)
  const pitch = [random.integer(0, 11), random.between(-30, 0).toFixed(3), 1]
  const moods = [unit(), unit(), unit(), unit(), unit()]
  const length = [random.between(60, 200).toFixed(3), random.integer(120_000, 300_000)]
  return {
    head: [
      ...[id('track', track), title(`track ${track}`), artist, popularity],
      ...[id('album', album), title(`album ${album}`), released(album)],
    ],
    features: [unit(), unit(), ...pitch, ...moods, ...length],
  }
}

/** A day, more often a recent one; the same for all tracks of an album. */
function released(album: number): string {
  const random = new SeededRandom(`released ${album}`)
  const two = (most: number) => String(random.integer(1, most)).padStart(2, '0')
  return `${1970 + Math.floor(50 * random.next() ** 0.3)}-${two(12)}-${two(28)}`
}

const id = (kind: string, index: number) => idFromKey(kind, `bench ${index}`)

/** One to four words, few of them very common. */
function title(seed: string): string {
  const random = new SeededRandom(seed)
  const word = () => vocabulary[Math.floor(vocabulary.length ** random.next()) - 1]
  return Array.from({ length: random.integer(1, 4) }, word).join(' ')
}

const syllables =
  'ba be bi bo da de do fa fi ga go ka ki ko la le li lo ma me mi mo na ne no'.split(' ')

const vocabulary = Array.from({ length: 6000 }, (_, index) => {
  const random = new SeededRandom(`word ${index}`)
  const text = Array.from({ length: random.integer(2, 4) }, () => random.pick(syllables)).join('')
  return text.charAt(0).toUpperCase() + text.slice(1)
})
