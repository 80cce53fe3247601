import { Type as T } from 'typebox'
import { pausePlayback } from '../../api/player/pausePlayback.ts'
import { seekToPosition } from '../../api/player/seekToPosition.ts'
import { setRepeatMode } from '../../api/player/setRepeatMode.ts'
import { setVolume as setVolumeOperation } from '../../api/player/setVolume.ts'
import { skipToNext } from '../../api/player/skipToNext.ts'
import { skipToPrevious } from '../../api/player/skipToPrevious.ts'
import { toggleShuffle } from '../../api/player/toggleShuffle.ts'
import { DeviceName, deviceId } from '../device.ts'
import { Done, done, tool } from '../tool.ts'

export const pause = tool({
  name: 'pause',
  title: 'Pause',
  description: 'Pause what plays. play without arguments goes on.',
  needs: [pausePlayback],
  effect: 'changes',
  isIdempotent: true,
  input: T.Object({}),
  output: Done,
  async run(_input, operations) {
    await operations.askIfAny(pausePlayback)
    return done
  },
})

export const skip = tool({
  name: 'skip',
  title: 'Skip',
  description: 'Go to the next or the previous item.',
  needs: [skipToNext, skipToPrevious],
  effect: 'changes',
  input: T.Object({
    to: T.Optional(T.Enum(['next', 'previous'], { description: 'next unless said' })),
  }),
  output: Done,
  async run({ to = 'next' }, operations) {
    await operations.askIfAny(to === 'next' ? skipToNext : skipToPrevious)
    return done
  },
})

export const seek = tool({
  name: 'seek',
  title: 'Seek',
  description: 'Go to a position within what plays.',
  needs: [seekToPosition],
  effect: 'changes',
  isIdempotent: true,
  input: T.Object({ position_ms: T.Integer({ minimum: 0 }) }),
  output: Done,
  async run({ position_ms }, operations) {
    await operations.askIfAny(seekToPosition, { query: { position_ms } })
    return done
  },
})

export const setVolume = tool({
  name: 'set_volume',
  title: 'Set volume',
  description: 'Set how loud the active device, or the one that is named, plays.',
  needs: [setVolumeOperation],
  effect: 'changes',
  isIdempotent: true,
  input: T.Object({
    percent: T.Integer({ minimum: 0, maximum: 100 }),
    device: T.Optional(DeviceName),
  }),
  output: Done,
  async run({ percent, device }, operations) {
    const query = { volume_percent: percent, device_id: await deviceId(operations, device) }
    await operations.askIfAny(setVolumeOperation, { query })
    return done
  },
})

export const setModes = tool({
  name: 'set_modes',
  title: 'Set shuffle and repeat',
  description: 'Switch shuffle, repeat, or both.',
  needs: [toggleShuffle, setRepeatMode],
  effect: 'changes',
  isIdempotent: true,
  input: T.Object({
    shuffle: T.Optional(T.Boolean()),
    repeat: T.Optional(
      T.Enum(['off', 'track', 'context'], { description: 'context repeats the album or playlist' }),
    ),
  }),
  output: Done,
  async run({ shuffle, repeat }, operations) {
    if (shuffle !== undefined) {
      await operations.askIfAny(toggleShuffle, { query: { state: String(shuffle) } })
    }
    if (repeat !== undefined) await operations.askIfAny(setRepeatMode, { query: { state: repeat } })
    return done
  },
})
