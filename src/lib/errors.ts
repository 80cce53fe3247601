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
  | 'host-failed'

type Asker = { appId: string; userId: string | null }

type Options = {
  reason?: string
  retryAfter?: number
  cause?: unknown
  why?: string
  caller?: Asker
}

export class PublicError extends Error {
  readonly kind: ErrorKind
  /** The machine-readable word that player and quota errors carry beside the message. */
  readonly reason: string | undefined
  /** Whole seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined
  /** More about it for who wrote the client: only the journal shows this. */
  readonly why: string | undefined
  /** Whose request it was, where that is known although nothing was let in. */
  readonly caller: Asker | undefined

  constructor(kind: ErrorKind, message: string, options: Options = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.kind = kind
    this.reason = options.reason
    this.retryAfter = options.retryAfter
    this.why = options.why
    this.caller = options.caller
  }
}

/** 400 with the wording the public API has for it. */
export const badRequest = (message: string, cause?: unknown) =>
  new PublicError('invalid', message, { cause })

/** The same, with more about it for who wrote the client. */
const explained = (message: string, why: string) => new PublicError('invalid', message, { why })

/**
 * 400 `Invalid limit` and its kind: the named parameter is out of range or malformed.
 * @param rule what it has to be, where that is known: `at most 50`
 */
export const invalid = (
  parameter: string,
  rule = 'within its range, and written as it has to be',
) =>
  explained(
    `Invalid ${parameter}`,
    `${parameter} must be ${rule}. The console shows what the operation takes.`,
  )

/** 400 `Missing required field: name`. */
export const missingField = (field: string) =>
  explained(
    `Missing required field: ${field}`,
    `The request has to say ${field}; the operation's page in the console shows where.`,
  )

/** 400: the id is not 22 characters of base62 below 2^128. */
export const invalidId = () =>
  explained(
    'Invalid base62 id',
    'An id is 22 letters and digits. A whole URI or address is not one: take its last part.',
  )

/** 400: one batch call asks for more than its maximum. */
export const tooManyIds = () =>
  explained(
    'too many ids requested',
    'One request takes fewer ids than that; ask for them in several.',
  )

/** 400: the market is not a known country code. */
export const invalidMarket = () =>
  explained(
    'Invalid market code',
    'A market is a two-letter country code such as SE, or from_token.',
  )

/** 400: the body is not JSON, or a field has the wrong type. */
export const malformedJson = (cause?: unknown) =>
  new PublicError('invalid', 'Error parsing JSON.', {
    cause,
    why: 'The body is no JSON, or a member of it has another type than the operation takes.',
  })

/** 400: an image or search request the public API refuses without saying why. */
export const plainBadRequest = () => badRequest('Bad request.')

/** 400: recommendations without seeds, with too many, or with a value that is none. */
export const invalidRequest = () => badRequest('invalid request')

/** 401 for an app token on a route that is about a user. */
export const unauthorized = () =>
  new PublicError('unauthorized', 'Unauthorized.', {
    why: "The token is the app's own (client credentials), and this operation is about a user. Ask for a token with the authorization code flow.",
  })

/** 401 without an Authorization header. */
export const noToken = () =>
  new PublicError('unauthorized', 'No token provided', {
    why: 'The request has no Authorization header.',
  })

/** 400 for an Authorization header of another kind. */
export const notBearer = () =>
  explained(
    'Only valid bearer authentication supported',
    'The Authorization header has to be the word Bearer, a space and the token.',
  )

/** 401 for a token nobody was given, or one that was revoked. */
export const invalidToken = () =>
  new PublicError('unauthorized', 'Invalid access token', {
    why: 'No such token is known here: it was revoked, it ended long ago, its app is gone, or another server gave it.',
  })

/** 401 for a token whose hour is over. @param endedAt epoch milliseconds */
export const expiredToken = (endedAt: number, caller: Asker) =>
  new PublicError('unauthorized', 'The access token expired', {
    why: `The token ended at ${new Date(endedAt).toISOString()}. Get another one with the refresh token.`,
    caller,
  })

