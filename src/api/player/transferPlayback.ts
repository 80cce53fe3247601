import { Type as T } from 'typebox'
import { command } from '../../domain/player/commands.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { badRequest, missingField } from '../../lib/errors.ts'
import { Nullable } from '../../wire/schema.ts'

export const transferPlayback = endpoint({
  id: 'transfer-a-users-playback',
  summary: 'Transfer Playback',
  description: '`play: true` starts playback; anything else keeps it as it is, playing or paused.',
  tags: ['Player'],
  method: 'PUT',
  path: '/v1/me/player',
  scopes: ['user-modify-playback-state'],
  body: T.Object({
    device_ids: T.Optional(T.Array(T.String())),
    play: T.Optional(Nullable(T.Boolean())),
  }),
  badBody: 'Malformed json',
  reply: T.Null(),
  status: 204,
  async handle({ body: { device_ids: ids = [], play }, caller, ctx }) {
    const [deviceId, ...more] = ids
    if (deviceId === undefined || deviceId === '') throw missingField('device_ids')
    if (more.length > 0) throw badRequest('Only one device_id is supported')
    const asked = { kind: 'transfer', play: play === true } as const
    await command(ctx.players, userOf(caller), asked, { deviceId })
    return null
  },
})
