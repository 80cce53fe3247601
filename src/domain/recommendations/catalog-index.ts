import { setImmediate } from 'node:timers/promises'
import { fold } from '../../lib/fold.ts'
import type { MarketSet } from '../../model/catalog.ts'
import type { ArtistRow, SoundRow } from '../../store/sounds.ts'
import { type Attribute, attributeNames } from './attributes.ts'
import { genreWords } from './genres.ts'
import { type Lists, listOf, toLists } from './lists.ts'
import { centerOf, soundPoints, soundWidth, spreadOf } from './sound.ts'

/**
 * What recommendations need of the whole catalog, in columns: tracks, artists and genres are
 * numbers, their properties are places of typed arrays. Some 250 bytes per track.
 */
export type CatalogIndex = {
  trackIds: readonly string[]
  trackOf: ReadonlyMap<string, number>
  /** What tracks can be filtered and ranked by; NaN where unknown. */
  columns: Record<Attribute, Float32Array>
  /** How far apart the catalog's values of an attribute lie. */
  deviations: Record<Attribute, number>
  points: Float32Array
  /** Tracks with the same number are one recording: the same ISRC, or name and first artist. */
  recordings: Int32Array
  /** Tracks with the same number can stand in for each other: the same ISRC. */
  substitutes: Int32Array
  markets: readonly MarketSet[]
  artistIds: readonly string[]
  artistOf: ReadonlyMap<string, number>
  artistPopularity: Float32Array
  artistPoints: Float32Array
  /** Track → artists, first credited first; artist → tracks, most popular first. */
  artistsOf: Lists
  tracksOf: Lists
  genres: readonly { name: string; words: string[]; weight: number }[]
  /** Artist → genres; genre → artists. */
  genresOf: Lists
  artistsIn: Lists
  /** The length of each artist's genres as a vector. */
  genreLengths: Float64Array
}

/** What an index is made from: rows in the order of their ids. */
export type CatalogRows = {
  tracks: readonly SoundRow[]
  artists: readonly ArtistRow[]
  credits: readonly { trackId: string; artistId: string }[]
}

/** How many tracks make up the middle of an artist. */
const typicalTracks = 50

/** Builds the index, letting others go first between its parts. */
export async function catalogIndex({
  tracks,
  artists,
  credits,
}: CatalogRows): Promise<CatalogIndex> {
  const trackIds = tracks.map(({ id }) => id)
  const artistIds = artists.map(({ id }) => id)
  const trackOf = numbered(trackIds)
  const artistOf = numbered(artistIds)
  await setImmediate()
  const columns = columnsOf(tracks)
  await setImmediate()
  const points = soundPoints(columns)
  await setImmediate()
  const pairs = creditPairs(credits, trackOf, artistOf)
  const artistsOf = toLists(tracks.length, { owner: pairs.track, value: pairs.artist })
  const unsorted = toLists(artists.length, { owner: pairs.artist, value: pairs.track })
  const tracksOf = byPopularity(unsorted, columns.popularity)
  await setImmediate()
  const recordings = recordingsOf(tracks, artistsOf)
  await setImmediate()
  return {
    trackIds,
    trackOf,
    columns,
    deviations: deviationsOf(columns),
    points,
    ...recordings,
    markets: tracks.map(({ markets }) => markets),
    artistIds,
    artistOf,
    artistPopularity: Float32Array.from(artists, ({ popularity }) => Math.max(0, popularity)),
    artistPoints: artistPoints(points, tracksOf, artists.length),
    artistsOf,
    tracksOf,
    ...genreLists(artists),
  }
}

const numbered = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, at]))

function columnsOf(tracks: readonly SoundRow[]): Record<Attribute, Float32Array> {
  const columns = attributeNames.map((name) => {
    // Below zero, loudness apart, is how "unknown" is stored.
    const known = (value: number | null) =>
      value === null || (value < 0 && name !== 'loudness') ? Number.NaN : value
    return [name, Float32Array.from(tracks, (track) => known(track[name]))] as const
  })
  return Object.fromEntries(columns) as Record<Attribute, Float32Array>
}

function deviationsOf(columns: Record<Attribute, Float32Array>): Record<Attribute, number> {
  const deviations = attributeNames.map((name) => [name, spreadOf(columns[name]).deviation])
  return Object.fromEntries(deviations) as Record<Attribute, number>
}

function creditPairs(
  credits: CatalogRows['credits'],
  trackOf: ReadonlyMap<string, number>,
  artistOf: ReadonlyMap<string, number>,
) {
  const track: number[] = []
  const artist: number[] = []
  for (const { trackId, artistId } of credits) {
    const trackNumber = trackOf.get(trackId)
    const artistNumber = artistOf.get(artistId)
    if (trackNumber === undefined || artistNumber === undefined) continue
    track.push(trackNumber)
    artist.push(artistNumber)
  }
  return { track, artist }
}

function byPopularity(lists: Lists, popularity: Float32Array): Lists {
  for (let owner = 0; owner + 1 < lists.starts.length; owner++) {
    // Sorting is stable, so equals stay in the order of their ids.
    listOf(lists, owner).sort((a, b) => (popularity[b] ?? 0) - (popularity[a] ?? 0) || a - b)
  }
  return lists
}

function recordingsOf(tracks: readonly SoundRow[], artistsOf: Lists) {
  const numbers = new Map<string, number>()
  const numberOf = (key: string, fallback: number) => {
    const known = numbers.get(key)
    if (known === undefined) numbers.set(key, fallback)
    return known ?? fallback
  }
  const substitutes = Int32Array.from(tracks, ({ isrc }, at) => (isrc ? numberOf(isrc, at) : at))
  const recordings = Int32Array.from(tracks, ({ name }, at) =>
    numberOf(`${listOf(artistsOf, at)[0]} ${fold(name)}`, substitutes[at] ?? at),
  )
  return { substitutes, recordings }
}

function artistPoints(points: Float32Array, tracksOf: Lists, count: number): Float32Array {
  const middles = new Float32Array(count * soundWidth).fill(Number.NaN)
  for (let artist = 0; artist < count; artist++) {
    const center = centerOf(points, listOf(tracksOf, artist).subarray(0, typicalTracks))
    if (center !== null) middles.set(center, artist * soundWidth)
  }
  return middles
}

/** Genres that few artists have say more about them (inverse document frequency). */
function genreLists(artists: readonly ArtistRow[]) {
  const numbers = new Map<string, number>()
  const owner: number[] = []
  const value: number[] = []
  for (const [artist, { genres }] of artists.entries()) {
    for (const name of new Set(genres)) {
      const number = numbers.get(name) ?? numbers.size
      numbers.set(name, number)
      owner.push(artist)
      value.push(number)
    }
  }
  const artistsIn = toLists(numbers.size, { owner: value, value: owner })
  const genres = [...numbers.keys()].map((name, at) => ({
    name,
    words: genreWords(name),
    weight: Math.log(1 + artists.length / listOf(artistsIn, at).length),
  }))
  const genresOf = toLists(artists.length, { owner, value })
  const lengths = artists.map((_, artist) => genreLength(genres, listOf(genresOf, artist)))
  return { genres, genresOf, artistsIn, genreLengths: Float64Array.from(lengths) }
}

/** How long a vector some genres are. */
export function genreLength(genres: CatalogIndex['genres'], some: Iterable<number>): number {
  let squares = 0
  for (const genre of some) squares += (genres[genre]?.weight ?? 0) ** 2
  return Math.sqrt(squares)
}
