import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

const chunkBytes = 128 * 1024

/** The bytes of a file, in order, a piece at a time. */
export async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    // A decoder may keep what it is given while the next piece is read.
    yield Uint8Array.from(chunk as Buffer)
  }
}

/** The first bytes of a file, fewer if it is shorter. */
export async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
