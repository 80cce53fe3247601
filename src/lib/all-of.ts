/**
 * Waits for pieces of work that share something which must not end before they do, such as a
 * transaction: an error is thrown when none is under way any more.
 * @throws the first error of the pieces, in their order
 */
export async function allOf(work: readonly Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) {
    if (result.status === 'rejected') throw result.reason
  }
}
