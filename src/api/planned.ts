import { Type as T } from 'typebox'
import { type AnyEndpoint, endpoint, type Method } from '../http/endpoint.ts'
import { notImplemented } from '../lib/errors.ts'

/**
 * Operations that are known and not built yet. They check the token and answer 501 on purpose, so
 * that the list of routes is complete and the coverage table says the truth.
 */
export const planned: AnyEndpoint[] = [
  plan(
    'get-audio-analysis',
    "Get Track's Audio Analysis",
    'Tracks',
    'GET',
    '/v1/audio-analysis/:id',
  ),
].map(({ id, summary, tag, method, path }) =>
  endpoint({
    id,
    summary,
    tags: [tag],
    method,
    path,
    scopes: [],
    isBuilt: false,
    reply: T.Null(),
    async handle() {
      throw notImplemented()
    },
  }),
)

type Plan = { id: string; summary: string; tag: string; method: Method; path: string }

function plan(id: string, summary: string, tag: string, method: Method, path: string): Plan {
  return { id, summary, tag, method, path }
}
