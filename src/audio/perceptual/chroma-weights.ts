import { sampleRate } from '../analysis-rate.ts'

/**
 * How much each bin of a spectrum of 2,048 samples counts for each pitch class: a Gaussian around
 * the class, and one around the octave in which music mostly lies (Ellis, as in librosa).
 */
export const chromaWeights: Float32Array[] = build(2048)

function build(size: number): Float32Array[] {
  const bins = size / 2 + 1
  const places = Array.from({ length: bins + 1 }, (_, bin) =>
    bin === 0 ? 0 : 12 * Math.log2((bin * sampleRate) / size / 27.5),
  )
  places[0] = (places[1] ?? 0) - 18
  const weights = Array.from({ length: 12 }, () => new Float32Array(bins))
  for (let bin = 0; bin < bins; bin++) {
    const place = places[bin] ?? 0
    const width = Math.max(1, (places[bin + 1] ?? 0) - place)
    const column = Array.from({ length: 12 }, (_, index) => {
      const distance = ((((place - index + 6) % 12) + 12) % 12) - 6
      return Math.exp(-0.5 * ((2 * distance) / width) ** 2)
    })
    const length = Math.hypot(...column)
    const octave = Math.exp(-0.5 * ((place / 12 - 5) / 2) ** 2)
    for (const [index, value] of column.entries()) {
      const row = weights[index]
      if (row !== undefined) row[bin] = (value / length) * octave
    }
  }
  return weights
}
