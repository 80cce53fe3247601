import { type CatalogIndex, genreLength } from './catalog-index.ts'
import { genreMatch, genreWords } from './genres.ts'
import { listOf } from './lists.ts'
import { centerOf } from './sound.ts'

/** What recommendations start from; ids and names are as the client gave them. */
export type Seed = { type: 'artist' | 'genre' | 'track'; id: string }

/** A seed as the index sees it: everything that other tracks are compared with. */
export type Profile = {
  /** The tracks of the seed itself, which are no discovery. */
  own: readonly number[]
  /** How it sounds; null when nobody knows. */
  center: Float32Array | null
  /** How much it has to do with each artist's genres, 0 to 1; null when it has no genres. */
  genreOfArtist: Float32Array | null
  /** Tracks whose company in playlists and libraries counts. */
  anchors: ArrayLike<number>
  /** The artist of an artist seed. */
  artists: ReadonlySet<number>
}

/** The best known tracks that stand for an artist in the baskets. */
const anchorsPerArtist = 20
/** The best known tracks of each artist that stand for a genre. */
const typicalPerArtist = 10

/** What the index knows of a seed; null for one that it does not know. */
export function profileOf(index: CatalogIndex, { type, id }: Seed): Profile | null {
  if (type === 'genre') return genreProfile(index, id)
  if (type === 'artist') return artistProfile(index, id)
  return trackProfile(index, id)
}

function trackProfile(index: CatalogIndex, id: string): Profile | null {
  const track = index.trackOf.get(id)
  if (track === undefined) return null
  const artists = listOf(index.artistsOf, track)
  return {
    own: [track],
    center: centerOf(index.points, [track]),
    genreOfArtist: sharedGenres(index, artists),
    anchors: [track],
    artists: new Set(artists),
  }
}

function artistProfile(index: CatalogIndex, id: string): Profile | null {
  const artist = index.artistOf.get(id)
  if (artist === undefined) return null
  const tracks = listOf(index.tracksOf, artist)
  return {
    own: [],
    center: centerOf(index.points, tracks.subarray(0, typicalPerArtist)),
    genreOfArtist: sharedGenres(index, [artist]),
    anchors: tracks.subarray(0, anchorsPerArtist),
    artists: new Set([artist]),
  }
}

function genreProfile(index: CatalogIndex, name: string): Profile | null {
  const genreOfArtist = artistsOfGenre(index, name)
  if (genreOfArtist === null) return null
  const typical: number[] = []
  // Of the kinds of a genre none is typical, unless there are only kinds of it.
  const best = genreOfArtist.reduce((most, match) => Math.max(most, match), 0)
  for (let artist = 0; artist < genreOfArtist.length; artist++) {
    if (genreOfArtist[artist] !== best) continue
    for (const track of listOf(index.tracksOf, artist).subarray(0, typicalPerArtist)) {
      typical.push(track)
    }
  }
  const center = centerOf(index.points, typical)
  return { own: [], center, genreOfArtist, anchors: [], artists: new Set() }
}

/** How much each artist is of a genre; null when nobody is. */
export function artistsOfGenre(index: CatalogIndex, name: string): Float32Array | null {
  const asked = genreWords(name)
  const matches = new Float32Array(index.artistIds.length)
  let isKnown = false
  for (const [genre, { words }] of index.genres.entries()) {
    const match = genreMatch(words, asked)
    if (match === 0) continue
    isKnown = true
    for (const artist of listOf(index.artistsIn, genre)) {
      matches[artist] = Math.max(matches[artist] ?? 0, match)
    }
  }
  return isKnown ? matches : null
}

/**
 * How much the genres of each artist are those of the given ones: the cosine of their genres,
 * rare ones weighing more.
 */
export function sharedGenres(index: CatalogIndex, artists: Iterable<number>): Float32Array | null {
  const { genres, genresOf, genreLengths, artistsIn } = index
  const asked = new Set([...artists].flatMap((artist) => [...listOf(genresOf, artist)]))
  if (asked.size === 0) return null
  const shared = new Float32Array(index.artistIds.length)
  for (const genre of asked) {
    const weight = genres[genre]?.weight ?? 0
    for (const artist of listOf(artistsIn, genre)) {
      shared[artist] = (shared[artist] ?? 0) + weight * weight
    }
  }
  const askedLength = genreLength(genres, asked)
  for (let artist = 0; artist < shared.length; artist++) {
    const product = shared[artist] ?? 0
    if (product > 0) shared[artist] = product / (askedLength * (genreLengths[artist] ?? 0))
  }
  return shared
}
