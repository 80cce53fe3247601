import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { notFound } from '../../lib/errors.ts'
import { AudioFeaturesObject } from '../../wire/audio-features.ts'
import { Id } from '../../wire/schema.ts'
import { audioFeatures } from '../shared/catalog.ts'
import { textOf } from '../shared/texts.ts'

export const getAudioFeatures = endpoint({
  id: 'get-audio-features',
  summary: "Get Track's Audio Features",
  tags: ['Tracks'],
  method: 'GET',
  path: '/v1/audio-features/:id',
  scopes: [],
  params: T.Object({ id: Id }),
  reply: AudioFeaturesObject,
  async handle({ params, ctx, view }) {
    const find = () => textOf(ctx, audioFeatures, params.id, view)
    const features = (await find()) ?? ((await ctx.analyst.demand(params.id)) ? await find() : null)
    if (features === null) throw notFound()
    return features
  },
})
