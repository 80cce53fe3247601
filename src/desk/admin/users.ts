import { Type as T } from 'typebox'
import { generatePassword } from '../../domain/accounts/passwords.ts'
import { addUser, setPassword, setRole } from '../../domain/accounts/users.ts'
import type { Account } from '../../model/accounts.ts'
import { listAccounts } from '../../store/users.ts'
import { deskOperation } from '../operation.ts'

/** Every user. */
export const users = deskOperation({
  method: 'GET',
  path: '/desk/admin/users',
  isForAdmins: true,
  handle: async ({ ctx }) => ({ users: (await listAccounts(ctx.db)).map(showUser) }),
})

/** Adds a user, with a password that is made up and told once. */
export const createUser = deskOperation({
  method: 'POST',
  path: '/desk/admin/users',
  isForAdmins: true,
  body: T.Object({
    name: T.String({ maxLength: 64 }),
    role: T.Optional(T.Union([T.Literal('user'), T.Literal('admin')])),
  }),
  async handle({ ctx, body }) {
    const password = generatePassword(ctx.random)
    const { market: country } = ctx.config
    const user = await addUser(ctx, {
      name: body.name,
      password,
      country,
      role: body.role ?? 'user',
    })
    return { ...showUser(user), password }
  },
})

/** Gives a user a new password, told once, and logs their browsers out. */
export const renewPassword = deskOperation({
  method: 'POST',
  path: '/desk/admin/users/:id/password',
  isForAdmins: true,
  async handle({ ctx, params }) {
    const password = generatePassword(ctx.random)
    await setPassword(ctx, params.id ?? '', password)
    return { password }
  },
})

/** Makes a user an administrator, or no longer one. */
export const changeRole = deskOperation({
  method: 'PUT',
  path: '/desk/admin/users/:id/role',
  isForAdmins: true,
  body: T.Object({ role: T.Union([T.Literal('user'), T.Literal('admin')]) }),
  handle: ({ ctx, params, body }) => setRole(ctx, params.id ?? '', body.role),
})

const showUser = ({ id, displayName, email, country, product, role }: Account) => ({
  id,
  display_name: displayName,
  email,
  country,
  product,
  role,
})
