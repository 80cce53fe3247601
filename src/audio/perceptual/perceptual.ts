import ridge from './ridge.json' with { type: 'json' }

/** The features that are a listener's judgement, each a share of one. */
export type Perceptual = {
  acousticness: number
  danceability: number
  energy: number
  instrumentalness: number
  liveness: number
  speechiness: number
  valence: number
}

/** What is known of the rhythm and how speech-like the sound moves. */
export type Movement = {
  tempo: number
  /** How regular the onsets are at that tempo, 0 to 1. */
  pulse: number
  /** How likely it is that somebody talks, 0 to 1. */
  speech: number
}

/** @param descriptors the 35 means; undefined for silence */
export function perceptualFeatures(
  descriptors: number[] | undefined,
  { tempo, pulse, speech }: Movement,
): Perceptual {
  if (descriptors === undefined) return silent
  const fitted = (name: keyof typeof ridge.targets) => {
    const { base, weights } = ridge.targets[name]
    let sum = base
    for (const [at, weight] of weights.entries()) {
      const deviation = ridge.deviation[at] ?? 1
      // Sounds unlike any the coefficients were fitted to must not run away along one descriptor.
      const value = ((descriptors[at] ?? 0) - (ridge.mean[at] ?? 0)) / deviation
      sum += weight * Math.max(-2.5, Math.min(2.5, value))
    }
    return share(sum)
  }
  // The fit knows nothing of rhythm: a steady pulse at a walking to dancing pace is danceable.
  const rhythm = 0.75 * pulse + 0.25 * Math.exp(-0.5 * (Math.log2((tempo || 30) / 118) / 0.4) ** 2)
  return {
    acousticness: fitted('acousticness'),
    danceability: share((0.6 * fitted('danceability') + 0.4 * rhythm) * (1 - 0.5 * speech)),
    energy: fitted('energy'),
    instrumentalness: share(fitted('instrumentalness') * (1 - speech)),
    liveness: fitted('liveness'),
    speechiness: share(Math.max(fitted('speechiness') * (1 - speech), 0.92 * speech)),
    valence: fitted('valence'),
  }
}

const silent: Perceptual = {
  acousticness: 0,
  danceability: 0,
  energy: 0,
  instrumentalness: 0,
  liveness: 0,
  speechiness: 0,
  valence: 0,
}

const share = (value: number) => Math.min(1, Math.max(0, value))
