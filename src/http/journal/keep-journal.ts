import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '../../model/caller.ts'
import { readExchange } from './exchange.ts'
import type { Journal } from './journal.ts'
import { redactUrl } from './redact.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose request it is, as far as is known. */
    caller: Pick<Caller, 'appId' | 'userId'> | null
    /** Why it was refused, for who wrote the client: see the journal. */
    why: string
    /** What it was answered. */
    answered: Answered | null
  }
  interface FastifyContextConfig {
    /** True of what Reprise's own pages ask beside the Web API, which would only watch itself. */
    isUnrecorded?: boolean
    /** True where people type passwords: bodies are for nobody else. */
    hidesBodies?: boolean
  }
}

/** A body, and the headers, names and values in turn, where they went past Fastify. */
export type Answered = { headers?: readonly string[]; body: unknown }

/**
 * Tells the journal of every answer of the Web API and the accounts service: when it has left, and
 * with one small object, because even a microsecond is a thirtieth of the smallest answer.
 */
export function keepJournal(app: FastifyInstance, journal: Journal): void {
  app.decorateRequest('caller', null)
  app.decorateRequest('why', '')
  app.decorateRequest('answered', null)
  if (journal.size === 0) return
  app.addHook('onSend', (request, _reply, body, done) => {
    request.answered = { body }
    done(null, body)
  })
  app.addHook('onResponse', (request, reply, done) => {
    record(journal, request, reply)
    done()
  })
}

function record(journal: Journal, request: FastifyRequest, reply: FastifyReply): void {
  const { config } = request.routeOptions
  const { operation = '' } = config
  if (config.isUnrecorded === true || request.method === 'OPTIONS') return
  // Pictures, documents and health checks have no operation; an address that is none has a reason.
  if (operation === '' && !request.is404) return
  const { caller } = request
  const appId = caller?.appId ?? ''
  journal.add({
    id: request.id,
    number: 0,
    at: 0,
    ms: reply.elapsedTime,
    method: request.method,
    url: redactUrl(request.url),
    status: reply.raw.statusCode,
    operation,
    appId,
    userId: caller?.userId ?? '',
    why: request.why,
    exchange: journal.keepsExchangesOf(appId)
      ? readExchange(request, reply, config.hidesBodies === true)
      : undefined,
  })
}
