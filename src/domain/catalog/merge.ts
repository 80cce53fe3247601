/** Who meets whom: the rank of what is stored (null = nothing is), and of the record that arrives. */
export type Standing = { stored: number | null; given: number; isSettled: boolean }

/**
 * How the fields of one record meet those that are stored (data-and-imports section 4.4): a source
 * of the same or a higher rank overwrites, the unknown never does, what is unknown is always filled
 * in. A settled entity was described by the same source before: the first description stays and
 * the fields in which a later one differs are listed.
 */
export class Merge {
  readonly disagreements: string[] = []
  readonly #outranks: boolean
  readonly #isEqual: boolean
  readonly #isSettled: boolean

  constructor({ stored, given, isSettled }: Standing) {
    this.#outranks = stored === null || given > stored
    this.#isEqual = given === stored
    this.#isSettled = isSettled
  }

  /** The value to keep. An empty text and zero stand for "unknown" in what is stored. */
  pick<T extends string | number>(field: string, stored: T, given: T | undefined): T {
    if (given === undefined || given === '' || given === stored) return stored
    if (stored === '' || stored === 0 || this.#replaces) return given
    if (this.#isEqual) this.disagreements.push(field)
    return stored
  }

  /** Like `pick`, for a list that is stored as JSON; an empty list is unknown. */
  pickList(field: string, stored: string, given: readonly unknown[] | undefined): string {
    if (given === undefined || given.length === 0) return stored
    return this.pick(field, stored === '[]' ? '' : stored, JSON.stringify(given))
  }

  /** For what changes with time, such as popularity: the newest source wins whatever its rank. */
  newest(stored: number, given: number | undefined): number {
    if (given === undefined) return stored
    return stored === 0 || this.#outranks || !this.#isSettled ? given : stored
  }

  /** Lists that add up, as long as both come from sources of one rank. */
  unite(stored: readonly string[], given: readonly string[] | undefined): readonly string[] {
    if (given === undefined || given.length === 0) return stored
    if (stored.length === 0 || this.#outranks) return given
    if (!this.#isEqual) return stored
    const added = given.filter((entry) => !stored.includes(entry))
    return added.length === 0 ? stored : [...stored, ...new Set(added)]
  }

  get #replaces(): boolean {
    return this.#outranks || (this.#isEqual && !this.#isSettled)
  }
}
