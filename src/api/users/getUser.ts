import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { noSuchUser } from '../../lib/errors.ts'
import { findProfile } from '../../store/user-profiles.ts'
import { PublicUser, presentPublicUser } from '../../wire/user.ts'

export const getUser = endpoint({
  id: 'get-users-profile',
  summary: "Get User's Profile",
  tags: ['Users'],
  method: 'GET',
  path: '/v1/users/:user_id',
  scopes: [],
  params: T.Object({ user_id: T.String() }),
  reply: PublicUser,
  async handle({ params, ctx, view }) {
    const user = await findProfile(ctx.db, params.user_id)
    if (user === undefined) throw noSuchUser()
    return presentPublicUser(user, view)
  },
})
