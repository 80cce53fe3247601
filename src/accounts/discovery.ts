import type { FastifyReply, FastifyRequest } from 'fastify'
import { accountsUrl, baseUrl } from '../http/request-view.ts'
import { publicScopes } from '../lib/scopes.ts'
import { challengeMethod } from './pkce.ts'
import type { Service } from './service.ts'

/**
 * What the service offers, for clients that find out by themselves (RFC 8414). Also answered where
 * OpenID Connect looks for it; identity tokens are not offered, so nothing is said of them.
 */
export function discovery({ ctx }: Service, request: FastifyRequest, reply: FastifyReply) {
  const base = accountsUrl(request, ctx.config)
  return reply.send({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/api/token`,
    revocation_endpoint: `${base}/api/token/revoke`,
    scopes_supported: publicScopes,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
    code_challenge_methods_supported: [challengeMethod],
    ...(ctx.config.mcp ? { protected_resources: [`${baseUrl(request, ctx.config)}/mcp`] } : {}),
  })
}
