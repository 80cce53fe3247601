/**
 * Damerau–Levenshtein distance in its optimal-string-alignment form: insertions, deletions,
 * substitutions and swaps of neighbours. Stops early above `limit` and answers `limit + 1`.
 */
export function editDistance(a: string, b: string, limit = Number.MAX_SAFE_INTEGER): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  return Math.min(distances(a, b, limit)?.[b.length] ?? limit + 1, limit + 1)
}

/** The distance of `a` to the nearest beginning of `b`; `limit + 1` above the limit. */
export function distanceToBeginning(a: string, b: string, limit: number): number {
  const row = distances(a, b.slice(0, a.length + limit), limit) ?? []
  return Math.min(...row, limit + 1)
}

/** The distances of `a` to each beginning of `b`, the empty one first; none when all are far. */
function distances(a: string, b: string, limit: number): number[] | undefined {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      }
      current.push(cost)
      least = Math.min(least, cost)
    }
    if (least > limit) return undefined
    beforeLast = last
    last = current
  }
  return last
}

/** The word of a list that was probably meant, if one is near enough. */
export function closest(word: string, words: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3))
  const near = words
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
  return near[0]?.candidate
}
