/** One piece of asynchronous work at a time for each name, in the order they asked. */
export class Mailboxes {
  readonly #tails = new Map<string, Promise<unknown>>()

  run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(name) ?? Promise.resolve()
    const done = before.then(work)
    const tail = done.then(nothing, nothing).then(() => {
      // Names are users: those that are idle take no room.
      if (this.#tails.get(name) === tail) this.#tails.delete(name)
    })
    this.#tails.set(name, tail)
    return done
  }
}

const nothing = () => {}
