import type { SeededRandom } from '../../lib/seeded-random.ts'
import type { AudioFeatures } from '../../model/catalog.ts'
import type { Sound } from '../clusters/cluster.ts'

/** Pitch classes as often as they occur: C, C sharp and G lead. */
const KEYS = [0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 4, 5, 5, 6, 7, 7, 7, 8, 9, 9, 10, 11, 11]

/** What one track measures: the sound of its cluster, with the spread real catalogs show. */
export function audioFeatures(sound: Sound, r: SeededRandom): AudioFeatures {
  return {
    acousticness: share(r, sound.acousticness, 0.12),
    danceability: share(r, sound.danceability, 0.09),
    energy: share(r, sound.energy, 0.1),
    instrumentalness: share(r, sound.instrumentalness, 0.1),
    key: r.pick(KEYS),
    liveness: share(r, 0.16, 0.09),
    loudness: round(Math.min(-1.2, r.normal(sound.loudness, 1.7)), 3),
    mode: r.chance(0.57) ? 1 : 0,
    speechiness: share(r, sound.speechiness, 0.03),
    tempo: round(r.normal(sound.tempo, sound.tempo * 0.09), 3),
    timeSignature: r.chance(0.93) ? 4 : r.pick([3, 3, 5]),
    valence: share(r, sound.valence, 0.15),
  }
}

/** Near an end of the scale there is less room to wander. */
function share(r: SeededRandom, mean: number, deviation: number): number {
  const room = Math.min(deviation, 0.15 * Math.sqrt(mean * (1 - mean)) + mean * 0.35)
  return round(Math.max(0.002, Math.min(0.995, r.normal(mean, room))), 3)
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
