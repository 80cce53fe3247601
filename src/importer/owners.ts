import type { Touch } from '../db/changes.ts'
import type { Db } from '../db/engine.ts'
import { encodeUuid } from '../lib/base62.ts'
import type { RandomBytes } from '../lib/secret.ts'
import { findAccount, insertAccount } from '../store/users.ts'

/** Who owns imported playlists when nobody else does. */
export const defaultOwner = { id: 'imported', displayName: 'Imported' }

/** Makes the account of somebody who owns playlists; nobody can log in to it. */
export async function ensureOwner(
  tx: Db,
  touch: Touch,
  owner: { id: string; displayName: string },
  { now, random }: { now: number; random: RandomBytes },
): Promise<void> {
  if ((await findAccount(tx, owner.id)) !== undefined) return
  await insertAccount(tx, {
    id: owner.id,
    displayName: owner.displayName,
    email: '',
    country: '',
    product: 'free',
    role: 'user',
    passwordHash: '',
    accountId: encodeUuid(random(16)).slice(-10),
    createdAt: now,
  })
  touch(`user:${owner.id}`)
}
