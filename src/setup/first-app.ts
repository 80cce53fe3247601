import { createApp, rotateSecret } from '../domain/accounts/apps.ts'
import { mintToken } from '../domain/accounts/tokens.ts'
import type { Account, App } from '../model/accounts.ts'
import { findApp } from '../store/apps.ts'
import { readSetting, writeSetting } from '../store/settings.ts'
import type { SetupMeans } from './means.ts'

const setting = 'setup_app'

/** An app to begin with, and a token of it that acts for whoever set the server up. */
export type FirstApp = {
  app: App
  /** undefined for an app that was made before: only a hash of its secret is kept. */
  secret: string | undefined
  accessToken: string
}

/** The app that setting up has made, if it has come so far. */
export async function findFirstApp({ db }: Pick<SetupMeans, 'db'>): Promise<App | undefined> {
  const id = await readSetting(db, setting)
  return id === undefined ? undefined : findApp(db, id)
}

/**
 * The first app, made now unless it is there.
 * @param renew whether one that is there gets a new secret
 */
export async function firstApp(
  means: SetupMeans,
  admin: Account,
  { renew = false } = {},
): Promise<FirstApp> {
  const { app, secret } = await found(means, admin, renew)
  const { accessToken } = await mintToken(means, {
    appId: app.id,
    userId: admin.id,
    scopes: 'all',
  })
  return { app, secret, accessToken }
}

async function found(means: SetupMeans, admin: Account, renew: boolean) {
  const app = await findFirstApp(means)
  if (app !== undefined)
    return { app, secret: renew ? await rotateSecret(means, app.id) : undefined }
  const made = await createApp(means, {
    name: 'My first app',
    description: 'Made when this server was set up',
    redirectUris: ['http://127.0.0.1/callback', 'http://127.0.0.1:8888/callback'],
    ownerId: admin.id,
  })
  await means.changes.write((tx) => writeSetting(tx, setting, made.app.id))
  return made
}
