import type { SoundFeatures } from '../../src/audio/synth/sound.ts'

/** A fast piece in A minor without a voice; other kinds of music are told by what is different. */
export const techno: SoundFeatures = {
  acousticness: 0.02,
  danceability: 0.74,
  energy: 0.8,
  instrumentalness: 0.84,
  key: 9,
  loudness: -9,
  mode: 0,
  tempo: 131,
  timeSignature: 4,
  valence: 0.28,
}
