import { badRequest } from '../../lib/errors.ts'
import type { AppAccess, Refusal } from '../../model/access.ts'
import type { App } from '../../model/accounts.ts'
import type { AccessTokenRow } from '../../store/access-tokens.ts'
import { appUserIds, deleteAppUser, insertAppUser } from '../../store/app-users.ts'
import { findApp, setAppAccess } from '../../store/apps.ts'
import { findAccount } from '../../store/users.ts'
import { noSuchApp } from './apps.ts'
import type { Means } from './means.ts'
import { noSuchAccount } from './users.ts'

type Writing = Pick<Means, 'changes' | 'clock'>

/** How many users an app in development mode has, its owner among them. */
export const maxAppUsers = 5

/**
 * Why an app may not act for a user: in development mode it acts for its owner and the users that
 * were added to it, and only as long as the owner has premium (web-api section 11). An app that has
 * no owner is the operator's, and needs none.
 */
export function refusalOf(
  token: Pick<AccessTokenRow, 'profile' | 'ownerId' | 'ownerProduct' | 'userId' | 'isAppUser'>,
): Refusal | null {
  if (token.profile !== 'development') return null
  if (token.ownerId !== '' && token.ownerProduct !== 'premium') return 'owner without premium'
  if (token.userId === '' || token.isAppUser || token.userId === token.ownerId) return null
  return 'user not registered'
}

/**
 * Changes what an app has of the API; what is not named stays.
 * @throws 404 for an unknown app or owner, 400 when there would be too many users
 */
export async function updateAccess(
  { changes }: Writing,
  appId: string,
  update: Partial<AppAccess>,
): Promise<App> {
  return changes.write(async (tx, touch) => {
    const app = await findApp(tx, appId)
    if (app === undefined) throw noSuchApp(appId)
    const access = { ...app, ...update }
    if (access.ownerId !== '' && (await findAccount(tx, access.ownerId)) === undefined) {
      throw noSuchAccount(access.ownerId)
    }
    checkCount(access.ownerId, await appUserIds(tx, appId))
    await setAppAccess(tx, appId, access)
    touch('apps')
    // Tokens in memory hold what their app has.
    touch('tokens')
    return access
  })
}

/**
 * Lets an app in development mode act for more users.
 * @returns all of them
 * @throws 404 for an unknown app or user, 400 when there would be too many
 */
export async function allowUsers(
  { changes, clock }: Writing,
  appId: string,
  userIds: readonly string[],
): Promise<string[]> {
  return changes.write(async (tx, touch) => {
    const app = await findApp(tx, appId)
    if (app === undefined) throw noSuchApp(appId)
    for (const userId of userIds) {
      if ((await findAccount(tx, userId)) === undefined) throw noSuchAccount(userId)
      await insertAppUser(tx, { appId, userId, now: clock.now() })
    }
    const all = await appUserIds(tx, appId)
    checkCount(app.ownerId, all)
    touch('tokens')
    return all
  })
}

/** Takes users off an app again. @returns who is left @throws 404 for an unknown app */
export async function disallowUsers(
  { changes }: Writing,
  appId: string,
  userIds: readonly string[],
): Promise<string[]> {
  return changes.write(async (tx, touch) => {
    if ((await findApp(tx, appId)) === undefined) throw noSuchApp(appId)
    for (const userId of userIds) await deleteAppUser(tx, appId, userId)
    touch('tokens')
    return appUserIds(tx, appId)
  })
}

function checkCount(ownerId: string, userIds: readonly string[]): void {
  const all = new Set(ownerId === '' ? userIds : [ownerId, ...userIds])
  if (all.size > maxAppUsers) {
    throw badRequest(`an app has at most ${maxAppUsers} users, its owner among them`)
  }
}
