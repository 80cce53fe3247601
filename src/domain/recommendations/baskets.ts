import { add, type Lists, toLists } from './lists.ts'

/**
 * What people put together: the playlists and the libraries, each a basket of tracks in the order
 * in which they lie. Tracks are numbers of the catalog index.
 */
export type Baskets = {
  /** Ids of the public playlists, by basket; '' for others. */
  publicIds: readonly string[]
  /** Basket → tracks. */
  tracks: Lists
  /** The basket of each place of `tracks.values`. */
  basketOf: Int32Array
  /** Track → places of `tracks.values`. */
  places: Lists
}

/** A basket as it is gathered. */
export type Basket = { publicId: string; tracks: number[] }

export function toBaskets(gathered: readonly Basket[], trackCount: number): Baskets {
  const owner: number[] = []
  const value: number[] = []
  for (const [basket, { tracks }] of gathered.entries()) {
    for (const track of tracks) {
      owner.push(basket)
      value.push(track)
    }
  }
  return {
    publicIds: gathered.map(({ publicId }) => publicId),
    tracks: toLists(gathered.length, { owner, value }),
    basketOf: Int32Array.from(owner),
    places: toLists(trackCount, { owner: value, value: owner.map((_, place) => place) }),
  }
}

/** In a long list only what lies this near was put there in the same mood. */
const neighbourhood = 50

/** Of a track that is everywhere, so many places are looked at. */
const maxPlaces = 200

/**
 * How often tracks lie in the same baskets as the given ones, from 0 to 1 for the most frequent.
 * Small baskets say more than large ones, and a track that lies in every basket says little
 * (cosine: divided by the root of how often it lies anywhere). Looks at a bounded number of places,
 * so nothing has to be worked out beforehand.
 * @returns null when nothing lies beside them
 */
export function together(baskets: Baskets, anchors: ArrayLike<number>): Float32Array | null {
  const { tracks, basketOf, places } = baskets
  const isAnywhere = (track: number) => places.starts[track] !== places.starts[track + 1]
  if (!Array.prototype.some.call(anchors, isAnywhere)) return null
  const counts = new Float32Array(places.starts.length - 1)
  for (let each = 0; each < anchors.length; each++) {
    const anchor = anchors[each] ?? 0
    const from = places.starts[anchor] ?? 0
    const to = Math.min(places.starts[anchor + 1] ?? 0, from + maxPlaces)
    for (let at = from; at < to; at++) countAround(places.values[at] ?? 0)
  }
  let most = 0
  for (let track = 0; track < counts.length; track++) {
    const count = counts[track] ?? 0
    if (count === 0) continue
    const frequency = (places.starts[track + 1] ?? 0) - (places.starts[track] ?? 0)
    const share = count / Math.sqrt(frequency)
    counts[track] = share
    if (share > most) most = share
  }
  if (most === 0) return null
  for (let track = 0; track < counts.length; track++) counts[track] = (counts[track] ?? 0) / most
  return counts

  function countAround(place: number): void {
    const basket = basketOf[place] ?? 0
    const first = Math.max(tracks.starts[basket] ?? 0, place - neighbourhood)
    const end = Math.min(tracks.starts[basket + 1] ?? 0, place + neighbourhood + 1)
    const weight = 1 / Math.log2(1 + end - first)
    for (let other = first; other < end; other++) {
      if (other !== place) add(counts, tracks.values[other] ?? 0, weight)
    }
  }
}
