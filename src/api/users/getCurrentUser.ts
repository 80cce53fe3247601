import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { unauthorized } from '../../lib/errors.ts'
import { findProfile } from '../../store/user-profiles.ts'
import { PrivateUser, presentPrivateUser } from '../../wire/user.ts'

export const getCurrentUser = endpoint({
  id: 'get-current-users-profile',
  summary: "Get Current User's Profile",
  description:
    'With `user-read-private` also `country`, `product` and `explicit_content`; with `user-read-email` also `email`.',
  tags: ['Users'],
  method: 'GET',
  path: '/v1/me',
  scopes: [],
  extraScopes: ['user-read-private', 'user-read-email'],
  user: true,
  reply: PrivateUser,
  async handle({ caller, ctx, view }) {
    const user = await findProfile(ctx.db, userOf(caller).userId)
    // The token outlived its user.
    if (user === undefined) throw unauthorized()
    return presentPrivateUser(user, caller.scopes, view)
  },
})
