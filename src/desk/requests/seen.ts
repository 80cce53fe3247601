import type { Context } from '../../context.ts'
import type { Entry } from '../../http/journal/entry.ts'
import type { Account } from '../../model/accounts.ts'
import { listApps } from '../../store/apps.ts'

/** Which entries of the journal are asked for; '' asks for all. */
export type Filter = { app: string; user: string; status: string; path: string }

/** The part of the journal that somebody may see. */
export type Seen = {
  /** Newest first. */
  entries: Iterable<Entry>
  appName(id: string): string
}

/**
 * What somebody may see of the journal: administrators all, others what their own apps asked for and
 * what was asked in their own name.
 */
export async function seenBy(ctx: Context, account: Account, filter?: Filter): Promise<Seen> {
  const apps = await listApps(ctx.db)
  const own = new Set(apps.filter(({ ownerId }) => ownerId === account.id).map(({ id }) => id))
  const names = new Map(apps.map(({ id, name }) => [id, name]))
  const isSeen = ({ appId, userId }: Entry) =>
    account.role === 'admin' || own.has(appId) || userId === account.id
  return {
    entries: ctx.journal
      .newest()
      .filter((entry) => isSeen(entry) && (filter === undefined || fits(entry, filter))),
    appName: (id) => names.get(id) ?? id,
  }
}

/** The filter of an address; what it does not name is not filtered by. */
export const filterOf = (query: Record<string, string>): Filter => {
  // A name that is said twice makes a list; whatever it is, it is only compared.
  const wanted = (name: string) => String(query[name] ?? '')
  const path = wanted('path').toLowerCase()
  return { app: wanted('app'), user: wanted('user'), status: wanted('status'), path }
}

function fits(entry: Entry, { app, user, status, path }: Filter): boolean {
  if (app !== '' && entry.appId !== app) return false
  if (user !== '' && entry.userId !== user) return false
  // `4xx`, `404`, or the beginning of one.
  if (!String(entry.status).startsWith(status.replace(/x+$/i, ''))) return false
  const where = `${entry.method} ${entry.url} ${entry.operation}`.toLowerCase()
  return path === '' || where.includes(path)
}
