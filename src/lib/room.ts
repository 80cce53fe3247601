/** What takes up room: `leave` makes its owner forget it. */
export type Guest = { readonly bytes: number; wasUsed: boolean; leave(): void }

/**
 * Room for so many bytes, shared by whoever keeps things. When it gets full, what came first has to
 * leave, except that what was used since it was last looked at is passed over once. That is nearly
 * "least recently used first", and using a thing costs no more than setting a flag.
 */
export class Room {
  readonly #guests = new Set<Guest>()
  readonly #maxBytes: number
  #bytes = 0
  /** Goes round the guests; where it stands, the oldest is next. */
  #hand: Iterator<Guest> = this.#guests.values()

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** Whether something of this size can be kept at all. */
  holds(bytes: number): boolean {
    return bytes <= this.#maxBytes
  }

  enter(guest: Guest): void {
    this.#guests.add(guest)
    this.#bytes += guest.bytes
    while (this.#bytes > this.#maxBytes) {
      const oldest = this.#next()
      if (oldest.wasUsed && oldest !== guest) {
        oldest.wasUsed = false
        this.#guests.delete(oldest)
        this.#guests.add(oldest)
      } else oldest.leave()
    }
  }

  exit(guest: Guest): void {
    if (this.#guests.delete(guest)) this.#bytes -= guest.bytes
  }

  #next(): Guest {
    const { done, value } = this.#hand.next()
    if (done !== true) return value
    this.#hand = this.#guests.values()
    return this.#next()
  }
}
