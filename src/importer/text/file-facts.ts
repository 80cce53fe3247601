import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { ImportError } from '../import-error.ts'
import { type Encoding, encodingOf } from './encoding.ts'

/** What one pass over a file tells before anything of it is interpreted. */
export type FileFacts = {
  path: string
  bytes: number
  /** SHA-256 of the content, by which an interrupted import is found again. */
  digest: string
  encoding: Encoding
}

/**
 * Reads a file once, in pieces.
 * @throws ImportError when it cannot be read, or holds no text
 */
export async function fileFacts(path: string): Promise<FileFacts> {
  const hash = createHash('sha256')
  const utf8 = new Utf8Check()
  let head = Buffer.alloc(0)
  let bytes = 0
  try {
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(piece)
      utf8.push(piece)
      bytes += piece.length
      if (head.length < headBytes) head = Buffer.concat([head, piece.subarray(0, headBytes)])
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ImportError(`${path} cannot be read: ${reason}`, { cause })
  }
  const encoding = encodingOf(head, utf8.isValid)
  if (encoding === undefined) {
    throw new ImportError(`${path} is not a text file: CSV and JSON can be imported`)
  }
  return { path, bytes, digest: hash.digest('hex'), encoding }
}

const headBytes = 65_536

/** Whether bytes that come in pieces are UTF-8; a character may be cut by the end of a piece. */
class Utf8Check {
  #rest = Buffer.alloc(0)
  #isBroken = false

  push(piece: Buffer): void {
    if (this.#isBroken) return
    const bytes = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece])
    const end = lastBoundary(bytes)
    this.#isBroken = !isUtf8(bytes.subarray(0, end))
    this.#rest = Buffer.from(bytes.subarray(end))
  }

  get isValid(): boolean {
    return !this.#isBroken && this.#rest.length === 0
  }
}

/** The place after the last complete character: at most three bytes before the end. */
function lastBoundary(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0b1100_0000) === 0b1000_0000) continue
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}
