/** A list of numbers for each owner 0, 1, 2 …, all in one array: a tenth of the memory of arrays. */
export type Lists = { starts: Int32Array; values: Int32Array }

/** Sorts pairs into lists; values keep the order in which they come. */
export function toLists(
  owners: number,
  pairs: { owner: ArrayLike<number>; value: ArrayLike<number> },
): Lists {
  const count = pairs.owner.length
  const starts = new Int32Array(owners + 1)
  for (let at = 0; at < count; at++) add(starts, (pairs.owner[at] ?? 0) + 1, 1)
  for (let owner = 0; owner < owners; owner++) add(starts, owner + 1, starts[owner] ?? 0)
  const values = new Int32Array(count)
  const next = starts.slice()
  for (let at = 0; at < count; at++) {
    const owner = pairs.owner[at] ?? 0
    values[next[owner] ?? 0] = pairs.value[at] ?? 0
    add(next, owner, 1)
  }
  return { starts, values }
}

/** The list of an owner: a view, not a copy. */
export const listOf = ({ starts, values }: Lists, owner: number) =>
  values.subarray(starts[owner] ?? 0, starts[owner + 1] ?? 0)

/** Adds to a place of an array. */
export function add(numbers: Int32Array | Float32Array, at: number, value: number): void {
  numbers[at] = (numbers[at] ?? 0) + value
}
