/** So many in any span of time. */
export type Window = { limit: number; spanMs: number }

/** Counts what happened under a key within a span of time that ends now. */
export type Windows = {
  /**
   * Counts one more, unless that would be too many.
   * @returns 0, or the milliseconds after which there is room again
   */
  take(key: string, window: Window): number | Promise<number>
}

/** What happened in a slot of time, oldest slot first; a slot is named by its number since 1970. */
export type Slots = readonly (readonly [slot: number, count: number])[]
