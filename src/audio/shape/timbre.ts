import type { Frames } from '../dsp/frames.ts'

/**
 * Twelve numbers for the colour of a segment: its loudness, then its mel surface on fixed
 * cosines over frequency and time, scaled to the spread such numbers have in public analyses. They
 * compare segments of this analyser with each other, and with no other's.
 */
export function timbreOf(mel: Frames, level: Float32Array, from: number, to: number): number[] {
  const count = Math.max(1, to - from)
  const surface = axes.map(({ overBands, inTime }) => {
    let sum = 0
    for (let at = 0; at < count; at++) {
      const frame = mel.frame(Math.min(mel.count - 1, from + at))
      const time = Math.cos((Math.PI * inTime * (at + 0.5)) / count)
      for (let band = 0; band < overBands.length; band++) {
        sum += (frame[band] ?? 0) * (overBands[band] ?? 0) * time
      }
    }
    return sum / count
  })
  let loudness = 0
  for (let at = from; at < to; at++) loudness += (level[at] ?? -60) / count
  return [loudness + 60, ...surface.map((value, at) => value * (axes[at]?.scale ?? 1))]
}

const bands = 40

const cosine = (order: number) =>
  Float32Array.from(
    { length: bands },
    (_, band) => Math.cos((Math.PI * order * (band + 0.5)) / bands) / bands,
  )

/** Order over frequency, order over time, and the scale of each axis after the loudness. */
const axes = (
  [
    [1, 0, 110],
    [2, 0, 100],
    [0, 1, 60],
    [3, 0, 90],
    [1, 1, 80],
    [4, 0, 80],
    [0, 2, 60],
    [5, 0, 70],
    [2, 1, 70],
    [6, 0, 70],
    [7, 0, 60],
  ] as const
).map(([overFrequency, inTime, scale]) => ({ overBands: cosine(overFrequency), inTime, scale }))
