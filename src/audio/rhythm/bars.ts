import { type BeatFeatures, likeness } from './beat-features.ts'
import type { Beat } from './beats.ts'
import type { OnsetStrength } from './onset-strength.ts'
import { peakNear } from './phase.ts'

/** How the beats are grouped. */
export type Metre = {
  /** Beats in a bar: 3, 4, 5 or 7. */
  beats: number
  confidence: number
  /** Which beat is the first of a bar, and how sure that is. */
  first: number
  firstConfidence: number
}

/**
 * The metre after which the beats are most alike, and within it the beat on which bass drums,
 * chord changes and strong onsets come most.
 */
export function findMetre(
  beats: readonly Beat[],
  features: BeatFeatures,
  onsets: OnsetStrength,
): Metre {
  const likenesses = likenessByDistance(beats, features, onsets)
  const ranked = metres
    .map(({ beats: count, prior }) => ({ count, score: repetition(likenesses, count) + prior }))
    .sort((a, b) => b.score - a.score)
  const best = ranked[0]?.count ?? 4
  const lead = (ranked[0]?.score ?? 0) - (ranked[1]?.score ?? 0)
  const { first, confidence } = findFirst(beats, features, onsets, best)
  return {
    beats: best,
    confidence: beats.length < 2 * best ? 0 : Math.min(1, lead / 0.3),
    first,
    firstConfidence: confidence,
  }
}

/** Nearly all music is in 4: the others have to be clearly better. */
const metres = [
  { beats: 4, prior: 0.1 },
  { beats: 3, prior: 0.03 },
  { beats: 5, prior: -0.03 },
  { beats: 7, prior: -0.03 },
]

const farthest = 28

/** How alike beats are that lie so many beats apart, in deviations from the mean. */
function likenessByDistance(
  beats: readonly Beat[],
  { mel, pitch }: BeatFeatures,
  { full, low }: OnsetStrength,
): number[] {
  const sound = centred(mel)
  const accents = centred(
    beats.map(({ frame }) => Float32Array.of(peakNear(full, frame), 2 * peakNear(low, frame))),
  )
  const values: number[] = []
  for (let distance = 1; distance <= farthest; distance++) {
    let sum = 0
    let count = 0
    for (let at = 0; at + distance < beats.length; at++) {
      const other = at + distance
      sum += 0.4 * likeness(row(sound, at), row(sound, other))
      sum += 0.3 * likeness(row(pitch, at), row(pitch, other))
      sum += 0.3 * likeness(row(accents, at), row(accents, other))
      count++
    }
    if (count >= 4) values[distance] = sum / count
  }
  const known = values.filter((value) => value !== undefined)
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  const spread = Math.sqrt(
    known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, known.length),
  )
  return values.map((value) => (value - mean) / (spread || 1))
}

/** Mean likeness at the multiples of a metre, less that at all other distances. */
function repetition(likenesses: readonly number[], metre: number): number {
  const at: number[] = []
  const others: number[] = []
  for (const [distance, value] of likenesses.entries()) {
    if (value === undefined) continue
    if (distance % metre === 0) at.push(value)
    else others.push(value)
  }
  if (at.length === 0) return -Infinity
  return mean(at) - mean(others)
}

function findFirst(
  beats: readonly Beat[],
  { pitch, mel }: BeatFeatures,
  { full, low }: OnsetStrength,
  metre: number,
): { first: number; confidence: number } {
  const lows = standard(beats.map(({ frame }) => peakNear(low, frame)))
  const fulls = standard(beats.map(({ frame }) => peakNear(full, frame)))
  const chords = standard(pitch.map((_, at) => 1 - likeness(row(pitch, at - 1), row(pitch, at))))
  const timbres = standard(mel.map((_, at) => 1 - likeness(row(mel, at - 1), row(mel, at))))
  const scores = Array.from({ length: metre }, (_, first) => {
    const places = beats.flatMap((_, at) => (at % metre === first && at > 0 ? [at] : []))
    return mean(
      places.map(
        (at) =>
          0.8 * (lows[at] ?? 0) +
          1.0 * (chords[at] ?? 0) +
          0.3 * (fulls[at] ?? 0) +
          0.2 * (timbres[at] ?? 0),
      ),
    )
  })
  const first = scores.indexOf(Math.max(...scores))
  const rival = Math.max(...scores.filter((_, at) => at !== first))
  return { first, confidence: Math.min(1, Math.max(0, ((scores[first] ?? 0) - rival) / 2)) }
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

function standard(values: readonly number[]): number[] {
  const middle = mean(values)
  const spread = Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) || 1
  return values.map((value) => (value - middle) / spread)
}

/** Rows without what they have in common. */
function centred(rows: readonly Float32Array[]): Float32Array[] {
  const width = rows[0]?.length ?? 0
  const common = Array.from({ length: width }, (_, index) => mean(rows.map((r) => r[index] ?? 0)))
  return rows.map((r) => r.map((value, index) => value - (common[index] ?? 0)))
}

const row = (rows: readonly Float32Array[], at: number) => rows[Math.max(0, at)] ?? empty
const empty = new Float32Array(0)
