import type { Context } from '../context.ts'
import { Cleaner } from '../domain/accounts/cleaner.ts'
import { Logins } from '../domain/accounts/login.ts'

/** What the accounts routes work with. */
export type Service = {
  readonly ctx: Context
  readonly logins: Logins
  readonly cleaner: Cleaner
}

export const createService = (ctx: Context): Service => ({
  ctx,
  logins: new Logins(ctx.db, ctx.clock),
  cleaner: new Cleaner(ctx),
})
