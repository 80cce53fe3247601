import { type Changes, within } from '../db/changes.ts'
import { dialectOf } from '../db/dialect/index.ts'
import type { Db } from '../db/engine.ts'
import { createApp } from '../domain/accounts/apps.ts'
import type { WritingMeans } from '../domain/accounts/means.ts'
import { addUser, setPassword } from '../domain/accounts/users.ts'
import { allOf } from '../lib/all-of.ts'
import type { Clock } from '../lib/clock.ts'
import { hashSecret, type RandomBytes } from '../lib/secret.ts'
import { findApp, setAppSecretHash } from '../store/apps.ts'
import { isCatalogEmpty } from '../store/artists.ts'
import { readSetting, writeSetting } from '../store/settings.ts'
import { findAccount } from '../store/users.ts'
import { type ChosenSecrets, type DemoAccess, demoAccess, demoClientId } from './access.ts'
import { type Draft, draftDemoWorld } from './draft.ts'
import type { DemoUser } from './types.ts'

/** What the first start works with. */
export type FirstStart = {
  db: Db
  changes: Changes
  clock: Clock
  random: RandomBytes
  /** The data folder, where the credentials are kept. */
  folder: string
  chosen: ChosenSecrets
  /** The world, where it is being made already. */
  draft?: Draft | undefined
}

const setting = 'demo_world'
/** Whoever may log in; the editorial user owns playlists and nobody logs in as it. */
const people = ['mira', 'theo']

/**
 * Loads the demo world into a database that has no catalog yet, and tells how to get into it. A
 * database with a catalog of its own is left alone. Interrupted, it starts over: the mark that it is
 * done is written last, and every step before it may be repeated.
 * @returns the access, or null when this is not a demo world
 */
export async function ensureDemoWorld(start: FirstStart): Promise<DemoAccess | null> {
  const isLoaded = (await readSetting(start.db, setting)) !== undefined
  if (!isLoaded && !(await isCatalogEmpty(start.db))) return null
  const { access, isNew } = demoAccess(start.folder, start.random, start.chosen, people)
  if (!isLoaded) await load(start, access)
  else if (isNew) await renew(start, access)
  return access
}

/** Whose world a visitor may listen to: a demo user; undefined without the demo world. */
export async function demoListener(db: Db): Promise<string | undefined> {
  const isLoaded = (await readSetting(db, setting)) !== undefined
  return isLoaded ? (await findAccount(db, people[0] ?? ''))?.id : undefined
}

async function load(start: FirstStart, access: DemoAccess): Promise<void> {
  const draft = start.draft ?? (await draftDemoWorld(start.clock))
  const { world, now } = draft
  await start.changes.write(async (tx, touch) => {
    await dialectOf(tx).takeTurn(tx, 'demo world')
    // Another process on this database was faster.
    if ((await readSetting(tx, setting)) !== undefined) return
    const means = { ...start, changes: within(tx, touch), db: tx }
    // Passwords are hashed on other threads, side by side.
    const loadUser = async (user: DemoUser) => {
      await ensureUser(means, user, access)
      await draft.loadDemoLibrary(tx, touch, { user, batch: world.batch }, now)
    }
    // While a server stores the one, the other is made ready for it.
    await allOf([
      draft.loadDemoCatalog(tx, touch, world, now),
      ensureApp(means, access),
      ...world.users.map(loadUser),
    ])
    for (const user of world.users) await draft.followDemoPlaylists(tx, touch, user, now)
    await writeSetting(tx, setting, String(now))
  })
}

/** What it takes to write an account. */
type Accounts = WritingMeans & { db: Db }

async function ensureUser(
  means: Accounts,
  { id: name, ...about }: DemoUser,
  { users }: DemoAccess,
): Promise<void> {
  const password = users.find((user) => user.name === name)?.password
  if ((await findAccount(means.db, name)) === undefined) {
    const { displayName, email, country, product } = about
    const login = password === undefined ? {} : { password }
    await addUser(means, { name, displayName, email, country, product, ...login })
  } else if (password !== undefined) await setPassword(means, name, password)
}

async function ensureApp(means: Accounts, { client_secret: secret }: DemoAccess): Promise<void> {
  if ((await findApp(means.db, demoClientId)) === undefined) {
    await createApp(means, {
      id: demoClientId,
      secret,
      name: 'Demo app',
      description: 'Comes with the demo world',
      redirectUris,
    })
    return
  }
  await means.changes.write(async (tx, touch) => {
    await setAppSecretHash(tx, demoClientId, hashSecret(secret))
    touch('apps')
  })
}

/** Where examples and SDKs usually wait for the answer; loopback addresses take any port. */
const redirectUris = [
  'http://127.0.0.1/callback',
  'http://127.0.0.1/',
  'http://[::1]/callback',
  'http://localhost:3000',
  'http://localhost:3000/callback',
  'http://localhost:8888/callback',
]

/** New credentials for a world that is there: the file was lost, or the operator chose others. */
async function renew(start: FirstStart, access: DemoAccess): Promise<void> {
  await ensureApp(start, access)
  for (const { name, password } of access.users) {
    if ((await findAccount(start.db, name)) !== undefined) await setPassword(start, name, password)
  }
}
