import { allowUsers, disallowUsers } from '../../domain/accounts/app-access.ts'
import { deskOperation } from '../operation.ts'
import { reachApp } from './reach-app.ts'

const path = '/desk/apps/:id/users/:user'

/** Lets an app in development mode act for one more user. */
export const addAppUser = deskOperation({
  method: 'PUT',
  path,
  async handle({ ctx, visitor, params }) {
    const { id } = await reachApp(ctx, visitor.account, params.id)
    return { users: await allowUsers(ctx, id, [params.user ?? '']) }
  },
})

/** Takes a user off an app again. */
export const removeAppUser = deskOperation({
  method: 'DELETE',
  path,
  async handle({ ctx, visitor, params }) {
    const { id } = await reachApp(ctx, visitor.account, params.id)
    return { users: await disallowUsers(ctx, id, [params.user ?? '']) }
  },
})
