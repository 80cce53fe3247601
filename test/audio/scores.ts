/** How close an estimate is to the truth, by the measures of MIREX. */

/** Whether a tempo is within 4 % of the true one, or of an allowed multiple of it. */
export const isTempo = (tempo: number, truth: number, multiples: readonly number[] = [1]) =>
  multiples.some((multiple) => Math.abs(tempo / (truth * multiple) - 1) < 0.04)

export const octaves = [1, 2, 3, 1 / 2, 1 / 3]

/** F-measure of instants that match within `tolerance`, each at most once. Seconds. */
export function fMeasure(found: readonly number[], truth: readonly number[], tolerance: number) {
  const hits = matches(found, truth, tolerance)
  return found.length + truth.length === 0 ? 1 : (2 * hits) / (found.length + truth.length)
}

/** The share of true instants that something was found at. */
export const recall = (found: readonly number[], truth: readonly number[], tolerance: number) =>
  truth.length === 0 ? 1 : matches(found, truth, tolerance) / truth.length

function matches(found: readonly number[], truth: readonly number[], tolerance: number): number {
  const free = new Set(found)
  let hits = 0
  for (const instant of truth) {
    const near = [...free].find((one) => Math.abs(one - instant) <= tolerance)
    if (near === undefined) continue
    free.delete(near)
    hits++
  }
  return hits
}

export type Key = { key: number; mode: number }

/** 1 for the key, 0.5 for a fifth from it, 0.3 for its relative, 0.2 for its parallel. */
export function keyScore(found: Key, truth: Key): number {
  const distance = (found.key - truth.key + 12) % 12
  if (found.key < 0) return 0
  if (distance === 0) return found.mode === truth.mode ? 1 : 0.2
  if (found.mode === truth.mode) return distance === 7 || distance === 5 ? 0.5 : 0
  return distance === (truth.mode === 1 ? 9 : 3) ? 0.3 : 0
}

export const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
