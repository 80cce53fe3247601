import { type Baskets, together } from './baskets.ts'
import type { CatalogIndex } from './catalog-index.ts'
import { add, listOf } from './lists.ts'
import { sharedGenres } from './profile.ts'
import { likeness, soundWidth } from './sound.ts'
import { highest } from './threshold.ts'

/** How many artists are related to one. */
const maxRelated = 20

/** The best known tracks, whose company counts. */
const anchorTracks = 50

/** Whoever is less than this part as close as the closest one is not related. */
const leastPart = 0.5

/** How much each sort of evidence counts. */
const weights = { genre: 0.45, sound: 0.2, company: 0.25, fame: 0.1 }

/**
 * Artists like one, closest first, never the artist: by genres, by how their tracks sound, by whose
 * tracks lie in the same playlists and libraries or name both, and by being about as well known.
 */
export function relatedArtists(
  { index, baskets }: { index: CatalogIndex; baskets: Baskets },
  artistId: string,
): string[] {
  const artist = index.artistOf.get(artistId)
  if (artist === undefined) return []
  const { artistPoints, artistPopularity, artistIds } = index
  const middle = artistPoints.subarray(artist * soundWidth, (artist + 1) * soundWidth)
  const alike = Number.isNaN(middle[0]) ? null : likeness(artistPoints, middle)
  const genre = sharedGenres(index, [artist])
  const company = companyOf(index, baskets, artist)
  const hasEvidence = genre !== null || company !== null
  const scores = new Float32Array(artistIds.length)
  for (let other = 0; other < scores.length; other++) {
    const shared = genre?.[other] ?? 0
    const beside = company?.[other] ?? 0
    const measured = alike?.[other] ?? 0
    const sound = Number.isNaN(measured) ? 0 : measured
    // Sound alone relates artists only where nothing else is known of one.
    const isLikeSound = !hasEvidence && sound > 0
    if (other === artist || (shared + beside === 0 && !isLikeSound)) continue
    const apart = Math.abs((artistPopularity[other] ?? 0) - (artistPopularity[artist] ?? 0))
    scores[other] =
      weights.genre * shared +
      weights.sound * sound +
      weights.company * beside +
      weights.fame * (1 - Math.min(100, apart) / 100)
  }
  const closest = highest(scores, maxRelated).slice(0, maxRelated)
  const least = leastPart * (scores[closest[0] ?? 0] ?? 0)
  return closest.flatMap((other) => ((scores[other] ?? 0) >= least ? (artistIds[other] ?? []) : []))
}

/** How much the artists are found beside one, 0 to 1; null when nobody is. */
function companyOf(index: CatalogIndex, baskets: Baskets, artist: number): Float32Array | null {
  const { artistsOf, tracksOf } = index
  const own = listOf(tracksOf, artist)
  const beside = together(baskets, own.subarray(0, anchorTracks))
  const company = new Float32Array(index.artistIds.length)
  for (let track = 0; track < (beside?.length ?? 0); track++) {
    const share = beside?.[track] ?? 0
    if (share === 0) continue
    const first = listOf(artistsOf, track)[0]
    if (first !== undefined) add(company, first, share)
  }
  // A track of both says as much as lying beside each other in every list.
  for (const track of own) for (const other of listOf(artistsOf, track)) add(company, other, 1)
  company[artist] = 0
  let most = 0
  for (const [other, sum] of company.entries()) {
    if (sum === 0) continue
    const share = sum / Math.sqrt(listOf(tracksOf, other).length)
    company[other] = share
    most = Math.max(most, share)
  }
  return most === 0 ? null : company.map((share) => share / most)
}
