export type AppTable = {
  id: string
  name: string
  description: string
  /** Where people read about it; '' when nobody said. */
  website: string
  secret_hash: string
  /** JSON array of text. */
  redirect_uris: string
  /** `relaxed` or `strict`: the redirect rules of 2025. */
  redirect_rules: string
  created_at: number
  /** `classic`, `extended`, `development` or `both`. */
  access_profile: string
  /** The user it belongs to; '' for nobody in particular. */
  owner_id: string
  /** Requests in half a minute; 0 = any number, -1 = what the setting says. */
  rate_limit: number
  /** 1 if it may use `/mcp`. */
  mcp: number
}

/** What an app asked for of late, when servers count together: JSON of slots with their counts. */
export type RequestWindowTable = { key: string; slots: string }

/** Who may use an app in development mode, the owner apart. */
export type AppUserTable = { app_id: string; user_id: string; added_at: number }

export type AuthorizationCodeTable = {
  code_hash: string
  app_id: string
  user_id: string
  scope: string
  redirect_uri: string
  /** '' without PKCE. */
  code_challenge: string
  authorized_at: number
  expires_at: number
  /** 1 once exchanged: a second use revokes what the first one gave (RFC 6749 section 4.1.2). */
  used: number
  /** Names the refresh and access tokens that came out of this authorization. */
  grant_id: string
}

export type AccessTokenTable = {
  token_hash: string
  app_id: string
  /** '' for an app's own token. */
  user_id: string
  scope: string
  grant_id: string
  expires_at: number
}

export type RefreshTokenTable = {
  token_hash: string
  app_id: string
  user_id: string
  scope: string
  grant_id: string
  /** 1 for tokens of public (PKCE) clients, which are replaced at each use. */
  rotates: number
  authorized_at: number
  /** 1 after rotation or revocation. */
  revoked: number
}

export type ConsentTable = {
  user_id: string
  app_id: string
  scope: string
  granted_at: number
  /** When the app last got a token for the user; 0 for never since this is kept. */
  used_at: number
}

/** A logged-in browser. */
export type SessionTable = { session_hash: string; user_id: string; expires_at: number }
