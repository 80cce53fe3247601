import { type Static, Type as T } from 'typebox'
import { startPlayback } from '../../api/player/startPlayback.ts'
import { search } from '../../api/search/search.ts'
import { searchTypes } from '../../api/search/types.ts'
import { DeviceName, deviceId } from '../device.ts'
import { Line, toLines } from '../lines.ts'
import type { Operations } from '../operations.ts'
import { ToolError, tool } from '../tool.ts'

const Input = T.Object({
  uri: T.Optional(T.String({ description: 'what to play: a URI of any kind' })),
  query: T.Optional(T.String({ minLength: 1, description: 'or the best match of a search' })),
  kind: T.Optional(T.Enum(searchTypes, { description: 'what to search for; a track unless said' })),
  device: T.Optional(DeviceName),
  position_ms: T.Optional(T.Integer({ minimum: 0 })),
})

export const play = tool({
  name: 'play',
  title: 'Play',
  description:
    'Play something by its URI, or the best match of a search; without either go on with what was paused. On the active device unless one is named.',
  needs: [startPlayback],
  effect: 'changes',
  input: Input,
  output: T.Object({
    uri: T.Optional(T.String({ description: 'what plays now; absent when playback goes on' })),
    match: T.Optional(Line),
  }),
  async run(input, operations) {
    const match = input.query === undefined ? undefined : await bestMatch(input, operations)
    const uri = input.uri ?? match?.uri
    const query = { device_id: await deviceId(operations, input.device) }
    const body = { ...(uri === undefined ? {} : toBody(uri)), position_ms: input.position_ms }
    await operations.askIfAny(startPlayback, { query, body })
    return { ...(uri === undefined ? {} : { uri }), ...(match === undefined ? {} : { match }) }
  },
})

async function bestMatch(
  { uri, query: q = '', kind = 'track' }: Static<typeof Input>,
  operations: Operations,
): Promise<Line> {
  if (uri !== undefined) throw new ToolError('Pass either a uri or a query')
  const found = await operations.ask(search, { query: { q, type: kind, limit: 1 } })
  const [match] = toLines(found[`${kind}s`]?.items ?? [])
  if (match === undefined) throw new ToolError('Nothing was found')
  return match
}

/** Tracks and episodes are played alone, everything else is played from. */
const toBody = (uri: string) =>
  /^spotify:(track|episode):/.test(uri) ? { uris: [uri] } : { context_uri: uri }
