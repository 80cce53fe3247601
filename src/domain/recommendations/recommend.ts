import type { Tunable } from './attributes.ts'
import type { Baskets } from './baskets.ts'
import type { CatalogIndex } from './catalog-index.ts'
import { listOf } from './lists.ts'
import { type Profile, profileOf, type Seed } from './profile.ts'
import { type Pool, poolOf, weights as standardWeights, type Weights } from './score.ts'
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
  const offered: Pool[] = []
  for (const [at, seed] of seeds.entries()) {
    const profile = profiles[at] ?? null
    if (profile === null) {
      pools.push({ ...seed, initialPoolSize: 0, afterFilteringSize: 0, afterRelinkingSize: 0 })
      continue
    }
    const pool = poolOf({ index, baskets, weights }, profile)
    pools.push({ ...seed, ...thinOut(pool, passes, playable) })
    offered.push(pool)
  }
  const total = combine(offered, roomFor(index))
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
function thinOut({ tracks, scores }: Pool, passes: Uint8Array, playable: Uint8Array | null) {
  const sizes = { initialPoolSize: 0, afterFilteringSize: 0, afterRelinkingSize: 0 }
  for (let at = 0; at < tracks.length; at++) {
    const track = tracks[at] ?? 0
    if (scores[at] === 0) continue
    sizes.initialPoolSize++
    if (passes[track] === 1) {
      sizes.afterFilteringSize++
      if (playable === null || playable[track] === 1) {
        sizes.afterRelinkingSize++
        continue
      }
    }
    scores[at] = 0
  }
  return sizes
}

/** A track is as good as the seed it suits best makes it, with a share for suiting the others. */
const othersShare = 0.3

/** What all pools together think of every track, in memory that the next answer uses again. */
function combine(pools: readonly Pool[], { best, sum }: Room): Float32Array {
  best.fill(0)
  sum.fill(0)
  for (const { tracks, scores } of pools) {
    for (let at = 0; at < tracks.length; at++) {
      const track = tracks[at] ?? 0
      const score = scores[at] ?? 0
      sum[track] = (sum[track] ?? 0) + score
      if (score > (best[track] ?? 0)) best[track] = score
    }
  }
  if (pools.length < 2) return best
  for (let track = 0; track < best.length; track++) {
    const others = (othersShare * (sum[track] ?? 0)) / pools.length
    best[track] = (1 - othersShare) * (best[track] ?? 0) + others
  }
  return best
}

/** A number for every track, twice. To be given this much by the system takes longer than using it. */
type Room = { best: Float32Array; sum: Float64Array }

function roomFor(index: CatalogIndex): Room {
  const { length } = index.trackIds
  const room = rooms.get(index) ?? { best: new Float32Array(length), sum: new Float64Array(length) }
  rooms.set(index, room)
  return room
}

const rooms = new WeakMap<CatalogIndex, Room>()

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
