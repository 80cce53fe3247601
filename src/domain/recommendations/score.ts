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
  const alike = profile.center === null ? null : likeness(index.points, profile.center)
  const company = together(baskets, profile.anchors)
  const genre = genreOfTracks(index, profile)
  const evidence = new Float32Array(count)
  let related = 0
  for (let track = 0; track < count; track++) {
    const sum = (company?.[track] ?? 0) + (genre[track] ?? 0)
    evidence[track] = sum
    if (sum > 0) related++
  }
  const leastAlike = alike === null ? 2 : thresholdOf(alike, leastPool - related)
  const known =
    weights.fame +
    (alike === null ? 0 : weights.sound) +
    (profile.genreOfArtist === null ? 0 : weights.genre) +
    (company === null ? 0 : weights.together)
  const { popularity } = index.columns
  const scores = new Float32Array(count)
  for (let track = 0; track < count; track++) {
    const sound = alike?.[track] ?? 0
    // NaN, an unknown sound, is above no threshold.
    if ((evidence[track] ?? 0) === 0 && !(sound >= leastAlike)) continue
    const sum =
      weights.sound * (sound >= 0 ? sound : unknownLikeness) +
      weights.genre * (profile.genreOfArtist === null ? 0 : (genre[track] ?? 0)) +
      weights.together * (company?.[track] ?? 0) +
      weights.fame * ((popularity[track] ?? 0) / 100)
    scores[track] = Math.max(leastScore, sum / known)
  }
  for (const track of profile.own) scores[track] = 0
  return scores
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
