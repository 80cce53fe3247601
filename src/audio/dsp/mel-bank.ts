/** Triangular bands, evenly spaced on the mel scale, over the bins of a power spectrum. */
export class MelBank {
  readonly bands: number
  readonly #first: Int32Array
  readonly #weights: Float32Array[]

  /** @param area whether each triangle has the same area (Slaney) instead of the same height */
  constructor(options: {
    bands: number
    size: number
    sampleRate: number
    from: number
    to: number
    area?: boolean
  }) {
    const { bands, size, sampleRate, from, to, area = false } = options
    this.bands = bands
    this.#first = new Int32Array(bands)
    const [low, high] = [melOf(from), melOf(to)]
    const edge = (at: number) => hertzOf(low + ((high - low) * at) / (bands + 1))
    this.#weights = Array.from({ length: bands }, (_, band) => {
      const [left, centre, right] = [edge(band), edge(band + 1), edge(band + 2)]
      const first = Math.max(0, Math.ceil((left * size) / sampleRate))
      const last = Math.min(size / 2, Math.floor((right * size) / sampleRate))
      this.#first[band] = first
      const height = area ? 2 / (right - left) : 1
      return Float32Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
        const hertz = ((first + at) * sampleRate) / size
        const slope =
          hertz < centre ? (hertz - left) / (centre - left) : (right - hertz) / (right - centre)
        return Math.max(0, slope) * height
      })
    })
  }

  /** Writes the power in each band into `out`. */
  apply(power: Float32Array, out: Float32Array): void {
    for (let band = 0; band < this.bands; band++) {
      const weights = this.#weights[band] as Float32Array
      const first = this.#first[band] ?? 0
      let sum = 0
      for (let at = 0; at < weights.length; at++)
        sum += (weights[at] ?? 0) * (power[first + at] ?? 0)
      out[band] = sum
    }
  }
}

/** The mel scale of Slaney's toolbox: linear to 1,000 Hz, logarithmic above. */
const melOf = (hertz: number) =>
  hertz < 1000 ? (hertz * 3) / 200 : 15 + (27 * Math.log(hertz / 1000)) / Math.log(6.4)

const hertzOf = (mel: number) =>
  mel < 15 ? (mel * 200) / 3 : 1000 * Math.exp(((mel - 15) * Math.log(6.4)) / 27)
