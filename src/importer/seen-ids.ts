/**
 * Remembers ids in eight bytes each, so that an import of ten million tracks knows which of them it
 * has described before. Only a hash of 53 bits is kept: among twenty million ids the chance that
 * any two are taken for one is about two per cent, and then one of them only fills in blanks.
 */
export class SeenIds {
  #slots = new Float64Array(1024)
  #size = 0

  has(id: string): boolean {
    const hash = hashOf(id)
    return this.#slots[slotOf(this.#slots, hash)] === hash
  }

  add(id: string): void {
    if (this.#size * 2 > this.#slots.length) this.#grow()
    const hash = hashOf(id)
    const slot = slotOf(this.#slots, hash)
    if (this.#slots[slot] === hash) return
    this.#slots[slot] = hash
    this.#size++
  }

  #grow(): void {
    const larger = new Float64Array(this.#slots.length * 2)
    for (const hash of this.#slots) if (hash !== 0) larger[slotOf(larger, hash)] = hash
    this.#slots = larger
  }
}

/** Where a hash is, or would be put: the next free place after the one it points at. */
function slotOf(slots: Float64Array, hash: number): number {
  for (let slot = hash % slots.length; ; slot = (slot + 1) % slots.length) {
    if (slots[slot] === hash || slots[slot] === 0) return slot
  }
}

/** Two FNV-1a hashes with different seeds as one number of 53 bits; zero marks a free place. */
function hashOf(id: string): number {
  let [low, high] = [0x811c9dc5, 0x2b2ae355]
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x01000193) + at
  }
  return ((high >>> 0) & 0x1f_ffff) * 2 ** 32 + (low >>> 0) || 1
}
