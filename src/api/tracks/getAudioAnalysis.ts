import { Type as T } from 'typebox'
import { findSurviving } from '../../domain/catalog/surviving.ts'
import { endpoint } from '../../http/endpoint.ts'
import { noAnalysis } from '../../lib/errors.ts'
import { digest, JsonText, toBytes } from '../../lib/json-text.ts'
import { findAnalysisText } from '../../store/audio-analyses.ts'
import { AudioAnalysisObject } from '../../wire/audio-analysis.ts'
import { Id } from '../../wire/schema.ts'

export const getAudioAnalysis = endpoint({
  id: 'get-audio-analysis',
  summary: "Get Track's Audio Analysis",
  tags: ['Tracks'],
  method: 'GET',
  path: '/v1/audio-analysis/:id',
  scopes: [],
  params: T.Object({ id: Id }),
  reply: AudioAnalysisObject,
  async handle({ params, ctx }) {
    const find = () => findSurviving(ctx.db, 'track', params.id, findAnalysisText)
    const text =
      (await find()) ?? ((await ctx.analyst.demand(params.id)) ? await find() : undefined)
    if (text === undefined) throw noAnalysis()
    const bytes = toBytes(text)
    return new JsonText(bytes, digest(bytes))
  },
})
