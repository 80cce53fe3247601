import type { IAudioMetadata } from 'music-metadata'

/** Tags as they stand in a file, for those that the common names leave out. */
export class NativeTags {
  readonly #values = new Map<string, string[]>()

  constructor({ native }: Pick<IAudioMetadata, 'native'>) {
    for (const { id, value } of Object.values(native).flat()) {
      const text = typeof value === 'object' ? '' : String(value)
      if (text === '') continue
      const name = id.replace(/^(TXXX:|----:[^:]*:|WM\/)/i, '').toUpperCase()
      const known = this.#values.get(name)
      if (known === undefined) this.#values.set(name, [text])
      else known.push(text)
    }
  }

  /** The values of the first of these names that the file has. */
  all(...names: string[]): string[] {
    for (const name of names) {
      const found = this.#values.get(name)
      if (found !== undefined) return found
    }
    return []
  }

  first(...names: string[]): string | undefined {
    return this.all(...names)[0]
  }

  /** A number at the beginning of a value, such as the 12 of `12/20`; undefined for none. */
  number(...names: string[]): number | undefined {
    const digits = /^\s*[-+]?\d+/.exec(this.first(...names) ?? '')?.[0]
    return digits === undefined ? undefined : Number(digits)
  }

  /** `CHAPTER001=00:01:02.500` and `CHAPTER001NAME=…`, as Vorbis comments have chapters. */
  *chapters(): Generator<{ title: string; startMs: number }> {
    for (const [name, [time = '']] of [...this.#values].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [, number] = /^CHAPTER(\d+)$/.exec(name) ?? []
      const [, hours, minutes, seconds] = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(time) ?? []
      if (number === undefined || hours === undefined) continue
      const startMs = Math.round(
        (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000,
      )
      yield { title: this.first(`CHAPTER${number}NAME`) ?? '', startMs }
    }
  }
}
