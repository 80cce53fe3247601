import { hashSecret, matchesHash } from '../lib/secret.ts'

/**
 * The token that a form carries, derived from a cookie that no other site can read: only a page of
 * ours, shown to this browser, can have made the form.
 */
export const formToken = (cookie: string) => hashSecret(labelled(cookie))

/** Whether a form came from a page that was shown to the browser with this cookie. */
export const isOwnForm = (form: URLSearchParams, cookie: string | undefined) =>
  cookie !== undefined && matchesHash(labelled(cookie), form.get('csrf') ?? '')

/** Sessions are stored as the hash of the cookie; a form must not give that away. */
const labelled = (cookie: string) => `form ${cookie}`
