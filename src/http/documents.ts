import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { JsonText } from '../lib/json-text.ts'
import type { AnyEndpoint } from './endpoint.ts'
import { openApiDocument } from './openapi.ts'
import { accountsUrl, baseUrl } from './request-view.ts'
import { sendText } from './send.ts'

/** `/openapi.json`: the document of this very server, made at first request and kept. */
export function registerDocuments(
  app: FastifyInstance,
  ctx: Context,
  endpoints: readonly AnyEndpoint[],
): void {
  app.get('/openapi.json', async (request, reply) => {
    const base = baseUrl(request, ctx.config)
    const accounts = accountsUrl(request, ctx.config)
    const text = await ctx.texts
      .shelf('openapi')
      .get(base, async () => JsonText.of<unknown>(openApiDocument(endpoints, { base, accounts })))
    return sendText(request, reply, text, { status: 200, caching })
  })
}

const caching = { 'cache-control': 'public, max-age=0' }
