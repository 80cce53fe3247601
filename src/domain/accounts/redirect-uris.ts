import { badRequest } from '../../lib/errors.ts'
import type { App, RedirectRules } from '../../model/accounts.ts'

/**
 * Whether an app may be sent to this address: one it registered, compared character by character.
 * A loopback IP registered without a port also stands for every port, since an app on the user's
 * machine takes the port it gets (RFC 8252 section 7.3).
 */
export function isRegistered(app: Pick<App, 'redirectUris'>, uri: string): boolean {
  const withoutPort = uri.replace(loopbackPort, '$1')
  return app.redirectUris.some(
    (registered) =>
      registered === uri || (loopbackWithoutPort.test(registered) && registered === withoutPort),
  )
}

/** Whether the rules of 2025 refuse the address: http that leaves the machine, or `localhost`. */
export function isInsecure(uri: string): boolean {
  if (/^https:/i.test(uri)) return false
  if (/^http:/i.test(uri)) return !secureHttp.test(uri)
  return false
}

/** Whether the text is an address a browser could be sent to at all. */
export function isRedirectable(uri: string): boolean {
  if (uri.length > 2_000 || !printable.test(uri) || uri.includes('#')) return false
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase()
  if (scheme === undefined || dangerousSchemes.has(scheme) || !URL.canParse(uri)) return false
  if (scheme !== 'http' && scheme !== 'https') return uri.length > scheme.length + 1
  // No user in it: http://127.0.0.1@example.org is at example.org.
  return /^https?:\/\/[^/?\\@]+([/?].*)?$/i.test(uri)
}

/**
 * @throws 400 that says what is wrong with an address somebody wants to register, and what to do
 */
export function checkRegistration(uri: string, rules: RedirectRules): void {
  if (uri.includes('#')) {
    throw badRequest(`redirect URI ${uri}: it must not have a fragment (#…)`)
  }
  if (!isRedirectable(uri)) {
    throw badRequest(
      `redirect URI ${uri}: it must be an absolute address, such as http://127.0.0.1:8888/callback or my-app://login`,
    )
  }
  if (rules === 'strict' && isInsecure(uri)) {
    throw badRequest(
      `Insecure redirect URI ${uri}: strict rules allow https, and http only for 127.0.0.1 and [::1]`,
    )
  }
}

const loopbackPort = /^(http:\/\/(?:127\.0\.0\.1|\[::1\])):\d{1,5}(?=[/?]|$)/
const loopbackWithoutPort = /^http:\/\/(?:127\.0\.0\.1|\[::1\])(?=[/?]|$)/
const secureHttp = /^http:\/\/(?:127\.0\.0\.1|\[::1\])(?=[:/?]|$)/i
const printable = /^[!-~]+$/

/** A browser would run these, or open its own disk, instead of going somewhere. */
const dangerousSchemes = new Set([
  'about',
  'blob',
  'data',
  'file',
  'filesystem',
  'javascript',
  'vbscript',
  'view-source',
])
