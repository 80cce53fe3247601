import { type Static, Type as T, type TSchema } from 'typebox'
import { type Command, command } from '../../domain/player/commands.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint, type Method } from '../../http/endpoint.ts'

export const DeviceQuery = { device_id: T.Optional(T.String()) }

type Commanding<Q extends TSchema> = {
  id: string
  summary: string
  method: Method
  path: string
  query: Q
  /** What the request asks for. */
  command(query: Static<Q>): Command
}

/** An operation that is a single command without a body. */
export const commanding = <Q extends TSchema>({ command: read, ...operation }: Commanding<Q>) =>
  endpoint({
    ...operation,
    tags: ['Player'],
    scopes: ['user-modify-playback-state'],
    reply: T.Null(),
    status: 204,
    async handle({ query, caller, ctx }) {
      const { device_id: deviceId } = query as { device_id?: string }
      const isStrict = ctx.config.strict_restrictions
      await command(ctx.players, userOf(caller), read(query), { deviceId, isStrict })
      return null
    },
  })
