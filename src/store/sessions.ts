import type { Db } from '../db/engine.ts'
import { hashSecret } from '../lib/secret.ts'
import type { Account } from '../model/accounts.ts'
import { accountColumns } from './users.ts'

/** The user whose browser this is, or undefined when nobody is logged in with it. */
export async function findSessionAccount(
  db: Db,
  session: string,
  now: number,
): Promise<Account | undefined> {
  return db
    .selectFrom('session')
    .innerJoin('user_account', 'user_account.id', 'session.user_id')
    .select(accountColumns)
    .where('session_hash', '=', hashSecret(session))
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

export type NewSession = { session: string; userId: string; expiresAt: number }

/** Keeps the hash of a session just begun. */
export async function insertSession(db: Db, row: NewSession): Promise<void> {
  await db
    .insertInto('session')
    .values({
      session_hash: hashSecret(row.session),
      user_id: row.userId,
      expires_at: row.expiresAt,
    })
    .execute()
}

export async function deleteSession(db: Db, session: string): Promise<void> {
  await db.deleteFrom('session').where('session_hash', '=', hashSecret(session)).execute()
}

export async function deleteSessionsOfUser(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('session').where('user_id', '=', userId).execute()
}

export async function deleteSessionsEndedBefore(db: Db, instant: number): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<', instant).execute()
}
