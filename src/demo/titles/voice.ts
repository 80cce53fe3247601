import { fold } from '../../lib/fold.ts'
import type { SeededRandom } from '../../lib/seeded-random.ts'

/** What somebody would call a song: whole titles, and frames whose {slots} are filled with words. */
export type Voice = { lines: string[]; frames: string[]; words: Record<string, string[]> }

/** A list written as running text: `One / Two / Three`. */
export const list = (text: string) =>
  text
    .split('/')
    .map((item) => item.trim())
    .filter((item) => item !== '')

/** Invents titles in one voice and never the same one twice. */
export class Titles {
  readonly #voice: Voice
  readonly #random: SeededRandom
  readonly #used = new Set<string>()
  readonly #lines: string[]
  /** The frames of the last few titles: an album should not sound like a form being filled in. */
  #recent: string[] = []
  readonly #memory: number

  constructor(voice: Voice, random: SeededRandom) {
    this.#voice = voice
    this.#random = random
    this.#lines = random.shuffle(voice.lines)
    this.#memory = Math.min(5, Math.floor(new Set(voice.frames).size / 2))
  }

  /** A title nobody has yet. */
  next(): string {
    for (let attempt = 0; attempt < 200; attempt++) {
      const title = this.#draw()
      if (!echoes(title) && this.claim(title)) return title
    }
    throw new RangeError('The voice has nothing left to say')
  }

  /** Takes a title that was chosen elsewhere; false if it is taken already. */
  claim(title: string): boolean {
    const key = fold(title)
    if (this.#used.has(key)) return false
    this.#used.add(key)
    return true
  }

  #draw(): string {
    if (this.#random.chance(0.35)) {
      const line = this.#lines.pop()
      if (line !== undefined) return line
    }
    const frame = this.#random.pick(this.#voice.frames.filter((one) => !this.#recent.includes(one)))
    this.#recent = [frame, ...this.#recent].slice(0, this.#memory)
    const taken: string[] = []
    return frame.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
      // A slot that occurs twice gets two words: never "The River and the River".
      const words = (this.#voice.words[slot] ?? []).filter((word) => !taken.includes(word))
      const word = this.#random.pick(words)
      taken.push(word)
      return word
    })
  }
}

/** Whether a word longer than an article occurs twice: "River by the River". */
function echoes(title: string): boolean {
  const words = fold(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3)
    .map((word) => word.replace(/s$/, ''))
  return new Set(words).size < words.length
}
