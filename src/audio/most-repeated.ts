import FFT from 'fft.js'

/** Frames of the transform, and how far apart they begin. */
const size = 4_096
const hopSeconds = 0.5

/**
 * The second at which the passage of a given length begins that comes back most: by how alike the
 * harmony of its half seconds is to that of others in the same order (a diagonal of the
 * self-similarity matrix), and a little by how loud it is.
 */
export function mostRepeated(samples: Float32Array, rate: number, seconds: number): number {
  const frames = framesOf(samples, rate)
  const length = Math.round(seconds / hopSeconds)
  const last = frames.length - length
  if (last <= 0) return 0
  const loudest = Math.max(...frames.map(({ level }) => level), 1e-9)
  let best = { start: 0, score: Number.NEGATIVE_INFINITY }
  for (let start = 0; start <= last; start += 2) {
    let level = 0
    for (let at = 0; at < length; at++) level += frames[start + at]?.level ?? 0
    const score = repeats(frames, start, length) + 0.3 * (level / length / loudest)
    if (score > best.score) best = { start, score }
  }
  return best.start * hopSeconds
}

type Frame = { chroma: Float32Array; level: number }

/** How alike the best two other passages are to one, from 0 to 1. */
function repeats(frames: Frame[], start: number, length: number): number {
  const found: number[] = []
  for (let other = 0; other + length <= frames.length; other += 2) {
    if (Math.abs(other - start) < length / 2) continue
    let sum = 0
    for (let at = 0; at < length; at += 2) {
      sum += alike(frames[start + at], frames[other + at])
    }
    found.push(sum / (length / 2))
  }
  found.sort((a, b) => b - a)
  return ((found[0] ?? 0) + (found[1] ?? found[0] ?? 0)) / 2
}

function alike(one: Frame | undefined, other: Frame | undefined): number {
  if (one === undefined || other === undefined) return 0
  let sum = 0
  for (let at = 0; at < 12; at++) sum += (one.chroma[at] as number) * (other.chroma[at] as number)
  return sum
}

/** Strength of the twelve pitch classes, and loudness, twice a second. */
function framesOf(samples: Float32Array, rate: number): Frame[] {
  const fft = new FFT(size)
  const spectrum = fft.createComplexArray() as number[]
  const input = new Array<number>(size).fill(0)
  const pitches = pitchesOf(rate)
  const hop = Math.round(rate * hopSeconds)
  const frames: Frame[] = []
  for (let from = 0; from + size <= samples.length; from += hop) {
    let energy = 0
    for (let at = 0; at < size; at++) {
      const sample = samples[from + at] as number
      energy += sample * sample
      input[at] = sample * (0.5 - 0.5 * Math.cos((2 * Math.PI * at) / size))
    }
    fft.realTransform(spectrum, input)
    const chroma = new Float32Array(12)
    for (const [bin, pitch] of pitches) {
      const [re = 0, im = 0] = [spectrum[2 * bin], spectrum[2 * bin + 1]]
      chroma[pitch] = (chroma[pitch] as number) + Math.hypot(re, im)
    }
    const norm = Math.hypot(...chroma) || 1
    for (let at = 0; at < 12; at++) chroma[at] = (chroma[at] as number) / norm
    frames.push({ chroma, level: Math.sqrt(energy / size) })
  }
  return frames
}

/** The bins of the transform between two and five octaves, with their pitch classes. */
function pitchesOf(rate: number): [bin: number, pitch: number][] {
  const pitches: [number, number][] = []
  for (let bin = 1; bin < size / 2; bin++) {
    const hz = (bin * rate) / size
    if (hz < 110 || hz > 1_760) continue
    pitches.push([bin, ((Math.round(12 * Math.log2(hz / 440)) % 12) + 12) % 12])
  }
  return pitches
}
