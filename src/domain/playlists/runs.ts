import type { Run } from '../../model/playlist.ts'

/** Ascending positions as runs. */
export function toRuns(positions: Iterable<number>): Run[] {
  const runs: [number, number][] = []
  for (const position of positions) {
    const last = runs.at(-1)
    if (last !== undefined && last[0] + last[1] === position) last[1]++
    else runs.push([position, 1])
  }
  return runs
}

/** How many positions of the runs come before a position. */
export function countBefore(runs: readonly Run[], position: number): number {
  let count = 0
  for (const [start, length] of runs) {
    if (start >= position) break
    count += Math.min(length, position - start)
  }
  return count
}

/** Whether a position is in one of the runs. */
export const isInRuns = (runs: readonly Run[], position: number) =>
  runs.some(([start, length]) => start <= position && position < start + length)

export const runsLength = (runs: readonly Run[]) =>
  runs.reduce((sum, [, length]) => sum + length, 0)
