import type { SeededRandom } from '../../lib/seeded-random.ts'
import type { ArtistRecord } from '../../model/records.ts'
import type { Cluster } from '../clusters/cluster.ts'
import type { Titles } from '../titles/voice.ts'
import type { TrackSketch } from './catalog.ts'
import { audioFeatures } from './features.ts'
import { trackPopularity } from './popularity.ts'

/** Who records, in which style, and whom they may invite. */
export type Studio = {
  cluster: Cluster
  artist: ArtistRecord
  /** Artists of the same cluster. */
  friends: ArtistRecord[]
  /** Artists of all other clusters. */
  others: ArtistRecord[]
  titles: Titles
  r: SeededRandom
}

/** One recording: its length, its sound, and now and then with guests. */
export function song(
  studio: Studio,
  track: { name: string; album: number; place: number },
): TrackSketch {
  const { cluster, artist, r } = studio
  const guests = guestsOf(studio)
  const [guest] = guests
  const isNamed = guest !== undefined && r.chance(0.45)
  return {
    name: isNamed ? `${track.name} (feat. ${guest.name})` : track.name,
    artistIds: [artist.id, ...guests.map(({ id }) => id)],
    durationMs: durationMs(cluster.minutes, r),
    explicit: r.chance(cluster.explicit),
    popularity: trackPopularity(track.album, track.place, r),
    features: audioFeatures(cluster.sound, r),
  }
}

/** Another take of a recording, as singles have them: same song, other version word. */
export function version(studio: Studio, take: TrackSketch): TrackSketch {
  const { friends, r, cluster } = studio
  const base = take.name.replace(/ \(feat\. .*\)$/, '')
  const popularity = Math.max(0, take.popularity - r.integer(8, 20))
  const features = audioFeatures(cluster.sound, r)
  const durationMsOfTake = Math.round(take.durationMs * r.between(0.85, 1.4))
  const shared = { ...take, popularity, features, durationMs: durationMsOfTake }
  const remixer = friends.length > 0 && r.chance(0.4) ? r.pick(friends) : undefined
  if (remixer !== undefined) {
    const artistIds = [...new Set([...take.artistIds, remixer.id])]
    return { ...shared, name: `${base} - ${remixer.name} Remix`, artistIds }
  }
  return { ...shared, name: `${base} - ${r.pick(['Acoustic', 'Instrumental', 'Live', 'Demo'])}` }
}

/** Length in milliseconds; tracks of one kind differ by about a fifth. */
export function durationMs(minutes: number, r: SeededRandom): number {
  return Math.round(minutes * 60_000 * Math.exp(r.normal(0, 0.2)))
}

/** One track in eight has a guest, mostly from the neighbourhood; a few have several. */
function guestsOf({ friends, others, r }: Studio): ArtistRecord[] {
  if (!r.chance(0.125)) return []
  const count = r.chance(0.78) ? 1 : r.chance(0.75) ? 2 : 3
  const guests = new Set<ArtistRecord>()
  while (guests.size < count) guests.add(r.pick(r.chance(0.75) ? friends : others))
  return [...guests]
}
