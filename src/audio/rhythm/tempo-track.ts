import { hopSeconds } from '../analysis-rate.ts'
import type { OnsetStrength } from './onset-strength.ts'

/** The tempo over time: frames per beat at each of evenly spaced moments. */
export type TempoTrack = {
  /** Frames from one entry of `periods` to the next. */
  step: number
  periods: number[]
  /** How regular the sound is at that tempo, 0 to 1. */
  strength: number
}

/**
 * The tempo of each few seconds, smoothed so that it changes only where the sound insists (Viterbi).
 * A tempo is likely when the onsets repeat after one, two, four and eight of its beats, or one,
 * three and six, and when it is a common one.
 */
export function tempoTrack({ full, low }: OnsetStrength): TempoTrack {
  const mixed = mix(full, low)
  const scores: Float32Array[] = []
  const strengths: number[] = []
  for (let start = 0; start === 0 || start + window / 2 < mixed.length; start += step) {
    const correlation = autocorrelation(mixed, start - (start === 0 ? 0 : window / 4))
    const raw = candidates.map((period) => likelihood(correlation, period))
    const best = Math.max(...raw, 1e-9)
    strengths.push(Math.min(1, Math.max(0, best)))
    scores.push(Float32Array.from(raw, (score, at) => (score / best) * (prior[at] ?? 0)))
  }
  const path = smoothest(scores)
  const strength = strengths.reduce((sum, value) => sum + value, 0) / Math.max(1, strengths.length)
  return { step, periods: path.map((state) => candidates[state] ?? 0), strength }
}

/** Frames of a window (16 s) and from one window to the next (2 s). */
const window = 1376
const step = 172

const slowest = 40
const fastest = 220

/** Frames per beat, fastest first, in steps of 2 %. */
const candidates = Array.from(
  { length: Math.floor(Math.log(fastest / slowest) / 0.02) + 1 },
  (_, at) => (60 / fastest / hopSeconds) * Math.exp(0.02 * at),
)

/** How common tempos are: around 130, one octave wide. */
const prior = candidates.map((period) => {
  const octaves = Math.log2(60 / (period * hopSeconds) / 130)
  return Math.exp(-0.5 * octaves ** 2)
})

function mix(full: Float32Array, low: Float32Array): Float32Array {
  const fullScale = rms(full)
  const lowScale = rms(low)
  return full.map((value, at) => 0.7 * (value / fullScale) + 0.3 * ((low[at] ?? 0) / lowScale))
}

function rms(values: Float32Array): number {
  let sum = 0
  for (const value of values) sum += value * value
  return Math.sqrt(sum / Math.max(1, values.length)) || 1
}

/** Normalised autocorrelation of the window that starts at a frame. */
function autocorrelation(values: Float32Array, start: number): Float32Array {
  const first = Math.max(0, Math.min(start, values.length - window))
  const part = values.subarray(first, first + window)
  const mean = part.reduce((sum, value) => sum + value, 0) / Math.max(1, part.length)
  const centred = part.map((value) => value - mean)
  const lags = Math.min(maxLag, part.length)
  const result = new Float32Array(maxLag)
  for (let lag = 0; lag < lags; lag++) {
    let sum = 0
    for (let at = lag; at < centred.length; at++) {
      sum += (centred[at] ?? 0) * (centred[at - lag] ?? 0)
    }
    // Unbiased, within reason: few pairs are left at long lags.
    result[lag] = sum / Math.max(part.length / 3, part.length - lag)
  }
  const energy = result[0] || 1
  return result.map((value) => value / energy)
}

const maxLag = 1040

const rivalry = 0.3

function likelihood(correlation: Float32Array, period: number): number {
  const duple = [1, 2, 4, 8].reduce((sum, beats) => sum + near(correlation, period * beats), 0) / 4
  const triple = [1, 3, 6].reduce((sum, beats) => sum + near(correlation, period * beats), 0) / 3
  // What also repeats after two and four thirds of a beat is not grouped by this beat, but by one
  // of two thirds of it.
  const between = (near(correlation, (period * 2) / 3) + near(correlation, (period * 4) / 3)) / 2
  return Math.max(duple, 0.93 * triple) - rivalry * Math.max(0, between)
}

/** The highest correlation within a hundredth of a lag, or within a frame. */
function near(correlation: Float32Array, lag: number): number {
  const reach = Math.max(1, Math.round(lag * 0.01))
  const centre = Math.round(lag)
  if (centre - reach >= maxLag) return 0
  let best = 0
  for (let at = centre - reach; at <= centre + reach; at++) {
    best = Math.max(best, correlation[at] ?? 0)
  }
  return best
}

/** The sequence of candidates with the highest total score; changes cost by how far they go. */
function smoothest(scores: readonly Float32Array[]): number[] {
  let totals = Float32Array.from(scores[0] ?? [])
  const origins: Int32Array[] = []
  for (const score of scores.slice(1)) {
    const next = new Float32Array(score.length)
    const origin = new Int32Array(score.length)
    for (let state = 0; state < score.length; state++) {
      let best = -Infinity
      for (let from = 0; from < score.length; from++) {
        const cost = Math.min(maxChangeCost, changeCost * Math.abs(state - from))
        const total = (totals[from] ?? 0) - cost
        if (total <= best) continue
        best = total
        origin[state] = from
      }
      next[state] = best + (score[state] ?? 0)
    }
    totals = next
    origins.push(origin)
  }
  let state = totals.indexOf(Math.max(...totals))
  const path = [state]
  for (const origin of origins.reverse()) {
    state = origin[state] ?? 0
    path.push(state)
  }
  return path.reverse()
}

/** For each 2 % of change from one window to the next, and at most. */
const changeCost = 0.06
const maxChangeCost = 1.5
