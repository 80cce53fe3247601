import { hash } from 'node:crypto'

/**
 * JSON that is already written, for a value of type T.
 *
 * `bytes` holds UTF-8, one character per byte ("latin1" in Node's words): such strings join and
 * leave the process at the speed of a memory copy whatever the script of a title, where ordinary
 * strings with one non-Latin letter take three times as long. `tag` stands for the content: equal
 * content has an equal tag, so a page can be recognised (ETag) from its parts without hashing it.
 */
export class JsonText<_T = unknown> {
  readonly bytes: string
  readonly tag: string

  constructor(bytes: string, tag: string) {
    this.bytes = bytes
    this.tag = tag
  }

  /** Writes a value, the ordinary way. */
  static of<T>(value: T): JsonText<T> {
    const bytes = toBytes(JSON.stringify(value))
    return new JsonText<T>(bytes, digest(bytes))
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
