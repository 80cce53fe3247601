import { allowUsers } from '../../src/domain/accounts/app-access.ts'
import { createApp } from '../../src/domain/accounts/apps.ts'
import { mintToken } from '../../src/domain/accounts/tokens.ts'
import type { AccessProfile, AppAccess } from '../../src/model/access.ts'
import type { TestWorld } from './world.ts'

export const allProfiles: AccessProfile[] = ['classic', 'extended', 'development', 'both']

/** An app with its access. @returns its client id */
export async function anApp(world: TestWorld, access: Partial<AppAccess> = {}): Promise<string> {
  const { app } = await createApp(world, { name: 'App', redirectUris: [], ...access })
  return app.id
}

/** A token of an app's, for a user or (without one) its own. */
export async function tokenOf(world: TestWorld, appId: string, userId?: string): Promise<string> {
  const who = userId === undefined ? { appId } : { appId, userId }
  const scopes = userId === undefined ? [] : ('all' as const)
  return (await mintToken(world, { ...who, scopes })).accessToken
}

/** A token for a user by an app of a profile, which may act for that user. */
export async function profileToken(
  world: TestWorld,
  profile: AccessProfile,
  userId: string,
): Promise<string> {
  const appId = await anApp(world, { profile })
  await allowUsers(world, appId, [userId])
  return tokenOf(world, appId, userId)
}
