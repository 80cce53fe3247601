import { SeededRandom } from '../../lib/seeded-random.ts'
import { type Stereo, sampleRate } from './sound.ts'

export type Drum =
  | 'kick'
  | 'softKick'
  | 'snare'
  | 'brush'
  | 'clap'
  | 'rim'
  | 'hat'
  | 'openHat'
  | 'shaker'
  | 'crash'
  | 'tom'

/** A stroke of a bar; its time in frames from the bar's beginning. */
export type Stroke = { drum: Drum; start: number; strength: number; pan: number }

/** Seconds a stroke is heard at most. */
const lengths: Record<Drum, number> = {
  kick: 0.3,
  softKick: 0.24,
  snare: 0.24,
  brush: 0.16,
  clap: 0.2,
  rim: 0.06,
  hat: 0.06,
  openHat: 0.22,
  shaker: 0.07,
  crash: 1.1,
  tom: 0.3,
}

const { sin, exp, PI } = Math

/** The sample of a drum at a time in seconds; `noise` is new for every sample, `hiss` its high part. */
const voices: Record<Drum, (t: number, noise: number, hiss: number) => number> = {
  kick: (t, noise) =>
    sin(2 * PI * (48 * t + 4.2 * (1 - exp(-t * 32)))) * exp(-t * 9) + noise * 0.5 * exp(-t * 400),
  softKick: (t, noise) =>
    0.8 * sin(2 * PI * (55 * t + 1.6 * (1 - exp(-t * 28)))) * exp(-t * 13) +
    noise * 0.2 * exp(-t * 300),
  snare: (t, noise, hiss) =>
    0.5 * sin(2 * PI * 187 * t) * exp(-t * 26) + (0.35 * noise + 0.5 * hiss) * exp(-t * 18),
  brush: (t, noise, hiss) => (0.22 * noise + 0.4 * hiss) * exp(-t * 22),
  clap: (t, noise, hiss) => {
    const hands = 0.4 * (exp(-t * 220) + (t > 0.011 ? exp(-(t - 0.011) * 220) : 0))
    return (0.5 * noise + 0.6 * hiss) * (hands + (t > 0.022 ? 0.8 * exp(-(t - 0.022) * 24) : 0))
  },
  rim: (t, noise) => (0.7 * sin(2 * PI * 1_720 * t) + 0.3 * noise) * exp(-t * 95),
  hat: (t, _noise, hiss) => 0.55 * hiss * exp(-t * 75),
  openHat: (t, _noise, hiss) => 0.45 * hiss * exp(-t * 15),
  shaker: (t, _noise, hiss) => 0.4 * hiss * Math.min(1, t * 200) * exp(-t * 60),
  crash: (t, noise, hiss) => (0.5 * hiss + 0.12 * noise) * exp(-t * 3.6),
  tom: (t) => 0.8 * sin(2 * PI * (92 * t + 1.8 * (1 - exp(-t * 20)))) * exp(-t * 11),
}

const kept = new Map<Drum, Float32Array>()

function sampleOf(drum: Drum): Float32Array {
  const known = kept.get(drum)
  if (known !== undefined) return known
  const noises = new SeededRandom(`drum ${drum}`)
  const frames = Math.floor(lengths[drum] * sampleRate)
  const made = new Float32Array(frames)
  let before = 0
  let fade = 1
  for (let at = 0; at < frames; at++) {
    const noise = noises.between(-1, 1)
    const hiss = (noise - before) * 0.7
    before = noise
    if (frames - at < 400) fade = (frames - at) / 400
    made[at] = fade * voices[drum](at / sampleRate, noise, hiss)
  }
  kept.set(drum, made)
  return made
}

/**
 * Adds a stroke to a block.
 * @param from where in the stroke the block begins; negative when it comes later
 */
export function mixStroke({ drum, strength, pan }: Stroke, from: number, block: Stereo): void {
  const { left, right } = block
  const sample = sampleOf(drum)
  const toLeft = strength * Math.sqrt(0.5 - pan / 2)
  const toRight = strength * Math.sqrt(0.5 + pan / 2)
  const end = Math.min(left.length, sample.length - from)
  for (let at = Math.max(0, -from); at < end; at++) {
    const value = sample[at + from] as number
    left[at] = (left[at] as number) + value * toLeft
    right[at] = (right[at] as number) + value * toRight
  }
}
