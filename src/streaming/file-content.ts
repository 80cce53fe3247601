import { type FileHandle, open, stat } from 'node:fs/promises'
import { notFound } from '../lib/errors.ts'
import type { ByteRange } from './byte-range.ts'
import type { Unsent } from './send-bytes.ts'

/**
 * A file as it is on disk now.
 * @param version what else its tag is made of
 * @throws 404 when it is not there
 */
export async function fileContent(
  path: string,
  mediaType: string,
  version: string,
): Promise<Unsent> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) throw notFound()
  const { size, mtimeMs } = found
  return {
    size,
    mediaType,
    tag: `"${version}${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
    cacheControl: 'private, max-age=3600',
    read: (from, to, memory) => blocksOf(path, { from, to }, memory),
  }
}

/** A part of a file, read into the same memory again and again. */
async function* blocksOf(
  path: string,
  { from, to }: ByteRange,
  memory: Buffer,
): AsyncGenerator<Buffer> {
  await using file = await open(path)
  for (let at = from; at <= to; at += memory.length) {
    const block = memory.subarray(0, Math.min(memory.length, to + 1 - at))
    await fill(block, file, at)
    yield block
  }
}

/** @throws when the file has become shorter: the client was told how much would come */
async function fill(block: Buffer, file: FileHandle, from: number): Promise<void> {
  for (let filled = 0; filled < block.length; ) {
    const missing = block.length - filled
    const { bytesRead } = await file.read(block, filled, missing, from + filled)
    if (bytesRead === 0) throw new Error('the file became shorter while it was sent')
    filled += bytesRead
  }
}
