import { badRequest, PublicError } from '../../lib/errors.ts'
import { hashSecret, type RandomBytes } from '../../lib/secret.ts'
import type { AppAccess } from '../../model/access.ts'
import type { App, AppAbout } from '../../model/accounts.ts'
import { deleteAccessTokensOfApp } from '../../store/access-tokens.ts'
import { deleteUsersOfApp } from '../../store/app-users.ts'
import {
  deleteAppRow,
  findApp,
  insertApp,
  setAppAbout,
  setAppSecretHash,
} from '../../store/apps.ts'
import { deleteAuthorizationCodesOfApp } from '../../store/authorization-codes.ts'
import { deleteConsentsOfApp } from '../../store/consents.ts'
import { deleteRefreshTokensOfApp } from '../../store/refresh-tokens.ts'
import { findAccount } from '../../store/users.ts'
import type { Means, WritingMeans } from './means.ts'
import { checkRegistration } from './redirect-uris.ts'
import { noSuchAccount } from './users.ts'

export type AppInput = Pick<AppAbout, 'name' | 'redirectUris'> & {
  /** The client id, when it is not to be a new one. */
  id?: string
  /** The client secret, when it is not to be a new one. */
  secret?: string
} & Partial<AppAbout & AppAccess>

/**
 * Registers an app. Its secret is only known now: a hash of it is kept.
 * @throws 400 without a name, for a redirect address its rules refuse, or an id that is taken; 404
 * for an owner who has no account
 */
export async function createApp(
  { changes, clock, random }: WritingMeans,
  input: AppInput,
): Promise<{ app: App; secret: string }> {
  const secret = input.secret ?? newCredential(random)
  const app: App = {
    ...checkedAbout({ description: '', website: '', redirectRules: 'relaxed', ...input }),
    id: input.id ?? newCredential(random),
    secretHash: hashSecret(secret),
    createdAt: clock.now(),
    profile: input.profile ?? 'classic',
    ownerId: input.ownerId ?? '',
    rateLimit: input.rateLimit ?? -1,
    mcp: input.mcp ?? false,
  }
  await changes.write(async (tx, touch) => {
    if ((await findApp(tx, app.id)) !== undefined) throw badRequest(`app ${app.id} exists already`)
    if (app.ownerId !== '' && (await findAccount(tx, app.ownerId)) === undefined) {
      throw noSuchAccount(app.ownerId)
    }
    await insertApp(tx, app)
    touch('apps')
  })
  return { app, secret }
}

/**
 * Changes what an app says of itself; what is not named stays.
 * @throws 404 for an unknown app, 400 as when it is made
 */
export async function updateApp(
  { changes }: Pick<Means, 'changes'>,
  appId: string,
  update: Partial<AppAbout>,
): Promise<App> {
  return changes.write(async (tx, touch) => {
    const app = await findApp(tx, appId)
    if (app === undefined) throw noSuchApp(appId)
    const updated = { ...app, ...checkedAbout({ ...app, ...update }) }
    await setAppAbout(tx, appId, updated)
    touch('apps')
    return updated
  })
}

/**
 * Gives an app a new secret; the old one is refused from now on, tokens already given stay good.
 * @returns the new secret
 * @throws 404 for an unknown app
 */
export async function rotateSecret(
  { changes, random }: Pick<Means, 'changes' | 'random'>,
  appId: string,
): Promise<string> {
  const secret = newCredential(random)
  await changes.write(async (tx, touch) => {
    if (!(await setAppSecretHash(tx, appId, hashSecret(secret)))) throw noSuchApp(appId)
    touch('apps')
  })
  return secret
}

/** Removes an app with everything it was given. @throws 404 for an unknown app */
export async function deleteApp({ changes }: Pick<Means, 'changes'>, appId: string): Promise<void> {
  await changes.write(async (tx, touch) => {
    if (!(await deleteAppRow(tx, appId))) throw noSuchApp(appId)
    await deleteAuthorizationCodesOfApp(tx, appId)
    await deleteRefreshTokensOfApp(tx, appId)
    await deleteAccessTokensOfApp(tx, appId)
    await deleteConsentsOfApp(tx, appId)
    await deleteUsersOfApp(tx, appId)
    touch('apps')
    touch('tokens')
  })
}

export const noSuchApp = (id: string) => new PublicError('not-found', `no app has the id ${id}`)

/** @throws 400 for what cannot be */
function checkedAbout(about: AppAbout): AppAbout {
  const { description, redirectRules } = about
  const name = about.name.trim()
  const website = about.website.trim()
  const redirectUris = [...new Set(about.redirectUris)]
  if (name === '') throw badRequest('an app needs a name')
  if (website !== '' && !(/^https?:/i.test(website) && URL.canParse(website))) {
    throw badRequest(`website ${website}: an address that begins with https://`)
  }
  for (const uri of redirectUris) checkRegistration(uri, redirectRules)
  return { name, description, website, redirectUris, redirectRules }
}

/** 32 lower-case hex characters: the form of client ids and secrets. */
const newCredential = (random: RandomBytes) => random(16).toString('hex')
