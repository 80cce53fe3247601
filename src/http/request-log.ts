import type { FastifyInstance } from 'fastify'

/**
 * One line for every answer, with the operation it was: a label of low cardinality. At level debug,
 * because a line costs a third of a small answer; what fails on our side is logged as an error anyway.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.debug(
      {
        requestId: request.id,
        operation: request.routeOptions.config.operation,
        method: request.method,
        // Never the query: it can hold codes and tokens.
        path: request.url.split('?', 1)[0],
        status: reply.raw.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    )
    done()
  })
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation's id in the official document. */
    operation?: string
  }
}
