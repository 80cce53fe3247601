/**
 * How to ask a disk: one that answers at once is waited for, since handing the question to another
 * thread takes longer than the answer; a network, or a disk that has to turn first, is not, and
 * several questions can be under way.
 */
export class DiskPace {
  /** By how much the answers so far took longer than they may. */
  #lateMs = 0
  /** Questions that are still asked several at once before the disk is tried again. */
  #slow = 0

  /** @param questions how many `now` asks */
  async ask<T>(now: () => T, later: () => Promise<T>, questions = 1): Promise<T> {
    if (this.#slow > 0) {
      this.#slow -= questions
      return later()
    }
    const start = performance.now()
    try {
      return now()
    } finally {
      const late = performance.now() - start - questions * quickMs
      this.#lateMs = Math.max(0, this.#lateMs + late)
      if (this.#lateMs > graceMs) [this.#lateMs, this.#slow] = [0, untilNextTry]
    }
  }
}

/** What takes longer than this for each question is worth asking several at once. */
const quickMs = 0.5
/** A machine that is busy keeps everybody waiting now and then. */
const graceMs = 50
/** A slow disk loses some hundredths by being tried, a quick one that seemed slow is soon quick again. */
const untilNextTry = 5_000
