import type { Db } from '../../db/engine.ts'
import { encodeUuid } from '../../lib/base62.ts'
import { badRequest, PublicError } from '../../lib/errors.ts'
import { markets } from '../../lib/markets.ts'
import type { Account, Role } from '../../model/accounts.ts'
import { deleteSessionsOfUser } from '../../store/sessions.ts'
import {
  countAdmins,
  findAccount,
  insertAccount,
  isEmailTaken,
  setExplicitFilter,
  setPasswordHash,
  updateRole,
} from '../../store/users.ts'
import type { Means, WritingMeans } from './means.ts'
import { hashPassword } from './passwords.ts'

/** What an account may be: the words of `product` in GET /me. */
export const products = ['premium', 'free', 'open'] as const

export const roles = ['user', 'admin'] as const satisfies Role[]

export type UserInput = {
  name: string
  /** undefined for a user who cannot log in. */
  password?: string
  displayName?: string
  email?: string
  country: string
  product?: string
  role?: Role
}

/**
 * Adds a user.
 * @param settle what else has to be so, or is to be written, in the same transaction
 * @throws 400 for a name, address, country or product that cannot be, or is taken
 */
export async function addUser(
  { changes, clock, random }: WritingMeans,
  input: UserInput,
  settle: (tx: Db) => Promise<void> = async () => {},
): Promise<Account> {
  const account: Account = {
    id: input.name,
    displayName: input.displayName ?? input.name,
    email: (input.email ?? '').toLowerCase(),
    country: input.country.toUpperCase(),
    product: input.product ?? 'premium',
    role: input.role ?? 'user',
  }
  check(account)
  const passwordHash = await hashFor(input.password, random)
  await changes.write(async (tx, touch) => {
    await settle(tx)
    if ((await findAccount(tx, account.id)) !== undefined) {
      throw badRequest(`user ${account.id} exists already`)
    }
    if (account.email !== '' && (await isEmailTaken(tx, account.email))) {
      throw badRequest(`${account.email} belongs to another user`)
    }
    await insertAccount(tx, {
      ...account,
      passwordHash,
      accountId: encodeUuid(random(16)).slice(-10),
      createdAt: clock.now(),
    })
    touch(`user:${account.id}`)
  })
  return account
}

/**
 * Gives a user a new password and logs every browser of theirs out.
 * @throws 404 for an unknown user, 400 for a password that is too short
 */
export async function setPassword(
  { changes, random }: Pick<WritingMeans, 'changes' | 'random'>,
  userId: string,
  password: string,
): Promise<void> {
  const passwordHash = await hashFor(password, random)
  await changes.write(async (tx) => {
    if (!(await setPasswordHash(tx, userId, passwordHash))) throw noSuchAccount(userId)
    await deleteSessionsOfUser(tx, userId)
  })
}

/**
 * Makes a user an admin, or no longer one.
 * @throws 404 for an unknown user, 400 when nobody would be left to look after the server
 */
export async function setRole(
  { changes }: Pick<Means, 'changes'>,
  userId: string,
  role: Role,
): Promise<void> {
  await changes.write(async (tx) => {
    const account = await findAccount(tx, userId)
    if (account === undefined) throw noSuchAccount(userId)
    if (account.role === 'admin' && role !== 'admin' && (await countAdmins(tx)) === 1) {
      throw badRequest(`${userId} is the only admin`)
    }
    await updateRole(tx, userId, role)
  })
}

/**
 * Keeps explicit content from a user, or no longer.
 * @throws 404 for an unknown user
 */
export async function filterExplicit(
  { changes }: Pick<Means, 'changes'>,
  userId: string,
  isOn: boolean,
): Promise<void> {
  await changes.write(async (tx, touch) => {
    if (!(await setExplicitFilter(tx, userId, isOn))) throw noSuchAccount(userId)
    // Tokens in memory hold what their user is shown.
    touch('tokens')
    touch(`user:${userId}`)
  })
}

export const noSuchAccount = (name: string) =>
  new PublicError('not-found', `no user is called ${name}`)

function check({ id, email, country, product }: Account): void {
  if (!/^[a-z0-9][a-z0-9._-]{0,63}$/.test(id)) {
    throw badRequest(`user name ${id}: 1 to 64 of a-z, 0-9, dot, dash and underscore`)
  }
  if (email !== '' && !/^[^\s@\0]+@[^\s@\0]+$/.test(email)) {
    throw badRequest(`${email} is not an e-mail address`)
  }
  if (!markets.includes(country)) throw badRequest(`${country} is not a country code such as SE`)
  if (!products.some((known) => known === product)) {
    throw badRequest(`product ${product}: one of ${products.join(', ')}`)
  }
}

/** Length is what makes a password hard to guess; nothing else is asked of it (NIST SP 800-63B). */
const minPasswordLength = 8

async function hashFor(password: string | undefined, random: Means['random']): Promise<string> {
  if (password === undefined) return ''
  if ([...password].length < minPasswordLength) {
    throw badRequest(`a password needs at least ${minPasswordLength} characters`)
  }
  return hashPassword(password, random)
}
