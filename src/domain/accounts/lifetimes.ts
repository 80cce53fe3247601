const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long an access token opens doors: `expires_in` is 3600 seconds. */
export const accessTokenMs = hour

/** How long an authorization code can be exchanged (the advice of RFC 6749 section 4.1.2). */
export const authorizationCodeMs = 10 * minute

/**
 * How long an app can refresh after the user agreed: six months, which refreshing does not extend
 * (web-api reference, section 8).
 */
export const refreshTokenMs = 183 * day

/**
 * How long after a refresh a replaced refresh token is taken for another tab of the same page, which
 * refreshed at the same moment, and not for a thief's.
 */
export const sameMomentMs = 10_000

/** How long a browser stays logged in. */
export const sessionMs = 30 * day

/**
 * How long what has ended is still recognised, so that its bearer is told "expired" or "revoked"
 * instead of "invalid", and a second use of a code is noticed.
 */
export const remembranceMs = 7 * day
