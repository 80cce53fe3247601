import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FeedError } from './feed-error.ts'

/**
 * The body of an answer, unpacked; reading stops as soon as it is too large.
 * @throws FeedError when it is too large, breaks off, or is packed in an unknown way
 */
export async function readBody(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const piece of source) {
      bytes += piece.length
      if (bytes > maxBytes) throw tooLarge(maxBytes)
      pieces.push(piece)
    }
  }
  try {
    const unpack = unpackerOf(answer.headers['content-encoding'] ?? '')
    if (unpack === undefined) await pipeline(answer, collect)
    else await pipeline(answer, unpack, collect)
  } catch (cause) {
    if (cause instanceof FeedError) throw cause
    throw new FeedError('broken_answer', 'the answer broke off or could not be unpacked', { cause })
  }
  return Buffer.concat(pieces)
}

export const tooLarge = (maxBytes: number): FeedError =>
  new FeedError('too_large', `it is larger than ${Math.round(maxBytes / 1_000_000)} MB`)

function unpackerOf(encoding: string): Transform | undefined {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return undefined
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      throw new FeedError('unknown_encoding', `it is packed as ${encoding}`)
  }
}
