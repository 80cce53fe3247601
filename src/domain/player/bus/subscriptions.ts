import type { BusListener, BusMessage } from '../bus.ts'

/** Who listens to which user's messages in this process. */
export class Subscriptions {
  readonly #listeners = new Map<string, Set<BusListener>>()

  add(userId: string, listener: BusListener): () => void {
    const listeners = this.#listeners.get(userId) ?? new Set()
    listeners.add(listener)
    this.#listeners.set(userId, listeners)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.#listeners.delete(userId)
    }
  }

  tell(userId: string, message: BusMessage): void {
    for (const listener of this.#listeners.get(userId) ?? []) listener(message)
  }

  tellAll(message: BusMessage): void {
    for (const userId of this.#listeners.keys()) this.tell(userId, message)
  }
}
