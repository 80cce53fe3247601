import type { Baskets } from './baskets.ts'
import { together } from './baskets.ts'
import type { CatalogIndex } from './catalog-index.ts'
import type { Lists } from './lists.ts'
import type { Profile } from './profile.ts'
import { likeness, likenessAt } from './sound.ts'
import { thresholdOf } from './threshold.ts'

/** How much each sort of evidence counts; what is unknown of a seed counts for nothing. */
export type Weights = { sound: number; genre: number; together: number; fame: number }

/** Chosen by the comparison in docs/recommendations.md. */
export const weights: Weights = { sound: 0.3, genre: 0.4, together: 0.2, fame: 0.1 }

/** A track whose sound nobody knows is taken to be as like the seed as any other. */
const unknownLikeness = 0.2

/** A pool with less than this takes in the tracks that sound most alike. */
const leastPool = 500

/**
 * What a seed has to offer: tracks, and what it thinks of each, above 0 and at most 1; 0 for its own.
 * Most seeds have to do with a small part of the catalog, so the rest is not looked at.
 */
export type Pool = { tracks: number[]; scores: number[] }

export function poolOf(
  { index, baskets, weights }: { index: CatalogIndex; baskets: Baskets; weights: Weights },
  profile: Profile,
): Pool {
  const { artistsOf, points } = index
  const { center, own } = profile
  const company = together(baskets, profile.anchors)
  const shareOf = sharesOf(index, profile)
  const scoreOf = scorer(index, weights, { profile, company })
  const isRelated = relatedTracks(index, shareOf, company)
  const pool: Pool = { tracks: [], scores: [] }
  // In the order of the tracks: what is known of neighbours lies together in memory.
  for (let track = 0; track < isRelated.length; track++) {
    if (isRelated[track] === 0) continue
    const alike = center === null ? 0 : likenessAt(points, track, center)
    const near = company === null ? 0 : (company[track] ?? 0)
    pool.tracks.push(track)
    pool.scores.push(scoreOf(track, alike, genreOf(track, artistsOf, shareOf), near))
  }
  if (center !== null && pool.tracks.length < leastPool) {
    const sound = likeness(points, center)
    const least = thresholdOf(sound, leastPool - pool.tracks.length)
    for (const [track, alike] of sound.entries()) {
      // NaN, an unknown sound, is above no threshold.
      if (isRelated[track] === 1 || !(alike >= least)) continue
      pool.tracks.push(track)
      pool.scores.push(scoreOf(track, alike, 0, 0))
    }
  }
  for (const track of own) {
    const at = pool.tracks.indexOf(track)
    if (at >= 0) pool.scores[at] = 0
  }
  return pool
}

/** Which tracks have anything to do with the seed but their sound. */
function relatedTracks(
  { tracksOf, trackIds }: CatalogIndex,
  shareOf: Float32Array,
  company: Float32Array | null,
): Uint8Array {
  const isRelated = new Uint8Array(trackIds.length)
  for (let artist = 0; artist < shareOf.length; artist++) {
    if (shareOf[artist] === 0) continue
    const end = tracksOf.starts[artist + 1] ?? 0
    for (let at = tracksOf.starts[artist] ?? 0; at < end; at++) {
      isRelated[tracksOf.values[at] ?? 0] = 1
    }
  }
  if (company === null) return isRelated
  for (let track = 0; track < company.length; track++)
    if (company[track] !== 0) isRelated[track] = 1
  return isRelated
}

/** Puts the evidence for a track together; what is unknown of the seed counts for nothing. */
function scorer(
  { columns: { popularity } }: CatalogIndex,
  weights: Weights,
  { profile, company }: { profile: Profile; company: Float32Array | null },
) {
  const isHeard = profile.center !== null
  const hasGenres = profile.genreOfArtist !== null
  const known =
    weights.fame +
    (isHeard ? weights.sound : 0) +
    (hasGenres ? weights.genre : 0) +
    (company === null ? 0 : weights.together)
  const ofSound = weights.sound / known
  const ofGenre = hasGenres ? weights.genre / known : 0
  const ofCompany = weights.together / known
  const ofFame = weights.fame / known / 100
  return (track: number, alike: number, shared: number, near: number) => {
    const score =
      ofSound * (alike >= 0 ? alike : unknownLikeness) +
      ofGenre * shared +
      ofCompany * near +
      ofFame * (popularity[track] ?? 0)
    return Math.fround(Math.max(score, leastScore))
  }
}

/** What is in the pool is above 0 even where nothing speaks for it but its place there. */
const leastScore = 1e-6

/** How much each artist is of the seed's genres; the seed's own artists are all of it. */
function sharesOf(index: CatalogIndex, { genreOfArtist, artists }: Profile): Float32Array {
  const shares = genreOfArtist?.slice() ?? new Float32Array(index.artistIds.length)
  for (const artist of artists) shares[artist] = 1
  return shares
}

/**
 * A track is as much of a genre as the one of its artists who is it most. A guest brings half of
 * what the first credited artist does.
 */
function genreOf(track: number, { starts, values }: Lists, shareOf: Float32Array): number {
  const from = starts[track] ?? 0
  const end = starts[track + 1] ?? 0
  const first = values[from]
  let most = 0
  for (let at = from; at < end; at++) {
    const artist = values[at] ?? 0
    const share = shareOf[artist] ?? 0
    const brought = artist === first ? share : share / 2
    if (brought > most) most = brought
  }
  return most
}
