/** Who makes a request: an app, and the user it acts for unless the token is the app's own. */
export type Caller = {
  appId: string
  userId: string | null
  scopes: ReadonlySet<string>
  /** The user's country; null for an app token. It wins over a `market` parameter. */
  country: string | null
  expiresAt: number
}

/** A caller with a user, which every route about "me" has. */
export type UserCaller = Caller & { userId: string; country: string }
