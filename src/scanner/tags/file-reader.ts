import { closeSync, open, read } from 'node:fs'
import { promisify } from 'node:util'
import { AbstractTokenizer, EndOfStreamError, type ITokenizer } from 'strtok3'
import { ScanError } from '../scan-error.ts'

const openFile = promisify(open)
const readFile = promisify(read)

type Where = { position?: number; length?: number; mayBeLess?: boolean }

/**
 * A file as the tag reader takes it. It is read in blocks that are kept, so that the many small
 * reads of a tag cost one, and only where tags are: a file that makes the reader wander through all
 * of it is given up.
 */
export class FileReader extends AbstractTokenizer implements ITokenizer {
  readonly fileInfo: { path: string; size: number; mimeType?: string }
  readonly #file: number
  readonly #blocks = new Map<number, Buffer>()
  #bytesRead = 0

  private constructor(file: number, path: string, size: number) {
    super({})
    this.#file = file
    this.fileInfo = { path, size }
  }

  /** @param size what the file system said; bytes beyond it are not looked at */
  static async open(path: string, size: number): Promise<FileReader> {
    return new FileReader(await openFile(path, 'r'), path, size)
  }

  /** Some bytes from a position on; fewer at the end of the file. */
  async bytes(position: number, length: number): Promise<Buffer> {
    const wanted = Buffer.allocUnsafe(Math.max(0, Math.min(length, this.fileInfo.size - position)))
    return wanted.subarray(0, await this.#copy(wanted, position))
  }

  async peekBuffer(into: Uint8Array, where: Where = {}): Promise<number> {
    const { position = this.position, length = into.length, mayBeLess = false } = where
    const available = Math.max(0, Math.min(length, this.fileInfo.size - position))
    if (available < length && !mayBeLess) throw new EndOfStreamError()
    return this.#copy(into.subarray(0, available), position)
  }

  async readBuffer(into: Uint8Array, where: Where = {}): Promise<number> {
    const length = await this.peekBuffer(into, where)
    this.position = (where.position ?? this.position) + length
    return length
  }

  override supportsRandomAccess(): boolean {
    return true
  }

  setPosition(position: number): void {
    this.position = position
  }

  /** Lets go of the file. The tag reader calls `close` too early: the end is still looked at. */
  release(): void {
    this.#blocks.clear()
    closeSync(this.#file)
  }

  async #copy(into: Uint8Array, position: number): Promise<number> {
    if (into.length > blockSize) return this.#readInto(into, position)
    let copied = 0
    while (copied < into.length) {
      const at = position + copied
      const block = await this.#block(Math.floor(at / blockSize))
      const part = block.subarray(at % blockSize, (at % blockSize) + into.length - copied)
      if (part.length === 0) break
      into.set(part, copied)
      copied += part.length
    }
    return copied
  }

  async #block(number: number): Promise<Buffer> {
    const kept = this.#blocks.get(number)
    if (kept !== undefined) return kept
    const start = number * blockSize
    const block = Buffer.allocUnsafe(Math.max(0, Math.min(blockSize, this.fileInfo.size - start)))
    const filled = block.subarray(0, await this.#readInto(block, start))
    if (this.#blocks.size >= maxBlocks) this.#blocks.clear()
    this.#blocks.set(number, filled)
    return filled
  }

  async #readInto(into: Uint8Array, position: number): Promise<number> {
    this.#bytesRead += into.length
    if (this.#bytesRead > maxBytes) throw new ScanError('too_much_to_read')
    let done = 0
    while (done < into.length) {
      const { bytesRead } = await readFile(
        this.#file,
        into,
        done,
        into.length - done,
        position + done,
      )
      if (bytesRead === 0) break
      done += bytesRead
    }
    return done
  }
}

const blockSize = 32 * 1024
const maxBlocks = 64
/** Tags with large pictures come to a few megabytes. */
const maxBytes = 48 * 1024 * 1024
