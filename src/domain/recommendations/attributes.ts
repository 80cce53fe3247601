/** What recommendations can be tuned by, with the range that values may have. */
export const attributes = {
  acousticness: { least: 0, most: 1 },
  danceability: { least: 0, most: 1 },
  duration_ms: { least: 0, most: Number.MAX_SAFE_INTEGER },
  energy: { least: 0, most: 1 },
  instrumentalness: { least: 0, most: 1 },
  key: { least: 0, most: 11 },
  liveness: { least: 0, most: 1 },
  loudness: { least: -200, most: 200 },
  mode: { least: 0, most: 1 },
  popularity: { least: 0, most: 100 },
  speechiness: { least: 0, most: 1 },
  tempo: { least: 0, most: 1_000 },
  time_signature: { least: 0, most: 11 },
  valence: { least: 0, most: 1 },
} as const

export type Attribute = keyof typeof attributes

export const attributeNames = Object.keys(attributes) as Attribute[]

/** A wish about an attribute: `min` and `max` shut tracks out, `target` ranks them. */
export type Tunable = { kind: 'min' | 'max' | 'target'; attribute: Attribute; value: number }
