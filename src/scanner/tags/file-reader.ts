import { closeSync, open, openSync, read, readSync } from 'node:fs'
import { promisify } from 'node:util'
import { AbstractTokenizer, EndOfStreamError, type ITokenizer } from 'strtok3'
import { DiskPace } from '../disk-pace.ts'
import { ScanError } from '../scan-error.ts'

const openLater = promisify(open)
const readLater = promisify(read)
const pace = new DiskPace()

type Where = { position?: number; length?: number; mayBeLess?: boolean }

/**
 * A file as the tag reader takes it. It is read in blocks that are kept, so that the many small
 * reads of a tag cost one, and only where tags are: a file that makes the reader wander through all
 * of it is given up.
 */
export class FileReader extends AbstractTokenizer implements ITokenizer {
  readonly fileInfo: { path: string; size: number; mimeType?: string }
  readonly #file: number
  readonly #blocks = new Map<number, Buffer<ArrayBuffer>>()
  #bytesRead = 0

  private constructor(file: number, path: string, size: number) {
    super({})
    this.#file = file
    this.fileInfo = { path, size }
  }

  /** @param size what the file system said; bytes beyond it are not looked at */
  static async open(path: string, size: number): Promise<FileReader> {
    const file = await pace.ask(
      () => openSync(path, 'r'),
      () => openLater(path, 'r'),
    )
    return new FileReader(file, path, size)
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
    this.#dropBlocks()
    closeSync(this.#file)
  }

  #dropBlocks(): void {
    for (const { buffer } of this.#blocks.values()) {
      if (spare.length < maxBlocks) spare.push(buffer)
    }
    this.#blocks.clear()
  }

  async #copy(into: Uint8Array, position: number): Promise<number> {
    if (into.length > blockSize) return this.#readInto(into, position)
    let copied = 0
    while (copied < into.length) {
      const at = position + copied
      const number = Math.floor(at / blockSize)
      const block = this.#blocks.get(number) ?? (await this.#readBlock(number))
      const part = block.subarray(at % blockSize, (at % blockSize) + into.length - copied)
      if (part.length === 0) break
      into.set(part, copied)
      copied += part.length
    }
    return copied
  }

  async #readBlock(number: number): Promise<Buffer<ArrayBuffer>> {
    const start = number * blockSize
    const length = Math.max(0, Math.min(blockSize, this.fileInfo.size - start))
    const block = Buffer.from(spare.pop() ?? new ArrayBuffer(blockSize), 0, length)
    const filled = block.subarray(0, await this.#readInto(block, start))
    if (this.#blocks.size >= maxBlocks) this.#dropBlocks()
    this.#blocks.set(number, filled)
    return filled
  }

  async #readInto(into: Uint8Array, position: number): Promise<number> {
    this.#bytesRead += into.length
    if (this.#bytesRead > maxBytes) throw new ScanError('too_much_to_read')
    let done = 0
    while (done < into.length) {
      const rest = [this.#file, into, done, into.length - done, position + done] as const
      const bytesRead = await pace.ask(
        () => readSync(...rest),
        async () => (await readLater(...rest)).bytesRead,
      )
      if (bytesRead === 0) break
      done += bytesRead
    }
    return done
  }
}

const blockSize = 32 * 1024
const maxBlocks = 64
/** The memory of blocks that nobody needs any more, for the next ones. */
const spare: ArrayBuffer[] = []
/** Tags with large pictures come to a few megabytes. */
const maxBytes = 48 * 1024 * 1024
