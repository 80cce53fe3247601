import type { AppAccess } from './access.ts'

/**
 * Which redirect addresses an app may use. `relaxed`: any http(s) address or custom scheme, as
 * before 2025. `strict`: https, or http only for a loopback IP; `localhost` is refused.
 */
export type RedirectRules = 'relaxed' | 'strict'

/** What an app says of itself. */
export type AppAbout = {
  name: string
  description: string
  /** Where people read about it; '' when nobody said. */
  website: string
  redirectUris: string[]
  redirectRules: RedirectRules
}

/** A registered app: what OAuth calls a client. */
export type App = { id: string; secretHash: string; createdAt: number } & AppAbout & AppAccess

/** What a user may do beside the Web API: `admin` looks after the server, its users and its music. */
export type Role = 'user' | 'admin'

/** A user as the accounts service knows them. */
export type Account = {
  id: string
  displayName: string
  /** '' when unknown. */
  email: string
  country: string
  product: string
  role: Role
}

/** What a token endpoint gives; `refreshToken` only when the client is to keep a new one. */
export type IssuedTokens = {
  accessToken: string
  expiresInSeconds: number
  /** Space separated; undefined for an app's own token, which has none. */
  scope?: string
  refreshToken?: string
}
