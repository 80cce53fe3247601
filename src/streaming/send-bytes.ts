import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { BodyBuffers } from '../http/body-buffers.ts'
import { everyAnswer } from '../http/cors.ts'
import { isFresh } from '../http/etag.ts'
import { readRange } from './byte-range.ts'

/** Bytes that can be sent in part. */
export type Content = {
  size: number
  mediaType: string
  /** In quotes; changes whenever a byte does. */
  tag: string
  cacheControl: string
  /** Ends the sending when the server stops: somebody who listens would hold that up for hours. */
  signal: AbortSignal
  /**
   * Both ends included. What is yielded may lie in the given memory, which is filled again when the
   * next is asked for: then each but the last fills all of it.
   */
  read(from: number, to: number, memory: Buffer): Readable | AsyncIterable<Buffer>
}

/** What is known of content before it is sent. */
export type Unsent = Omit<Content, 'signal'>

/** Pages of other origins may draw what they play. */
export const forOtherPages = {
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-expose-headers': 'Accept-Ranges, Content-Length, Content-Range, ETag',
}

const headers = (request: FastifyRequest, { mediaType, tag, cacheControl }: Content) => ({
  ...everyAnswer(request),
  'content-type': mediaType,
  etag: tag,
  'cache-control': cacheControl,
  'accept-ranges': 'bytes',
  ...forOtherPages,
})

/**
 * Sends bytes, or the part of them that the request's Range asks for. Ends what it reads from when
 * the client goes away.
 */
export async function sendBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  content: Content,
): Promise<void> {
  const { size, tag } = content
  const head = headers(request, content)
  reply.hijack()
  const { raw } = reply
  if (isFresh(request.headers['if-none-match'], tag)) {
    raw.writeHead(304, head).end()
    return
  }
  // A part of another version would not fit what the client has (RFC 9110, section 13.1.5).
  const condition = request.headers['if-range']
  const asked = condition === undefined || condition === tag ? request.headers.range : undefined
  const range = readRange(asked, size)
  if (range === 'outside') {
    raw.writeHead(416, { ...head, 'content-range': `bytes */${size}`, 'content-length': 0 }).end()
    return
  }
  const { from, to } = range ?? { from: 0, to: size - 1 }
  raw.writeHead(range === null ? 200 : 206, {
    ...head,
    'content-length': to - from + 1,
    ...(range === null ? {} : { 'content-range': `bytes ${from}-${to}/${size}` }),
  })
  if (request.method === 'HEAD' || size === 0) {
    raw.end()
    return
  }
  const memory = buffers.take(Math.min(blockBytes, to - from + 1))
  await sendStream(request, reply, content.read(from, to, memory), content.signal)
  // Of an answer that was broken off the system may still read it.
  if (raw.writableFinished) buffers.give(memory)
}

/**
 * More than a socket gathers before it says that it is full, so that the next block is asked for
 * when this one has left. Large, because each way to the disk and back wakes another thread up, and
 * in memory used before, because what is fresh has to be filled with zeros by the system first.
 */
const blockBytes = 512 * 1024

const buffers = new BodyBuffers(16_000_000)

/** Pipes to the client at the client's pace; a client that leaves is no failure. */
export async function sendStream(
  request: FastifyRequest,
  { raw }: FastifyReply,
  stream: Readable | AsyncIterable<Buffer>,
  signal: AbortSignal,
): Promise<void> {
  try {
    await pipeline(stream, raw, { signal })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (harmless.has(String(code))) return
    request.log.error({ requestId: request.id, err: error }, 'sound could not be sent to its end')
  }
}

const harmless = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE', 'ABORT_ERR'])
