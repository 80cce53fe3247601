import { Type as T } from 'typebox'
import { command } from '../../domain/player/commands.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { DeviceQuery } from './commanding.ts'
import { PlayBody, readPlay } from './play-body.ts'

export const startPlayback = endpoint({
  id: 'start-a-users-playback',
  summary: 'Start/Resume Playback',
  description:
    'Plays a context or items; without either it resumes. Members that are null count as absent.',
  tags: ['Player'],
  method: 'PUT',
  path: '/v1/me/player/play',
  scopes: ['user-modify-playback-state'],
  query: T.Object({ ...DeviceQuery }),
  body: PlayBody,
  badBody: 'Malformed json',
  reply: T.Null(),
  status: 204,
  async handle({ query: { device_id: deviceId }, body, caller, ctx }) {
    const asked = await readPlay(ctx, body, userOf(caller))
    const isStrict = ctx.config.strict_restrictions
    await command(ctx.players, userOf(caller), asked, { deviceId, isStrict })
    return null
  },
})
