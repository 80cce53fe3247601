import type { Tunable } from './attributes.ts'
import type { Baskets } from './baskets.ts'
import type { CatalogIndex } from './catalog-index.ts'
import { listOf } from './lists.ts'
import { type Profile, profileOf, type Seed } from './profile.ts'
import { scoresOf, weights as standardWeights, type Weights } from './score.ts'
import { highest } from './threshold.ts'
import { passing, towardsTargets } from './tuning.ts'

export type Wish = {
  seeds: readonly Seed[]
  tunables: readonly Tunable[]
  /** Leaves out what cannot be played there, not even by a substitute; null = everywhere. */
  market: string | null
  limit: number
  weights?: Weights
}

/** A seed, and how many tracks it had to offer at each step. */
export type SeedPool = Seed & {
  initialPoolSize: number
  afterFilteringSize: number
  afterRelinkingSize: number
}

export type Recommendations = { seeds: SeedPool[]; trackIds: string[] }

/**
 * Tracks for seeds: each seed gathers a pool, bounds and market thin it out, and what is left of
 * all pools is ranked by what the seeds think of it and by closeness to the targets. The same
 * state gives the same answer.
 */
export function recommend(
  { index, baskets }: { index: CatalogIndex; baskets: Baskets },
  { seeds, tunables, market, limit, weights = standardWeights }: Wish,
): Recommendations {
  const passes = passing(index, tunables)
  const playable = market === null ? null : playableIn(index, market)
  const profiles = seeds.map((seed) => profileOf(index, seed))
  const pools: SeedPool[] = []
  const scored: Float32Array[] = []
  for (const [at, seed] of seeds.entries()) {
    const profile = profiles[at] ?? null
    if (profile === null) {
      pools.push({ ...seed, initialPoolSize: 0, afterFilteringSize: 0, afterRelinkingSize: 0 })
      continue
    }
    const scores = scoresOf({ index, baskets, weights }, profile)
    pools.push({ ...seed, ...thinOut(scores, passes, playable) })
    scored.push(scores)
  }
  const total = combine(scored, index.trackIds.length)
  towardsTargets(index, total, tunables)
  const picked = pick(index, total, { own: ownRecordings(index, profiles), limit })
  return { seeds: pools, trackIds: picked.map((track) => index.trackIds[track] ?? '') }
}

/** Which tracks can be played in a market, by themselves or by the same recording (ISRC). */
function playableIn({ markets, substitutes }: CatalogIndex, market: string): Uint8Array {
  const playable = new Uint8Array(markets.length)
  for (const [track, set] of markets.entries()) {
    if (set.has(market)) playable[substitutes[track] ?? track] = 1
  }
  // The first of the same recording was marked for all of them.
  for (let track = 0; track < playable.length; track++) {
    playable[track] = playable[substitutes[track] ?? track] ?? 0
  }
  return playable
}

/** Takes tracks out of a pool, and counts what is left after each step. */
function thinOut(scores: Float32Array, passes: Uint8Array, playable: Uint8Array | null) {
  const sizes = { initialPoolSize: 0, afterFilteringSize: 0, afterRelinkingSize: 0 }
  for (let track = 0; track < scores.length; track++) {
    if (scores[track] === 0) continue
    sizes.initialPoolSize++
    scores[track] = passes[track] === 1 ? (scores[track] ?? 0) : 0
    if (scores[track] === 0) continue
    sizes.afterFilteringSize++
    if (playable !== null && playable[track] === 0) scores[track] = 0
    else sizes.afterRelinkingSize++
  }
  return sizes
}

/** A track is as good as the seed it suits best makes it, with a share for suiting the others. */
const othersShare = 0.3

function combine(scored: readonly Float32Array[], count: number): Float32Array {
  const [first] = scored
  if (first === undefined) return new Float32Array(count)
  if (scored.length === 1) return first
  const total = new Float32Array(count)
  for (let track = 0; track < count; track++) {
    let best = 0
    let sum = 0
    for (const scores of scored) {
      const score = scores[track] ?? 0
      sum += score
      if (score > best) best = score
    }
    total[track] = (1 - othersShare) * best + (othersShare * sum) / scored.length
  }
  return total
}

const ownRecordings = ({ recordings }: CatalogIndex, profiles: readonly (Profile | null)[]) =>
  new Set(profiles.flatMap((one) => (one?.own ?? []).map((track) => recordings[track])))

/** Each further track of an artist counts this much less than the one before. */
const repetition = 0.92

/** How many times the limit is looked at to find different artists. */
const lookAhead = 20

/** The best of the tracks: each recording once, and artists in turns as far as they are as good. */
function pick(
  { recordings, artistsOf }: CatalogIndex,
  scores: Float32Array,
  { own, limit }: { own: Set<number | undefined>; limit: number },
): number[] {
  const seen = new Set(own)
  const queues = new Map<number | undefined, number[]>()
  for (const track of highest(scores, limit * lookAhead)) {
    if (seen.has(recordings[track])) continue
    seen.add(recordings[track])
    const artist = listOf(artistsOf, track)[0]
    const queue = queues.get(artist)
    if (queue === undefined) queues.set(artist, [track])
    else queue.push(track)
  }
  const heads = [...queues.values()].map((queue) => ({ queue, next: 0, factor: 1 }))
  const worth = ({ queue, next, factor }: (typeof heads)[number]) =>
    factor * (scores[queue[next] ?? -1] ?? 0)
  const picked: number[] = []
  while (picked.length < limit) {
    let [best] = heads
    for (const head of heads) if (best === undefined || worth(head) > worth(best)) best = head
    const track = best?.queue[best.next]
    if (best === undefined || track === undefined) break
    picked.push(track)
    best.next++
    best.factor *= repetition
  }
  return picked
}
