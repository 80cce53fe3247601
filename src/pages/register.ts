import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { noService } from '../lib/errors.ts'
import { type PageFile, readPageFiles } from './files.ts'

/** Adds Reprise's own pages: one document whose script shows what the address asks for. */
export function registerPages(app: FastifyInstance): void {
  const files = lazily(readPageFiles)
  const document = async (request: FastifyRequest, reply: FastifyReply) => {
    const file = files().get('/index.html')
    if (file === undefined) return reply.code(503).type('text/plain').send(unbuilt)
    return send(request, reply.headers({ ...documentHeaders, 'cache-control': 'no-cache' }), file)
  }
  const config = { operation: 'pages', isUnrecorded: true }
  for (const url of places) app.get(url, { config }, document)
  app.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
    const file = files().get(`/assets/${request.params.name}`)
    if (file === undefined) throw noService()
    // The name carries a digest of what is in it.
    reply.header('cache-control', 'public, max-age=31536000, immutable')
    return send(request, reply, file)
  })
}

/** The addresses of pages; what lies below them is the script's own. */
const places = [
  '/',
  ...['/player', '/console', '/apps', '/requests', '/admin', '/setup'].flatMap((path) => [
    path,
    `${path}/*`,
  ]),
]

const unbuilt = 'The pages are not built yet. Run: npm run build\n'

/** Scripts and styles of our own only; covers may come from anywhere, as the catalog says. */
const documentHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' https: data:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
}

function send(request: FastifyRequest, reply: FastifyReply, file: PageFile): FastifyReply {
  reply.headers({ etag: file.tag, vary: 'accept-encoding' }).type(file.type)
  if (request.headers['if-none-match'] === file.tag) return reply.code(304).send()
  const accepted = String(request.headers['accept-encoding'] ?? '')
  if (accepted.includes('br')) return reply.header('content-encoding', 'br').send(file.brotli)
  if (accepted.includes('gzip')) return reply.header('content-encoding', 'gzip').send(file.gzip)
  return reply.send(file.plain)
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
