import type { IncomingMessage } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { everyAnswer } from '../http/cors.ts'
import { hostFailed, tooManyHosts } from '../lib/errors.ts'
import { askWeb } from '../lib/web/ask-web.ts'
import { WebError } from '../lib/web/web-error.ts'
import type { RemoteSound } from '../model/podcasts.ts'
import { questionHeaders, remoteHead } from './remote-head.ts'
import { forOtherPages, sendStream } from './send-bytes.ts'

/** How long is waited, in milliseconds. */
export type Patience = {
  /** For the other server's answer to begin, redirects included. */
  answerMs: number
  /** For more of it, while the listener wants more. */
  silenceMs: number
  /** For the listener to want more. */
  pauseMs: number
}

type Means = {
  allowPrivate: boolean
  atOnce: number
  /** Ends all sending when the server stops. */
  stopping: AbortSignal
  patience?: Patience
}

/**
 * Sound that other servers have: passed through piece by piece at the listener's pace, neither
 * kept nor changed. Other servers see this one, and not who listens.
 */
export class RemoteSounds {
  readonly #means: Means
  readonly #patience: Patience
  #underWay = 0

  constructor(means: Means) {
    this.#means = means
    this.#patience = means.patience ?? { answerMs: 15_000, silenceMs: 30_000, pauseMs: 600_000 }
  }

  /**
   * Sends a sound, or the part that the request's Range asks for.
   * @throws 502 when the server that has it gives no sound, 503 when too many are sent already
   */
  async send(request: FastifyRequest, reply: FastifyReply, sound: RemoteSound): Promise<void> {
    if (this.#underWay >= this.#means.atOnce) throw tooManyHosts()
    this.#underWay++
    const ending = new AbortController()
    reply.raw.once('close', () => ending.abort())
    try {
      await this.#passOn(request, reply, sound, ending)
    } finally {
      ending.abort()
      this.#underWay--
    }
  }

  async #passOn(
    request: FastifyRequest,
    reply: FastifyReply,
    sound: RemoteSound,
    ending: AbortController,
  ): Promise<void> {
    const signal = AbortSignal.any([ending.signal, this.#means.stopping])
    const answer = await this.#ask(request, sound.url, ending, signal)
    const { status, headers } = remoteHead(answer, sound.mediaType)
    reply.hijack()
    reply.raw.writeHead(status, {
      ...everyAnswer(request),
      ...forOtherPages,
      'cache-control': 'private, max-age=3600',
      ...headers,
    })
    if (request.method === 'HEAD' || status === 416) reply.raw.end()
    else await sendStream(request, reply, this.#follow(answer, ending), signal)
  }

  async #ask(
    { method, headers }: FastifyRequest,
    url: string,
    ending: AbortController,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    const { allowPrivate } = this.#means
    const tooLate = setTimeout(() => ending.abort(), this.#patience.answerMs)
    try {
      const question = { method, headers: questionHeaders(headers), allowPrivate, signal }
      return (await askWeb(url, question)).answer
    } catch (cause) {
      if (!(cause instanceof WebError)) throw cause
      throw hostFailed(failures[cause.reason] ?? 'its address leads nowhere', cause)
    } finally {
      clearTimeout(tooLate)
    }
  }

  /** The pieces of an answer; both ends of the line are let go when one of them stands still. */
  async *#follow(answer: IncomingMessage, ending: AbortController): AsyncGenerator<Buffer> {
    const { silenceMs, pauseMs } = this.#patience
    let standstill: NodeJS.Timeout | undefined
    const within = (ms: number) => {
      clearTimeout(standstill)
      standstill = setTimeout(() => ending.abort(), ms)
    }
    try {
      within(silenceMs)
      for await (const piece of answer as AsyncIterable<Buffer>) {
        within(pauseMs)
        yield piece
        within(silenceMs)
      }
    } finally {
      clearTimeout(standstill)
    }
  }
}

/** What listeners are told; names and addresses are for the log. */
const failures: Record<string, string> = {
  timeout: 'it took too long',
  unreachable: 'it cannot be reached',
  private_address: 'it is in a private network',
  too_many_redirects: 'it redirects too often',
}
