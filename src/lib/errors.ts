/**
 * The catalogue of errors this server answers on purpose. Domain and store throw a kind; only
 * `http/error-handler.ts` knows statuses and JSON. A plain `Error` is a bug and becomes a 500.
 * Wordings: web-api reference, section 2.
 */
export type ErrorKind =
  | 'invalid'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'too-large'
  | 'unsupported'
  | 'rate-limited'
  | 'gone'
  | 'not-installed'
  | 'unavailable'

export class PublicError extends Error {
  readonly kind: ErrorKind
  /** The machine-readable word that player and quota errors carry beside the message. */
  readonly reason: string | undefined
  /** Whole seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined

  constructor(
    kind: ErrorKind,
    message: string,
    options: { reason?: string; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.kind = kind
    this.reason = options.reason
    this.retryAfter = options.retryAfter
  }
}

/** 400 with the wording the public API has for it. */
export const badRequest = (message: string, cause?: unknown) =>
  new PublicError('invalid', message, { cause })

/** 400 `Invalid limit` and its kind: the named parameter is out of range or malformed. */
export const invalid = (parameter: string) => badRequest(`Invalid ${parameter}`)

/** 400 `Missing required field: name`. */
export const missingField = (field: string) => badRequest(`Missing required field: ${field}`)

/** 400: the id is not 22 characters of base62 below 2^128. */
export const invalidId = () => badRequest('Invalid base62 id')

/** 400: one batch call asks for more than its maximum. */
export const tooManyIds = () => badRequest('too many ids requested')

/** 400: the market is not a known country code. */
export const invalidMarket = () => badRequest('Invalid market code')

/** 400: the body is not JSON, or a field has the wrong type. */
export const malformedJson = (cause?: unknown) =>
  new PublicError('invalid', 'Error parsing JSON.', { cause })

/** 400: an image or search request the public API refuses without saying why. */
export const plainBadRequest = () => badRequest('Bad request.')

/** 400: recommendations without seeds, with too many, or with a value that is none. */
export const invalidRequest = () => badRequest('invalid request')

/** 401 for an app token on a route that is about a user. */
export const unauthorized = () => new PublicError('unauthorized', 'Unauthorized.')

/** 401 without an Authorization header. */
export const noToken = () => new PublicError('unauthorized', 'No token provided')

/** 400 for an Authorization header of another kind. */
export const notBearer = () => badRequest('Only valid bearer authentication supported')

/** 401 for a token nobody was given, or one that was revoked. */
export const invalidToken = () => new PublicError('unauthorized', 'Invalid access token')

/** 401 for a token whose hour is over. */
export const expiredToken = () => new PublicError('unauthorized', 'The access token expired')

/** 403 for a token without the scope. */
export const insufficientScope = () => new PublicError('forbidden', 'Insufficient client scope')

/** 403 with the wording the public API has for it. */
export const forbidden = (message: string) => new PublicError('forbidden', message)

/** 403 for an operation, or a playlist's items, that the app's access profile does not offer. */
export const notOffered = () => forbidden('Forbidden')

/** 403 for everything that an app in development mode asks, by the rule it does not keep. */
export const refused = (rule: keyof typeof refusals) => forbidden(refusals[rule])

const refusals = {
  'user not registered':
    'Check settings on developer.spotify.com/dashboard, the user may not be registered.',
  'owner without premium': 'Active premium subscription required for the owner of the app.',
}

/** 429: too many requests within half a minute. @param retryAfter whole seconds to wait */
export const rateLimited = (retryAfter: number) =>
  new PublicError('rate-limited', 'API rate limit exceeded', { retryAfter })

/** 429: the app's quota for the day is used up. @param retryAfter whole seconds to wait */
export const quotaExceeded = (retryAfter: number) =>
  new PublicError('rate-limited', 'Too many requests', { reason: 'QUOTA_EXCEEDED', retryAfter })

/** 404 for something well-formed that is not there. */
export const notFound = () => new PublicError('not-found', 'Resource not found')

/** 404 for a catalog entity that is not there. */
export const nonExisting = (type: string, id: string) =>
  new PublicError('not-found', `Non existing id: 'spotify:${type}:${id}'`)

/** 404 for a track that nobody has analysed. */
export const noAnalysis = () => new PublicError('not-found', 'analysis not found')

/** 404 for a user nobody has. */
export const noSuchUser = () => new PublicError('not-found', 'No such user')

/** 404 for a path no operation has. */
export const noService = () => new PublicError('not-found', 'Service not found')

/** 413 for a body above its limit. */
export const tooLarge = () => new PublicError('too-large', 'Request Entity Too Large')

/** 501: this needs something that the operator has not installed. */
export const notInstalled = (what: string) =>
  new PublicError('not-installed', `This server has no ${what}`)

/** 503: try again; nothing was done. */
export const unavailable = () =>
  new PublicError('unavailable', 'The service is temporarily unavailable')