/** 403 for a token without the scopes. @param lacking what it would take */
export const insufficientScope = (lacking: readonly string[]) =>
  new PublicError('forbidden', 'Insufficient client scope', {
    why: `The token lacks ${lacking.length === 1 ? 'the scope' : 'the scopes'} ${lacking.join(', ')}. The app has to ask the user for ${lacking.length === 1 ? 'it' : 'them'} when it sends them to /authorize.`,
  })

/** 403 with the wording the public API has for it. */
export const forbidden = (message: string) => new PublicError('forbidden', message)

/** 403 for an operation, or a playlist's items, that the app's access profile does not offer. */
export const notOffered = (profile: string) =>
  new PublicError('forbidden', 'Forbidden', {
    why: `The app has the access profile ${profile}, which does not have this. It can be changed on the app's page.`,
  })

/** 403 for everything that an app in development mode asks, by the rule it does not keep. */
export function refused(rule: keyof typeof refusals): PublicError {
  const { message, why } = refusals[rule]
  return new PublicError('forbidden', message, { why })
}

const refusals = {
  'user not registered': {
    message: 'Check settings on developer.spotify.com/dashboard, the user may not be registered.',
    why: "The app is in development mode, and the user is not among its users. They are added on the app's page.",
  },
  'owner without premium': {
    message: 'Active premium subscription required for the owner of the app.',
    why: 'The app is in development mode, which needs an owner whose product is premium.',
  },
}

/** 429: too many requests within half a minute. @param retryAfter whole seconds to wait */
export const rateLimited = (retryAfter: number, limit: number) =>
  new PublicError('rate-limited', 'API rate limit exceeded', {
    retryAfter,
    why: `The app's rate limit: ${limit} requests in any 30 seconds. There is room again in ${retryAfter} s, as Retry-After says.`,
  })

/** 429: the app's quota for the day is used up. @param retryAfter whole seconds to wait */
export const quotaExceeded = (retryAfter: number, quota: number, family: string) =>
  new PublicError('rate-limited', 'Too many requests', {
    reason: 'QUOTA_EXCEEDED',
    retryAfter,
    why: `The quota of development mode: ${quota} calls a day to ${family}, for all apps of one owner together.`,
  })

/** 404 for something well-formed that is not there. */
export const notFound = () =>
  new PublicError('not-found', 'Resource not found', {
    why: 'The id is well-formed, but nothing here has it.',
  })

/** 404 for a catalog entity that is not there. */
export const nonExisting = (type: string, id: string) =>
  new PublicError('not-found', `Non existing id: 'spotify:${type}:${id}'`, {
    why: `The catalog has no ${type} with the id ${id}.`,
  })

/** 404 for a track that nobody has analysed. */
export const noAnalysis = () => new PublicError('not-found', 'analysis not found')

/** 404 for a user nobody has. */
export const noSuchUser = () => new PublicError('not-found', 'No such user')

/** 404 for a path no operation has. */
export const noService = () =>
  new PublicError('not-found', 'Service not found', {
    why: 'No operation has this address with this method. The console lists all there are.',
  })

/** 413 for a body above its limit. */
export const tooLarge = () =>
  new PublicError('too-large', 'Request Entity Too Large', {
    why: 'The body is larger than this operation takes.',
  })

/** 501: this needs something that the operator has not installed. */
export const notInstalled = (what: string) =>
  new PublicError('not-installed', `This server has no ${what}`)

/** 503: try again; nothing was done. */
export const unavailable = () =>
  new PublicError('unavailable', 'The service is temporarily unavailable')

/** 502: the server that has a sound, which is not this one, did not give it. @param why how it failed */
export const hostFailed = (why: string, cause?: unknown) =>
  new PublicError('host-failed', `The server that has this sound failed: ${why}`, { cause })

/** 503: as many sounds as may be are being fetched from other servers. */
export const tooManyHosts = () =>
  new PublicError('unavailable', 'Too many sounds are being fetched from other servers', {
    retryAfter: 10,
    why: 'The setting podcast_streams says how many episodes may be fetched at a time.',
  })
