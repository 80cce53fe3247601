import { revokeAccess } from '../../domain/accounts/revoke-access.ts'
import { noSuchAccount } from '../../domain/accounts/users.ts'
import { grantsOfUser } from '../../store/user-grants.ts'
import { findAccount } from '../../store/users.ts'
import { deskOperation } from '../operation.ts'

/** Which apps may act for a user, with what they hold. */
export const access = deskOperation({
  method: 'GET',
  path: '/desk/admin/users/:id/access',
  isForAdmins: true,
  async handle({ ctx, params }) {
    const id = params.id ?? ''
    if ((await findAccount(ctx.db, id)) === undefined) throw noSuchAccount(id)
    const grants = await grantsOfUser(ctx.db, id, ctx.clock.now())
    return {
      apps: grants.map((grant) => ({
        app_id: grant.appId,
        app_name: grant.appName,
        scope: grant.scope,
        granted_at: grant.grantedAt,
        refresh_tokens: grant.refreshTokens,
        access_tokens: grant.accessTokens,
      })),
    }
  },
})

/** Takes from an app everything it may do for a user. */
export const takeAccess = deskOperation({
  method: 'DELETE',
  path: '/desk/admin/users/:id/access/:app',
  isForAdmins: true,
  handle: ({ ctx, params }) =>
    revokeAccess(ctx, { userId: params.id ?? '', appId: params.app ?? '' }),
})
