import type { Baskets } from './baskets.ts'
import { together } from './baskets.ts'
import type { CatalogIndex } from './catalog-index.ts'
import type { Profile } from './profile.ts'
import { likeness } from './sound.ts'
import { thresholdOf } from './threshold.ts'

/** How much each sort of evidence counts; what is unknown of a seed counts for nothing. */
export type Weights = { sound: number; genre: number; together: number; fame: number }

/** Chosen by the comparison in docs/recommendations.md. */
export const weights: Weights = { sound: 0.3, genre: 0.4, together: 0.2, fame: 0.1 }

/** A track whose sound nobody knows is taken to be as like the seed as any other. */
const unknownLikeness = 0.2

/** A pool with less than this takes in the tracks that sound most alike. */
const leastPool = 500

/** What a seed thinks of every track: 0 for those outside its pool, else above 0, at most 1. */
export function scoresOf(
  { index, baskets, weights }: { index: CatalogIndex; baskets: Baskets; weights: Weights },
  profile: Profile,
): Float32Array {
  const count = index.trackIds.length
  const isHeard = profile.center !== null
  const hasGenres = profile.genreOfArtist !== null
  const company = together(baskets, profile.anchors)
  // Plain arrays of zeros for what is unknown keep the loops over the catalog simple and fast.
  const nothing = new Float32Array(count)
  const sound = profile.center === null ? nothing : likeness(index.points, profile.center)
  const beside = company ?? nothing
  const genre = genreOfTracks(index, profile)
  const { popularity } = index.columns
  const leastSound = isHeard ? thresholdOf(sound, leastPool - countRelated(genre, beside)) : 2

  const known =
    weights.fame +
    (isHeard ? weights.sound : 0) +
    (hasGenres ? weights.genre : 0) +
    (company === null ? 0 : weights.together)
  const ofSound = weights.sound / known
  const ofGenre = hasGenres ? weights.genre / known : 0
  const ofCompany = weights.together / known
  const ofFame = weights.fame / known / 100
  const scores = new Float32Array(count)
  for (let track = 0; track < count; track++) {
    const alike = sound[track] ?? 0
    const shared = genre[track] ?? 0
    const near = beside[track] ?? 0
    // NaN, an unknown sound, is above no threshold.
    if (shared + near === 0 && !(alike >= leastSound)) continue
    const score =
      ofSound * (alike >= 0 ? alike : unknownLikeness) +
      ofGenre * shared +
      ofCompany * near +
      ofFame * (popularity[track] ?? 0)
    scores[track] = Math.max(score, leastScore)
  }
  for (const track of profile.own) scores[track] = 0
  return scores
}

/** How many tracks have anything to do with the seed but their sound. */
function countRelated(genre: Float32Array, beside: Float32Array): number {
  let related = 0
  for (let track = 0; track < genre.length; track++) {
    if ((genre[track] ?? 0) + (beside[track] ?? 0) > 0) related++
  }
  return related
}

/** What is in the pool is above 0 even where nothing speaks for it but its place there. */
const leastScore = 1e-6

/** A track is as much of a genre as the one of its artists who is it most; own artists are all of it. */
function genreOfTracks(index: CatalogIndex, { genreOfArtist, artists }: Profile): Float32Array {
  const { artistsOf, tracksOf, artistIds } = index
  const genre = new Float32Array(index.trackIds.length)
  for (let artist = 0; artist < artistIds.length; artist++) {
    const share = artists.has(artist) ? 1 : (genreOfArtist?.[artist] ?? 0)
    if (share === 0) continue
    const end = tracksOf.starts[artist + 1] ?? 0
    for (let at = tracksOf.starts[artist] ?? 0; at < end; at++) {
      const track = tracksOf.values[at] ?? 0
      // A guest brings half of what the first credited artist does.
      const isFirst = artistsOf.values[artistsOf.starts[track] ?? 0] === artist
      genre[track] = Math.max(genre[track] ?? 0, isFirst ? share : share / 2)
    }
  }
  return genre
}
