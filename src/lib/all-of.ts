/**
 * Waits for pieces of work that share something which must not end before they do, such as a
 * transaction: an error is thrown when none is under way any more.
 * @returns what they came to, in their order
 * @throws the first error of the pieces, in their order
 */
export async function allOf<T extends readonly unknown[]>(
  work: {
    readonly [K in keyof T]: Promise<T[K]>
  },
): Promise<T> {
  await Promise.allSettled(work)
  const results: unknown[] = []
  for (const piece of work) results.push(await piece)
  // Each result is that of the piece in its place, which the compiler cannot follow.
  return results as unknown as T
}
