/** What recommendations can be tuned by, with the range that values may have. */
export const attributes = {
  acousticness: { least: 0, most: 1, isWhole: false },
  danceability: { least: 0, most: 1, isWhole: false },
  duration_ms: { least: 0, most: Number.MAX_SAFE_INTEGER, isWhole: true },
  energy: { least: 0, most: 1, isWhole: false },
  instrumentalness: { least: 0, most: 1, isWhole: false },
  key: { least: 0, most: 11, isWhole: true },
  liveness: { least: 0, most: 1, isWhole: false },
  loudness: { least: -200, most: 200, isWhole: false },
  mode: { least: 0, most: 1, isWhole: true },
  popularity: { least: 0, most: 100, isWhole: true },
  speechiness: { least: 0, most: 1, isWhole: false },
  tempo: { least: 0, most: 1_000, isWhole: false },
  time_signature: { least: 0, most: 11, isWhole: true },
  valence: { least: 0, most: 1, isWhole: false },
} as const

export type Attribute = keyof typeof attributes

export const attributeNames = Object.keys(attributes) as Attribute[]

/** A wish about an attribute: `min` and `max` shut tracks out, `target` ranks them. */
export type Tunable = { kind: 'min' | 'max' | 'target'; attribute: Attribute; value: number }
