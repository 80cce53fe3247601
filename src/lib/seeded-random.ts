/**
 * Randomness that repeats: the same seed gives the same numbers on every machine. For made-up
 * worlds and pictures; nothing secret may come from it.
 */
export class SeededRandom {
  #state: number

  constructor(seed: string | number) {
    this.#state = hash(String(seed))
  }

  /** A number from 0 up to, not including, 1. */
  next(): number {
    // mulberry32: 32 bits of state are plenty for the few hundred draws one seed is used for.
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next()
  }

  /** A whole number, both ends included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** A draw from the normal distribution, never more than three deviations out. */
  normal(mean: number, deviation: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()))
    const draw = radius * Math.cos(2 * Math.PI * this.next())
    return mean + deviation * Math.max(-3, Math.min(3, draw))
  }

  /** One of the items; there has to be one. */
  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)]
    if (item === undefined) throw new RangeError('Nothing to pick from')
    return item
  }

  /** The items in another order, in a new list. */
  shuffle<T>(items: readonly T[]): T[] {
    const keyed = items.map((item) => ({ item, key: this.next() }))
    return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
  }
}

/** FNV-1a with a final mix, so that seeds that differ in one letter start far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return value ^ (value >>> 16)
}
