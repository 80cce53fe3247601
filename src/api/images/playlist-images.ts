import type { FastifyInstance } from 'fastify'
import type { Context } from '../../context.ts'
import { PaintedArtwork, pictureType } from '../../domain/artwork/painted.ts'
import { mosaicOf } from '../../domain/playlists/mosaic.ts'
import { isId } from '../../lib/base62.ts'
import { notFound } from '../../lib/errors.ts'
import { findCover } from '../../store/playlist-covers.ts'

type Cover = { Params: { id: string; version: string } }
type Mosaic = { Params: { id: string; chunk: string; size: string } }

/**
 * `/image/cover/{playlist}/{version}`: covers that were uploaded; a version is one picture for
 * ever. `/image/mosaic/{playlist}/{chunk}/{size}`: pictures of playlists without a cover.
 */
export function registerPlaylistImages(app: FastifyInstance, ctx: Context): void {
  const artwork = new PaintedArtwork(ctx.db, ctx.folder)

  app.get<Cover>('/image/cover/:id/:version', async ({ params: { id, version } }, reply) => {
    const isAddress = isId(id) && /^[0-9a-f]{40}$/.test(version)
    const jpeg = isAddress ? await findCover(ctx.db, id, version) : undefined
    if (jpeg === undefined) throw notFound()
    return reply
      .type('image/jpeg')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('x-content-type-options', 'nosniff')
      .send(Buffer.from(jpeg, 'base64'))
  })

  app.get<Mosaic>('/image/mosaic/:id/:chunk/:size', async ({ params }, reply) => {
    const isAddress = isId(params.id) && /^\d{1,15}$/.test(params.chunk)
    const recipe = isAddress ? await mosaicOf(ctx.db, params.id, Number(params.chunk)) : null
    const picture = recipe === null ? null : await artwork.paint(recipe, Number(params.size))
    if (picture === null) throw notFound()
    return reply
      .type(pictureType(picture))
      .header('cache-control', 'public, max-age=86400')
      .header('x-content-type-options', 'nosniff')
      .send(picture)
  })
}
