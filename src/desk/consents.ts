import { scopeGroups } from '../accounts/pages/scope-groups.ts'
import { withdrawConsent } from '../domain/accounts/consent.ts'
import { isoSeconds } from '../lib/clock.ts'
import { splitScopes } from '../lib/scopes.ts'
import { consentsOf } from '../store/consents.ts'
import { deskOperation } from './operation.ts'

/** Which apps the user gave access, to what, and when each last made use of it. */
export const consents = deskOperation({
  method: 'GET',
  path: '/desk/consents',
  async handle({ ctx, visitor }) {
    const rows = await consentsOf(ctx.db, visitor.account.id)
    return {
      consents: rows.map(({ appId, appName, scope, grantedAt, usedAt }) => ({
        app: { id: appId, name: appName },
        scopes: splitScopes(scope),
        texts: scopeGroups(splitScopes(scope)).flatMap(({ texts }) => texts),
        granted_at: isoSeconds(grantedAt),
        used_at: usedAt === 0 ? null : isoSeconds(usedAt),
      })),
    }
  },
})

/** Takes an app's access away. */
export const withdraw = deskOperation({
  method: 'DELETE',
  path: '/desk/consents/:app',
  async handle({ ctx, visitor, params: { app: appId = '' } }) {
    await withdrawConsent(ctx, { userId: visitor.account.id, appId })
  },
})
