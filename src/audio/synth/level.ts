import type { Stereo } from './sound.ts'
import { sampleRate } from './sound.ts'

/** Above this a sample is bent, so that none ever reaches the end of the scale. */
const knee = 0.6
const ceiling = 0.97

/** A sample at a gain, bent where it would be too loud. */
export function limited(sample: number): number {
  const size = Math.abs(sample)
  if (size <= knee) return sample
  const over = (size - knee) / (ceiling - knee)
  const bent = knee + (ceiling - knee) * Math.tanh(over)
  return sample < 0 ? -bent : bent
}

/**
 * The gain that brings sound to a loudness, limiter included: tried, measured and corrected.
 * @param loudness wanted, in LUFS
 */
export function gainFor(blocks: readonly Stereo[], loudness: number): number {
  const wanted = Math.max(quietest, Math.min(loudest, loudness))
  let gain = 1
  for (let round = 0; round < 6; round++) {
    const difference = wanted - loudnessOf(blocks, gain)
    if (!Number.isFinite(difference)) return 1
    gain *= 10 ** (difference / 20)
    if (Math.abs(difference) < 0.05) break
  }
  return Math.min(gain, 60)
}

const quietest = -45
/** Louder than this is nothing but distortion. */
const loudest = -5

/** Gated loudness of blocks in a row (ITU-R BS.1770-4). */
export function loudnessOf(blocks: readonly Stereo[], gain = 1): number {
  const hop = Math.round(sampleRate / 10)
  const hops: number[] = []
  for (const block of blocks) {
    const left = weighted(block.left, gain)
    const right = weighted(block.right, gain)
    for (let from = 0; from + hop <= left.length; from += hop) {
      let sum = 0
      for (let at = from; at < from + hop; at++) {
        const l = left[at] as number
        const r = right[at] as number
        sum += l * l + r * r
      }
      hops.push(sum / hop)
    }
  }
  const windows = hops.slice(3).map((energy, at) => {
    const before = (hops[at] ?? 0) + (hops[at + 1] ?? 0) + (hops[at + 2] ?? 0)
    return (before + energy) / 4
  })
  const heard = windows.filter((energy) => lufs(energy) > -70)
  const relative = lufs(mean(heard)) - 10
  return lufs(mean(heard.filter((energy) => lufs(energy) > relative)))
}

const lufs = (energy: number) => -0.691 + 10 * Math.log10(energy)
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The two filters of the standard, at this sample rate: the head's shelf, and no deep bass. */
function weighted(samples: Float32Array, gain: number): Float32Array {
  const heard = new Float32Array(samples.length)
  for (let at = 0; at < samples.length; at++) heard[at] = limited(gain * (samples[at] as number))
  for (const { b0, b1, b2, a1, a2 } of [shelf, highPass]) {
    let [x1, x2, y1, y2] = [0, 0, 0, 0]
    for (let at = 0; at < heard.length; at++) {
      const x = heard[at] as number
      const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
      x2 = x1
      x1 = x
      y2 = y1
      y1 = y
      heard[at] = y
    }
  }
  return heard
}

const shelf = shelfFilter(1681.974450955533, 3.999843853973347, 0.7071752369554196)
const highPass = highPassFilter(38.13547087602444, 0.5003270373238773)

function shelfFilter(hz: number, db: number, q: number) {
  const k = Math.tan((Math.PI * hz) / sampleRate)
  const high = 10 ** (db / 20)
  const band = high ** 0.4996667741545416
  const a0 = 1 + k / q + k * k
  return {
    b0: (high + (band * k) / q + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (band * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
  }
}

function highPassFilter(hz: number, q: number) {
  const k = Math.tan((Math.PI * hz) / sampleRate)
  const a0 = 1 + k / q + k * k
  return { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 }
}
