import type { FastifyInstance } from 'fastify'
import { corsHeaders } from '../http/cors.ts'
import { privacy } from './pages/send.ts'

/** Keeps a scope's answers to our own pages: no other site's script reads them, and nothing keeps them. */
export function answerPrivately(scope: FastifyInstance): void {
  scope.addHook('onSend', async (_request, reply) => {
    for (const name of Object.keys(corsHeaders)) reply.removeHeader(name)
    reply.headers(privacy)
  })
}
