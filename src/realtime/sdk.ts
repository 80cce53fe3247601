import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'

const source = new URL('../../web/sdk/spotify-player.js', import.meta.url)

/** `/spotify-player.js`: the playback SDK for web pages, for pages of any origin. */
export function registerSdk(app: FastifyInstance): void {
  let kept: Promise<{ text: Buffer; tag: string }> | undefined
  app.get('/spotify-player.js', async (request, reply) => {
    kept ??= readSdk()
    const { text, tag } = await kept
    reply.headers({
      etag: tag,
      'cache-control': 'public, max-age=300',
      'cross-origin-resource-policy': 'cross-origin',
    })
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
    return reply.type('text/javascript; charset=utf-8').send(text)
  })
}

async function readSdk() {
  const text = await readFile(source)
  return { text, tag: `"${createHash('sha1').update(text).digest('base64url')}"` }
}
