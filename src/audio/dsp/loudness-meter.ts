/**
 * Integrated loudness of a stream by ITU-R BS.1770-4: K-weighting, blocks of 400 ms that overlap by
 * three quarters, an absolute gate at -70 LUFS and a relative one 10 LU below what passes it.
 */
export class LoudnessMeter {
  readonly #filters: KWeighting[]
  readonly #step: number
  /** Weighted energy of each tenth of a second that is over. */
  readonly #tenths: number[] = []
  #energy = 0
  #count = 0

  constructor(sampleRate: number, channels: number) {
    this.#step = Math.round(sampleRate / 10)
    this.#filters = Array.from({ length: channels }, () => new KWeighting(sampleRate))
  }

  /** @param channels equally many samples of each channel */
  push(channels: readonly Float32Array[]): void {
    const length = channels[0]?.length ?? 0
    for (let at = 0; at < length; ) {
      const end = Math.min(length, at + this.#step - this.#count)
      for (const [channel, filter] of this.#filters.entries()) {
        const samples = channels[channel]
        if (samples !== undefined) this.#energy += weight(channel) * filter.energy(samples, at, end)
      }
      this.#count += end - at
      at = end
      if (this.#count < this.#step) continue
      this.#tenths.push(this.#energy / this.#step)
      this.#energy = 0
      this.#count = 0
    }
  }

  /** LUFS of what was pushed; -70 when nothing of it is louder than that. */
  integrated(): number {
    const blocks: number[] = []
    for (let at = 0; at + 4 <= this.#tenths.length; at++) {
      blocks.push(mean(this.#tenths.slice(at, at + 4)))
    }
    const audible = blocks.filter((power) => lufs(power) > silence)
    if (audible.length === 0) return silence
    const gate = lufs(mean(audible)) - 10
    return lufs(mean(audible.filter((power) => lufs(power) > gate)))
  }
}

const silence = -70

const lufs = (power: number) => -0.691 + 10 * Math.log10(power)

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Left, right and centre count once, the low-frequency channel not at all, surrounds 1.5 dB more. */
const weight = (channel: number) => (channel < 3 ? 1 : channel === 3 ? 0 : 1.41)

/** The two filters of the recommendation, designed for any rate from their analogue prototypes. */
class KWeighting {
  readonly #shelf: Biquad
  readonly #highPass: Biquad

  constructor(sampleRate: number) {
    const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate)
    const q = 0.7071752369554196
    const high = 10 ** (3.999843853973347 / 20)
    const band = high ** 0.4996667741545416
    const a0 = 1 + k / q + k * k
    this.#shelf = new Biquad(
      (high + (band * k) / q + k * k) / a0,
      (2 * (k * k - high)) / a0,
      (high - (band * k) / q + k * k) / a0,
      (2 * (k * k - 1)) / a0,
      (1 - k / q + k * k) / a0,
    )
    const low = Math.tan((Math.PI * 38.13547087602444) / sampleRate)
    const lowQ = 0.5003270373238773
    const norm = 1 + low / lowQ + low * low
    this.#highPass = new Biquad(
      1,
      -2,
      1,
      (2 * (low * low - 1)) / norm,
      (1 - low / lowQ + low * low) / norm,
    )
  }

  energy(samples: Float32Array, from: number, to: number): number {
    let sum = 0
    for (let at = from; at < to; at++) {
      const value = this.#highPass.next(this.#shelf.next(samples[at] ?? 0))
      sum += value * value
    }
    return sum
  }
}

/** A filter of second order, direct form II transposed. */
class Biquad {
  readonly #b0: number
  readonly #b1: number
  readonly #b2: number
  readonly #a1: number
  readonly #a2: number
  #z1 = 0
  #z2 = 0

  constructor(b0: number, b1: number, b2: number, a1: number, a2: number) {
    this.#b0 = b0
    this.#b1 = b1
    this.#b2 = b2
    this.#a1 = a1
    this.#a2 = a2
  }

  next(value: number): number {
    const result = this.#b0 * value + this.#z1
    this.#z1 = this.#b1 * value - this.#a1 * result + this.#z2
    this.#z2 = this.#b2 * value - this.#a2 * result
    return result
  }
}
