import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { idList } from '../../http/ids.ts'
import { AudioFeaturesObject } from '../../wire/audio-features.ts'
import { Nullable } from '../../wire/schema.ts'
import { audioFeatures } from '../shared/catalog.ts'
import { batchText, textsOf } from '../shared/texts.ts'

export const getSeveralAudioFeatures = endpoint({
  id: 'get-several-audio-features',
  summary: "Get Several Tracks' Audio Features",
  tags: ['Tracks'],
  method: 'GET',
  path: '/v1/audio-features',
  scopes: [],
  query: T.Object({ ids: T.String() }),
  reply: T.Object({ audio_features: T.Array(Nullable(AudioFeaturesObject)) }),
  async handle({ query, ctx, view }) {
    const ids = idList(query.ids, 100)
    const texts = await textsOf(ctx, audioFeatures, ids, view)
    // As the public API does: null now, and the next time it is there.
    ctx.analyst.hurry(ids.filter((_, at) => texts[at] === null))
    return batchText('audio_features', texts)
  },
})
