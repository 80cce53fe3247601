import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../../context.ts'
import { PaintedArtwork } from '../../domain/artwork/painted.ts'
import { standIn } from '../../domain/artwork/stand-in.ts'
import { noService } from '../../lib/errors.ts'

type Picture = { Params: { id: string } }
type Mosaic = { Params: { size: string; id: string } }

/**
 * `/image/{id}` and `/{size}/{ids}`, the paths of the public image hosts (`i.scdn.co`, the
 * `image-cdn` ones, and `mosaic.scdn.co`): imported entities keep such addresses, and a browser
 * whose names lead here asks us for them. The pictures themselves were never imported: each id has a
 * painting that stands for it.
 */
export function registerPublicImages(app: FastifyInstance, ctx: Context): void {
  const artwork = new PaintedArtwork(ctx.db, join(ctx.folder, 'artwork'))
  const find = async (id: string, size: number) => {
    if (!/^[\da-f]{30,200}$/.test(id)) throw noService()
    const picture =
      (await artwork.find(id, size)) ?? (await artwork.paint(standIn(id), nearest(size)))
    if (picture === null) throw noService()
    return picture
  }
  app.get<Picture>('/image/:id', async ({ params }, reply) =>
    reply
      .type('image/png')
      .header('cache-control', 'public, max-age=86400')
      .send(await find(params.id, 640)),
  )
  app.get<Mosaic>('/:size(^\\d{2,3}$)/:id', async ({ params }, reply) =>
    reply
      .type('image/png')
      .header('cache-control', 'public, max-age=86400')
      .send(await find(params.id, Number(params.size))),
  )
}

const nearest = (size: number) => (size > 300 ? 640 : size > 64 ? 300 : 64)
