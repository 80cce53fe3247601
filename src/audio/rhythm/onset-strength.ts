import type { Frames } from '../dsp/frames.ts'

/** How strongly something begins at each frame. */
export type OnsetStrength = {
  /** Over the whole spectrum, as loud as it is heard. */
  full: Float32Array
  /** Among the low bands. */
  low: Float32Array
  /** Among the low bands by amplitude, which tells a drum from the bass line under it. */
  punch: Float32Array
}

/**
 * Spectral flux against the loudest neighbouring band two frames before (Böck and Widmer's
 * SuperFlux), so that vibrato is no onset; what is usual around a frame is taken off.
 * @param mel logarithmic mel bands, frame by frame
 */
export function onsetStrength(mel: Frames): OnsetStrength {
  const raw = {
    full: new Float32Array(mel.count),
    low: new Float32Array(mel.count),
    punch: new Float32Array(mel.count),
  }
  for (let at = lag; at < mel.count; at++) {
    const now = mel.frame(at)
    const before = mel.frame(at - lag)
    for (let band = 0; band < mel.width; band++) {
      const loudest = Math.max(
        before[band] ?? 0,
        before[Math.max(0, band - 1)] ?? 0,
        before[Math.min(mel.width - 1, band + 1)] ?? 0,
      )
      const rise = (now[band] ?? 0) - loudest
      if (rise <= 0) continue
      raw.full[at] = (raw.full[at] ?? 0) + rise
      if (band >= lowBands) continue
      raw.low[at] = (raw.low[at] ?? 0) + rise
      raw.punch[at] = (raw.punch[at] ?? 0) + amplitude(now[band] ?? 0) - amplitude(loudest)
    }
  }
  return { full: detrended(raw.full), low: detrended(raw.low), punch: detrended(raw.punch) }
}

const lag = 2

/** Up to a factor, of a logarithmic band. */
const amplitude = (value: number) => Math.sqrt(10 ** value - 1)

/** The bands below about 200 Hz. */
const lowBands = 3

/** Frames on each side over which the mean is taken off: half a second in all. */
const reach = 22

function detrended(values: Float32Array): Float32Array {
  const result = new Float32Array(values.length)
  let sum = 0
  for (let at = -reach; at < values.length; at++) {
    sum += values[at + reach] ?? 0
    sum -= values[at - reach - 1] ?? 0
    if (at >= 0) result[at] = Math.max(0, (values[at] ?? 0) - sum / (2 * reach + 1))
  }
  return result
}
