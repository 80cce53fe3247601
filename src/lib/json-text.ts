import { hash } from 'node:crypto'

/**
 * JSON that is already written, for a value of type T.
 *
 * It is held as UTF-8 with one character per byte ("latin1" in Node's words): such strings are
 * copied to where they leave the process at the speed of memory whatever the script of a title,
 * where ordinary strings with one non-Latin letter take three times as long. What is put together
 * from written parts stays in pieces, so that each byte is copied once, on its way out. `tag`
 * stands for the content: equal content has an equal tag, so a page can be recognised (ETag) from
 * its parts without hashing it.
 */
export class JsonText<_T = unknown> {
  readonly tag: string
  readonly #pieces: string | readonly string[]
  /** The tag is the digest of the bytes. */
  #isWhole = false
  /** What answers of this text are tagged with, kept by who made it of the digest. */
  entityTag: string | undefined = undefined

  /** @param pieces the bytes, or what makes them when put one after the other */
  constructor(pieces: string | readonly string[], tag: string) {
    this.#pieces = pieces
    this.tag = tag
  }

  /** Writes a value, the ordinary way. */
  static of<T>(value: T): JsonText<T> {
    return JsonText.whole<T>(toBytes(JSON.stringify(value)))
  }

  /** Takes bytes that are written already, for a text that will be sent more than once. */
  static whole<T>(bytes: string): JsonText<T> {
    const text = new JsonText<T>(bytes, digest(bytes))
    text.#isWhole = true
    return text
  }

  /** All of it as one string. */
  get bytes(): string {
    return typeof this.#pieces === 'string' ? this.#pieces : this.#pieces.join('')
  }

  /** How many bytes there are. */
  get length(): number {
    if (typeof this.#pieces === 'string') return this.#pieces.length
    let length = 0
    for (const piece of this.#pieces) length += piece.length
    return length
  }

  /** The digest of the bytes, where it is known without reading them. */
  get knownDigest(): string | undefined {
    return this.#isWhole ? this.tag : undefined
  }

  /** Adds the pieces to those of a text that this one becomes a part of. */
  addTo(pieces: string[]): void {
    if (typeof this.#pieces === 'string') pieces.push(this.#pieces)
    else for (const piece of this.#pieces) pieces.push(piece)
  }

  /** A text around this one: `before` it the beginning, `after` it the end. */
  within<W>(before: string, after: string, tag = this.tag): JsonText<W> {
    const pieces = [before]
    this.addTo(pieces)
    pieces.push(after)
    return new JsonText(pieces, tag)
  }

  /** Copies the bytes to the start of a buffer, which must be long enough. */
  copyTo(buffer: Buffer): void {
    if (typeof this.#pieces === 'string') {
      buffer.write(this.#pieces, 'latin1')
      return
    }
    let at = 0
    for (const piece of this.#pieces) at += buffer.write(piece, at, 'latin1')
  }

  /** The value again: for what needs the object, such as the `fields` filter. */
  parse(): unknown {
    return JSON.parse(Buffer.from(this.bytes, 'latin1').toString('utf8'))
  }
}

/** Ordinary text to byte text. */
export function toBytes(text: string): string {
  return isAscii(text) ? text : Buffer.from(text, 'utf8').toString('latin1')
}

/** A short stand-in for a content, for comparing and for ETags; no secret depends on it. */
export function digest(bytes: string): string {
  return hash('md5', Buffer.from(bytes, 'latin1'), 'hex')
}

const isAscii = (text: string) => !/[^\0-\x7f]/.test(text)
