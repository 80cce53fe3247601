import type { AccessProfile, Refusal } from './access.ts'

/** Who makes a request: an app, and the user it acts for unless the token is the app's own. */
export type Caller = {
  appId: string
  userId: string | null
  scopes: ReadonlySet<string>
  /** The user's country; null for an app token. It wins over a `market` parameter. */
  country: string | null
  /** Whether the user's account is set not to play explicit content. */
  isExplicitFiltered: boolean
  expiresAt: number
  /** What the app may call and is shown. */
  profile: AccessProfile
  /** Why nothing is answered, or null. */
  refusal: Refusal | null
  /** Requests the app may make in half a minute: 0 = any number, -1 = what the server's setting says. */
  rateLimit: number
  /** Whose daily quota its calls use up: the app's owner's (`user:…`), or its own (`app:…`). */
  quotaAccount: string
  /** Whether the app may use `/mcp`. */
  mcp: boolean
}

/** A caller with a user, which every route about "me" has. */
export type UserCaller = Caller & { userId: string; country: string }
