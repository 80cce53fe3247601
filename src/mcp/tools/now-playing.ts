import { Type as T } from 'typebox'
import { getPlaybackState } from '../../api/player/getPlaybackState.ts'
import { Line, toLine } from '../lines.ts'
import { tool } from '../tool.ts'

export const nowPlaying = tool({
  name: 'now_playing',
  title: 'Now playing',
  description: 'What plays, on which device, how far it is, and the modes.',
  needs: [getPlaybackState],
  effect: 'reads',
  input: T.Object({}),
  output: T.Object({
    is_playing: T.Boolean(),
    item: T.Optional(Line),
    progress_ms: T.Optional(T.Integer()),
    duration_ms: T.Optional(T.Integer()),
    context_uri: T.Optional(T.String({ description: 'the album, artist or playlist played from' })),
    device: T.Optional(T.String()),
    volume_percent: T.Optional(T.Integer()),
    shuffle: T.Optional(T.Boolean()),
    repeat: T.Optional(T.String()),
  }),
  async run(_input, operations) {
    const query = { additional_types: 'track,episode' }
    const state = await operations.askIfAny(getPlaybackState, { query })
    if (state === undefined) return { is_playing: false }
    const { item, progress_ms: progress, context, device } = state
    return {
      is_playing: state.is_playing,
      ...(item === null ? {} : { item: toLine(item), duration_ms: item.duration_ms }),
      ...(progress === null ? {} : { progress_ms: progress }),
      ...(context === null ? {} : { context_uri: context.uri }),
      device: device.name,
      ...(device.volume_percent === null ? {} : { volume_percent: device.volume_percent }),
      shuffle: state.shuffle_state,
      repeat: state.repeat_state,
    }
  },
})
