/**
 * Which of the public API's generations an app sees. `classic`: everything, as before November 2024.
 * `extended`: what an app with extended quota has today. `development`: what an app in development
 * mode has since 2026. `both`: every operation, and the fields of both generations.
 */
export type AccessProfile = 'classic' | 'extended' | 'development' | 'both'

/** Why an app in development mode is answered nothing: the rules about its users and its owner. */
export type Refusal = 'user not registered' | 'owner without premium'

/** Who may use an app, and how much of the API it has. */
export type AppAccess = {
  profile: AccessProfile
  /** User id; '' when the app is nobody's in particular. */
  ownerId: string
  /** Requests in half a minute: 0 = any number, -1 = what the server's setting says. */
  rateLimit: number
  /** Whether it may use `/mcp`. */
  mcp: boolean
}
