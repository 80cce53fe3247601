import type { Context } from '../../context.ts'
import { isRegistered } from '../../domain/accounts/redirect-uris.ts'
import { accountsUrl } from '../../http/request-view.ts'
import { isInsecure, isRedirectable } from '../../lib/redirect-address.ts'
import { isScope, splitScopes } from '../../lib/scopes.ts'
import type { App } from '../../model/accounts.ts'
import { findApp } from '../../store/apps.ts'
import { PageError, RedirectError, type RedirectTarget } from '../errors.ts'
import { queryOf } from '../parameters.ts'
import { challengeMethod, isChallenge } from '../pkce.ts'
import { isForeignResource, speaksOfResources } from '../resource.ts'
import { isClientId } from '../token/client.ts'
import type { Visit } from './visit.ts'

/** What an app asks for, checked. */
export type AuthorizationRequest = RedirectTarget & {
  app: App
  scopes: string[]
  /** '' without PKCE. */
  codeChallenge: string
  /** Ask the user even if they agreed before. */
  mustAsk: boolean
}

/**
 * Checks an authorization request, RFC 6749 section 4.1.1. Wordings: web-api reference, section 8.
 * @throws PageError as long as it is not known where it is safe to send the user, and for what the
 * public service shows as a page; RedirectError for the rest
 */
export async function readAuthorizationRequest({
  service,
  request,
}: Visit): Promise<AuthorizationRequest> {
  const { db, config } = service.ctx
  const query = queryOf(request)
  refuseRepeated(query)
  const app = await findClient(db, query.get('client_id') ?? '')
  request.caller = { appId: app.id, userId: null }
  const redirectUri = trustedRedirectUri(app, query.get('redirect_uri') ?? '')
  const issuer = speaksOfResources(app, config) ? accountsUrl(request, config) : undefined
  const target = { redirectUri, state: query.get('state') ?? undefined, issuer }
  checkResponseType(target, query.get('response_type') ?? '')
  if (isForeignResource(request, config, { app, resource: query.get('resource') })) {
    throw new RedirectError(target, 'invalid_target', 'Unknown resource')
  }
  return {
    ...target,
    app,
    scopes: knownScopes(query.get('scope') ?? ''),
    codeChallenge: challengeOf(target, query),
    mustAsk: query.get('show_dialog')?.toLowerCase() === 'true',
  }
}

/** "Request and response parameters MUST NOT be included more than once" (section 3.1). */
function refuseRepeated(query: URLSearchParams): void {
  const repeated = [...query.keys()].find((name, at, names) => names.indexOf(name) !== at)
  if (repeated === undefined) return
  throw new PageError(`Repeated parameter: ${repeated}`, 'The app sent the same parameter twice.')
}

async function findClient(db: Context['db'], id: string): Promise<App> {
  const app = isClientId(id) ? await findApp(db, id) : undefined
  if (app !== undefined) return app
  throw new PageError(
    'INVALID_CLIENT: Invalid client',
    'The app that sent you here is not registered on this server, or names itself wrongly.',
  )
}

function trustedRedirectUri(app: App, uri: string): string {
  if (!isRedirectable(uri)) {
    throw new PageError('Illegal redirect_uri', 'The app does not say where to send you back to.')
  }
  if (app.redirectRules === 'strict' && isInsecure(uri)) {
    throw new PageError(
      'INVALID_CLIENT: Insecure redirect URI',
      'This app may only be sent back to an https address, or to 127.0.0.1 or [::1] on your machine.',
    )
  }
  if (!isRegistered(app, uri)) {
    throw new PageError(
      'INVALID_CLIENT: Invalid redirect URI',
      'The address the app wants you sent back to is not one that was registered for it.',
    )
  }
  return uri
}

function checkResponseType(target: RedirectTarget, type: string): void {
  if (type === 'code') return
  // The implicit grant ended in 2025; apps that still use it understand this answer.
  if (type === 'token') throw new RedirectError(target, 'unsupported_response_type')
  throw new PageError(
    'response_type must be code or token',
    'The app does not say which kind of answer it wants.',
  )
}

function knownScopes(text: string): string[] {
  const scopes = splitScopes(text)
  if (scopes.every(isScope)) return scopes
  throw new PageError('INVALID_SCOPE: Invalid scope', 'The app asks for something nobody can give.')
}

/** RFC 7636 section 4.3. */
function challengeOf(target: RedirectTarget, query: URLSearchParams): string {
  const challenge = query.get('code_challenge')
  const method = query.get('code_challenge_method')
  if (challenge === null && method === null) return ''
  if (method !== challengeMethod) {
    throw new RedirectError(target, 'invalid_request', 'code_challenge_method must be S256')
  }
  if (challenge === null || !isChallenge(challenge)) {
    throw new RedirectError(
      target,
      'invalid_request',
      'code_challenge is not the hash of a verifier',
    )
  }
  return challenge
}
