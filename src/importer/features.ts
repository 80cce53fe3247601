import type { FeaturesRecord } from '../model/records.ts'

type Features = FeaturesRecord['features']

/** Audio features as a source gives them, any of them missing. */
export type GivenFeatures = { [F in keyof Features]?: number | undefined }

const shares = [
  'acousticness',
  'danceability',
  'energy',
  'instrumentalness',
  'liveness',
  'speechiness',
  'valence',
] as const

/** Complete features; undefined when one of the nine that belong together is not known. */
export function completeFeatures(given: GivenFeatures): Features | undefined {
  const { loudness, tempo } = given
  const [acousticness, danceability, energy, instrumentalness, liveness, speechiness, valence] =
    shares.map((name) => given[name])
  if (
    acousticness === undefined ||
    danceability === undefined ||
    energy === undefined ||
    instrumentalness === undefined ||
    liveness === undefined ||
    loudness === undefined ||
    speechiness === undefined ||
    tempo === undefined ||
    valence === undefined
  ) {
    return undefined
  }
  return {
    acousticness,
    danceability,
    energy,
    instrumentalness,
    liveness,
    loudness,
    speechiness,
    tempo,
    valence,
    key: whole(given.key, -1, 11),
    mode: whole(given.mode, 0, 1),
    timeSignature: whole(given.timeSignature, 1, 16),
  }
}

/** Whether the features are what the public object may hold: most are shares of one. */
export const arePlausible = (features: Features): boolean =>
  shares.every((name) => features[name] >= 0 && features[name] <= 1) && features.tempo >= 0

const whole = (value: number | undefined, lowest: number, highest: number) =>
  value !== undefined && Number.isInteger(value) && value >= lowest && value <= highest
    ? value
    : undefined
