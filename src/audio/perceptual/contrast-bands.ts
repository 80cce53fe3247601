/**
 * Spectral contrast (Jiang et al., 2002): how far the strongest of a band's amplitudes are above its
 * weakest, in dB, for the band below 200 Hz and the five octaves above it.
 */
export class ContrastBands {
  readonly #ranges: { from: number; to: number }[]
  readonly #sorted = new Float32Array(1025)

  constructor(binHertz: number) {
    const edges = [0, 200, 400, 800, 1600, 3200, 6400]
    this.#ranges = edges.slice(1).map((high, at) => {
      const low = edges[at] ?? 0
      const first = Math.ceil(low / binHertz)
      const last = Math.floor(high / binHertz)
      return { from: at === 0 ? first : first - 1, to: last }
    })
  }

  /** @param power squared magnitudes */
  measure(power: Float32Array): number[] {
    return this.#ranges.map(({ from, to }) => {
      const band = this.#sorted.subarray(0, to - from)
      for (let at = 0; at < band.length; at++) band[at] = Math.sqrt(power[from + at] ?? 0)
      band.sort()
      const count = Math.max(1, Math.round(0.02 * (band.length + 1)))
      let [valley, peak] = [0, 0]
      for (let at = 0; at < count; at++) {
        valley += band[at] ?? 0
        peak += band[band.length - 1 - at] ?? 0
      }
      return decibels(peak / count) - decibels(valley / count)
    })
  }
}

const decibels = (amplitude: number) => 10 * Math.log10(Math.max(1e-10, amplitude))
