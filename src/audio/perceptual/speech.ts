/**
 * How likely it is that somebody talks, 0 to 1. Talk pauses between syllables and phrases, so many
 * frames are far below the mean of their second (Scheirer and Slaney's low-energy ratio, 1997), and
 * it has no pulse.
 * @param level dB, 86 frames a second
 * @param pulse how regular the onsets are, 0 to 1
 */
export function speechLikelihood(level: Float32Array, pulse: number): number {
  const ratio = lowEnergyRatio(level)
  return 1 / (1 + Math.exp(-(30 * (ratio - 0.36) + 14 * (0.42 - pulse))))
}

/** The share of frames below half the mean power amplitude of their second. */
export function lowEnergyRatio(level: Float32Array): number {
  let low = 0
  let counted = 0
  for (let from = 0; from + framesPerSecond <= level.length; from += framesPerSecond) {
    const part = level.subarray(from, from + framesPerSecond)
    const amplitudes = part.map((value) => (value <= -60 ? 0 : 10 ** (value / 20)))
    const mean = amplitudes.reduce((sum, value) => sum + value, 0) / framesPerSecond
    if (mean < 1e-3) continue
    for (const amplitude of amplitudes) if (amplitude < 0.5 * mean) low++
    counted += framesPerSecond
  }
  return counted === 0 ? 0 : low / counted
}

const framesPerSecond = 86
