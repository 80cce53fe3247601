import type { Composition } from '../../domain/artwork/compositions/index.ts'
import type { PaletteName } from '../../domain/artwork/palettes.ts'
import type { Voice } from '../titles/voice.ts'

/**
 * A corner of the demo world: artists who sound alike, look alike and share genres, so that what
 * is related in name is related in sound. The genres are those of the Web API's genre seeds.
 */
export type Cluster = {
  name: string
  artists: ArtistSketch[]
  sound: Sound
  /** Mean length of a track. */
  minutes: number
  /** Share of explicit tracks. */
  explicit: number
  labels: string[]
  voice: Voice
  palettes: PaletteName[]
  covers: Composition[]
}

export type ArtistSketch = {
  name: string
  genres: string[]
  people: 'solo' | 'duo' | 'group'
  /** Popularity on the Web API's scale, 0 to 100. */
  fame: number
  /** Year of the first release. */
  since: number
  /** Albums in the order they came out. */
  albums: string[]
  /** The one of the albums that fills two discs. */
  double?: string
  /** A collection that came out after the albums. */
  compilation?: string
}

/** What the tracks of a cluster measure on average; single tracks lie around it. */
export type Sound = {
  tempo: number
  energy: number
  danceability: number
  valence: number
  acousticness: number
  instrumentalness: number
  speechiness: number
  loudness: number
}
