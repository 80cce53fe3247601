import { badRequest } from '../../lib/errors.ts'
import { isInsecure, isRedirectable } from '../../lib/redirect-address.ts'
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
