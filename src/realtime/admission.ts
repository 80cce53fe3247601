import type { Callers } from '../domain/accounts/callers.ts'
import { PublicError, refused } from '../lib/errors.ts'
import type { Caller, UserCaller } from '../model/caller.ts'
import { closeCodes } from './protocol.ts'

/** A connection that ends, with the code and the words the device is told. */
export class Refusal extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

/** What a token has to allow, so that its app may be a device (the playback SDK's scopes). */
const neededScopes = ['streaming', 'user-read-email', 'user-read-private']

/** Who connects; the app's access is checked as it is over HTTP. @throws Refusal */
export async function admit(callers: Callers, token: string): Promise<UserCaller> {
  const caller = await find(callers, token)
  const { userId, country } = caller
  if (userId === null) throw new Refusal(closeCodes.badToken, 'Authentication failed')
  if (caller.refusal !== null) {
    throw new Refusal(closeCodes.notAdmitted, refused(caller.refusal).message)
  }
  if (!neededScopes.every((scope) => caller.scopes.has(scope))) {
    throw new Refusal(closeCodes.badScope, 'Invalid token scopes.')
  }
  return { ...caller, userId, country: country ?? 'US' }
}

async function find(callers: Callers, token: string): Promise<Caller> {
  try {
    return await callers.find(token)
  } catch (error) {
    if (error instanceof PublicError) throw new Refusal(closeCodes.badToken, error.message)
    throw error
  }
}
