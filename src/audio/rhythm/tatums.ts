import { peakNear } from './phase.ts'

/** Into how many parts the onsets divide the beats: 3 where thirds are clearly stronger, else 2. */
export function beatParts(beats: readonly number[], onsets: Float32Array): number {
  const at = (share: number) => {
    let sum = 0
    for (let index = 0; index + 1 < beats.length; index++) {
      const [from, to] = [beats[index] ?? 0, beats[index + 1] ?? 0]
      sum += peakNear(onsets, from + (to - from) * share)
    }
    return sum
  }
  return at(2 / 3) > 1.15 * at(1 / 2) ? 3 : 2
}
