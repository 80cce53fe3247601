import type { FastifyRequest } from 'fastify'
import type { Config } from '../config-keys.ts'
import { accountsUrl, baseUrl } from '../http/request-view.ts'
import { allScopesOf } from './rights.ts'
import { tools } from './tools/index.ts'

/** The document that says who gives out tokens for `/mcp`, and with which scopes: RFC 9728. */
export const protectedResource = (request: FastifyRequest, config: Config) => ({
  resource: `${baseUrl(request, config)}/mcp`,
  resource_name: 'Reprise',
  authorization_servers: [accountsUrl(request, config)],
  scopes_supported: allScopesOf(tools),
  bearer_methods_supported: ['header'],
})
