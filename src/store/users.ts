import type { Db } from '../db/engine.ts'
import type { Account, Role } from '../model/accounts.ts'

/** An account's columns; a session's owner is read with them too. */
export const accountColumns = [
  'user_account.id',
  'display_name as displayName',
  'email',
  'country',
  'product',
  'role',
] as const

/** The user with this name, or undefined. */
export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  return db
    .selectFrom('user_account')
    .select(accountColumns)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Every user, by name. */
export async function listAccounts(db: Db): Promise<Account[]> {
  return db.selectFrom('user_account').select(accountColumns).orderBy('id').execute()
}

/** Whether an e-mail address (in lower case) belongs to somebody. */
export async function isEmailTaken(db: Db, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('user_account')
    .select('id')
    .where('email', '=', email)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export type Login = {
  userId: string
  /** '' for accounts that cannot log in. */
  passwordHash: string
}

/** Who logs in with this user name or e-mail address (in lower case), or undefined. */
export async function findLogin(db: Db, name: string): Promise<Login | undefined> {
  // User names have no @, so the two kinds never mean different people.
  return db
    .selectFrom('user_account')
    .select(['id as userId', 'password_hash as passwordHash'])
    .where(name.includes('@') ? 'email' : 'id', '=', name)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

export type NewAccount = Account & { passwordHash: string; accountId: string; createdAt: number }

export async function insertAccount(db: Db, account: NewAccount): Promise<void> {
  await db
    .insertInto('user_account')
    .values({
      id: account.id,
      display_name: account.displayName,
      email: account.email,
      country: account.country,
      product: account.product,
      role: account.role,
      password_hash: account.passwordHash,
      explicit_filter: 0,
      images: '[]',
      account_id: account.accountId,
      created_at: account.createdAt,
    })
    .execute()
}

/** @returns whether there is such a user */
export async function setPasswordHash(db: Db, id: string, passwordHash: string): Promise<boolean> {
  const result = await db
    .updateTable('user_account')
    .set({ password_hash: passwordHash })
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Sets whether explicit content is kept from a user. @returns whether there is such a user */
export async function setExplicitFilter(db: Db, id: string, isOn: boolean): Promise<boolean> {
  const result = await db
    .updateTable('user_account')
    .set({ explicit_filter: isOn ? 1 : 0 })
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function updateRole(db: Db, id: string, role: Role): Promise<void> {
  await db.updateTable('user_account').set({ role }).where('id', '=', id).execute()
}

/** How many users look after the server. */
export async function countAdmins(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('user_account')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('role', '=', 'admin')
    .executeTakeFirstOrThrow()
  return Number(count)
}
