import type { Context } from '../../context.ts'
import { noSuchApp } from '../../domain/accounts/apps.ts'
import { forbidden } from '../../lib/errors.ts'
import { ownAppId } from '../../lib/own-app.ts'
import type { Account, App } from '../../model/accounts.ts'
import { findApp, listApps } from '../../store/apps.ts'

/** The apps somebody looks after: their own, and for administrators all; the pages themselves apart. */
export async function appsOf(ctx: Context, account: Account): Promise<App[]> {
  const apps = await listApps(ctx.db)
  return apps.filter((app) => app.id !== ownAppId && isTheirs(app, account))
}

/** @throws 404 for an unknown app, 403 for somebody else's */
export async function reachApp(
  ctx: Context,
  account: Account,
  id: string | undefined,
): Promise<App> {
  const app = id === undefined || id === ownAppId ? undefined : await findApp(ctx.db, id)
  if (app === undefined) throw noSuchApp(id ?? '')
  if (!isTheirs(app, account)) throw forbidden("This is somebody else's app")
  return app
}

const isTheirs = (app: App, { id, role }: Account) => role === 'admin' || app.ownerId === id
