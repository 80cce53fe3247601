/** Frames per second of everything that is made here. */
export const sampleRate = 44_100

/** Two channels of samples between -1 and 1. */
export type Stereo = { left: Float32Array; right: Float32Array }

/**
 * Sound that is made when it is asked for. It comes in blocks that do not depend on each other, so
 * that any of them can be made without those before it.
 */
export type Sound = {
  readonly frames: number
  /** Number of the block that holds a frame. */
  blockAt(frame: number): number
  /** The frame a block begins with; that of the block after the last is the sound's end. */
  startOf(block: number): number
  /** Makes a block. The same block is the same samples on every call. */
  render(block: number): Stereo
}

/** What a piece is made from: the audio features of a track. */
export type SoundFeatures = {
  acousticness: number
  danceability: number
  energy: number
  instrumentalness: number
  /** Pitch class, 0 for C; -1 when nobody knows. */
  key: number
  /** Of the whole, in LUFS. */
  loudness: number
  /** 1 for major. */
  mode: number
  /** Beats per minute; 0 when nobody knows. */
  tempo: number
  timeSignature: number
  valence: number
}
