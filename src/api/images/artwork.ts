import type { FastifyInstance } from 'fastify'
import type { Context } from '../../context.ts'
import { PaintedArtwork, pictureType } from '../../domain/artwork/painted.ts'
import { notFound } from '../../lib/errors.ts'

/**
 * `/image/{id}/{size}`: pictures this server paints or made of covers. An id means the same picture for ever, so
 * clients may keep it for ever.
 */
export function registerArtwork(app: FastifyInstance, ctx: Context): void {
  const artwork = new PaintedArtwork(ctx.db, ctx.folder)
  app.get<{ Params: { id: string; size: string } }>('/image/:id/:size', async (request, reply) => {
    const picture = await artwork.find(request.params.id, Number(request.params.size))
    if (picture === null) throw notFound()
    return reply
      .type(pictureType(picture))
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('x-content-type-options', 'nosniff')
      .send(picture)
  })
}
