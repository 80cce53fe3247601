/**
 * What the accounts service refuses. The public description is the documented wording (web-api
 * reference, section 8); the private detail is for the operator's log.
 */
export type OAuthCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'unsupported_grant_type'
  | 'invalid_target'

/** A refusal of the token endpoint: RFC 6749 section 5.2. */
export class OAuthError extends Error {
  readonly code: OAuthCode
  readonly detail: string

  constructor(code: OAuthCode, description: string, detail = '') {
    super(description)
    this.code = code
    this.detail = detail
  }
}

/** A parameter is missing or cannot be what it is. */
export const invalidRequest = (description: string) =>
  new OAuthError('invalid_request', description)

/** No app of that id, or one that should have proved who it is and did not. */
export const invalidClient = (detail: string) =>
  new OAuthError('invalid_client', 'Invalid client', detail)

/** The app's secret is another one. */
export const invalidClientSecret = () => new OAuthError('invalid_client', 'Invalid client secret')

/** The code is unknown, was used, or belongs to another app. */
export const invalidCode = (detail: string) =>
  new OAuthError('invalid_grant', 'Invalid authorization code', detail)

/** The code was not exchanged in time. */
export const codeExpired = () => new OAuthError('invalid_grant', 'Authorization code expired')

/** The redirect URI is not the one the code was sent to. */
export const redirectUriDiffers = () => new OAuthError('invalid_grant', 'Invalid redirect URI')

/** The verifier does not fit the challenge. */
export const wrongVerifier = (detail: string) =>
  new OAuthError('invalid_grant', 'code_verifier was incorrect', detail)

/** Nobody was given this refresh token, or another app was. */
export const invalidRefreshToken = (detail: string) =>
  new OAuthError('invalid_grant', 'Invalid refresh token', detail)

/** The refresh token was replaced or revoked, or the user agreed more than six months ago. */
export const refreshTokenRevoked = (detail: string) =>
  new OAuthError('invalid_grant', 'Refresh token revoked', detail)

/** More than was granted, or scopes nobody has. */
export const invalidScope = () => new OAuthError('invalid_scope', 'Invalid scope')

/** The app wants a token for a resource that is not this server (RFC 8707 section 2). */
export const invalidTarget = () => new OAuthError('invalid_target', 'Unknown resource')

/** The grant type is absent, or the body is something else than a form. */
export const grantTypeMissing = () =>
  new OAuthError('unsupported_grant_type', 'grant_type parameter is missing')

/** The grant type is none of ours. */
export const unknownGrantType = () =>
  new OAuthError(
    'unsupported_grant_type',
    'grant_type must be client_credentials, authorization_code or refresh_token',
  )

/** A refusal that is shown to the user, because it is not known where it is safe to send them. */
export class PageError extends Error {
  readonly status: number
  readonly advice: string

  constructor(message: string, advice: string, status = 400) {
    super(message)
    this.advice = advice
    this.status = status
  }
}

export type RedirectErrorCode =
  | 'access_denied'
  | 'invalid_request'
  | 'invalid_target'
  | 'unsupported_response_type'

/** Where answers of the authorization endpoint go, once it is known to be safe. */
export type RedirectTarget = {
  redirectUri: string
  state: string | undefined
  /** Who answers, for apps that want to know (RFC 9207). */
  issuer: string | undefined
}

/** A refusal that the app is told, by sending the user back to it: RFC 6749 section 4.1.2.1. */
export class RedirectError extends Error {
  readonly target: RedirectTarget
  readonly code: RedirectErrorCode

  constructor(target: RedirectTarget, code: RedirectErrorCode, description = '') {
    super(description)
    this.target = target
    this.code = code
  }
}
