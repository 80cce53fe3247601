/** What sounds are made of: everything is added into `out`, 22,050 samples a second. */
export const rate = 22_050

type Tone = {
  /** Seconds. */
  at: number
  seconds: number
  hertz: number
  gain: number
  /** Amplitude of each harmonic. */
  harmonics: readonly number[]
  /** Seconds until the note is at its loudest, and until it has lost most of that (0: never). */
  attack: number
  decay: number
}

/** A pitched note. */
export function addTone(out: Float32Array, tone: Tone): void {
  const first = Math.round(tone.at * rate)
  const length = Math.min(Math.round(tone.seconds * rate), out.length - first)
  const release = Math.min(0.03 * rate, length / 4)
  for (const [index, amplitude] of tone.harmonics.entries()) {
    const hertz = tone.hertz * (index + 1)
    if (hertz > 10_000 || amplitude === 0) continue
    // A rotating pointer instead of a sine per sample.
    const [stepRe, stepIm] = [Math.cos((TAU * hertz) / rate), Math.sin((TAU * hertz) / rate)]
    let [re, im] = [1, 0]
    for (let n = 0; n < length; n++) {
      const rise = Math.min(1, n / (tone.attack * rate + 1))
      const fall = tone.decay === 0 ? 1 : Math.exp((-n / rate / tone.decay) * (1 + 0.3 * index))
      const end = Math.min(1, (length - n) / release)
      out[first + n] = (out[first + n] ?? 0) + im * amplitude * tone.gain * rise * fall * end
      const next = re * stepRe - im * stepIm
      im = re * stepIm + im * stepRe
      re = next
    }
  }
}

/** A bass drum: a sine that falls from 150 to 50 Hz. */
export function addKick(out: Float32Array, at: number, gain: number): void {
  const first = Math.round(at * rate)
  let phase = 0
  for (let n = 0; n < 0.22 * rate; n++) {
    if (first + n >= out.length) return
    const seconds = n / rate
    phase += (TAU * (50 + 100 * Math.exp(-seconds * 40))) / rate
    out[first + n] = (out[first + n] ?? 0) + Math.sin(phase) * Math.exp(-seconds * 14) * gain
  }
}

/** A burst of noise; `bright` takes what is low out of it. */
export function addNoise(
  out: Float32Array,
  at: number,
  options: { gain: number; decay: number; bright: boolean; random: () => number },
): void {
  const first = Math.round(at * rate)
  let before = 0
  for (let n = 0; n < options.decay * 6 * rate; n++) {
    if (first + n >= out.length) return
    const noise = options.random() * 2 - 1
    const value = options.bright ? (noise - before) / 2 : noise
    before = noise
    const fall = Math.exp(-n / rate / options.decay)
    out[first + n] = (out[first + n] ?? 0) + value * fall * options.gain
  }
}

/** A snare drum: noise over a short tone. */
export function addSnare(out: Float32Array, at: number, gain: number, random: () => number): void {
  addNoise(out, at, { gain: gain * 0.7, decay: 0.05, bright: false, random })
  const tone = { at, seconds: 0.12, hertz: 190, harmonics: [1], attack: 0.001, decay: 0.05 }
  addTone(out, { ...tone, gain: gain * 0.5 })
}

const TAU = 2 * Math.PI
