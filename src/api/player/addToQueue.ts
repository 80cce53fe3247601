import { Type as T } from 'typebox'
import { command } from '../../domain/player/commands.ts'
import { existingItem } from '../../domain/player/existing-item.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { DeviceQuery } from './commanding.ts'
import { itemUri } from './play-body.ts'

export const addToQueue = endpoint({
  id: 'add-to-queue',
  summary: 'Add Item to Playback Queue',
  tags: ['Player'],
  method: 'POST',
  path: '/v1/me/player/queue',
  scopes: ['user-modify-playback-state'],
  query: T.Object({ uri: T.String(), ...DeviceQuery }),
  reply: T.Null(),
  status: 204,
  async handle({ query, caller, ctx }) {
    const uri = await existingItem(ctx.db, itemUri(query.uri))
    const asked = { kind: 'queue', uri } as const
    await command(ctx.players, userOf(caller), asked, { deviceId: query.device_id })
    return null
  },
})
