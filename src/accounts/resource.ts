import type { FastifyRequest } from 'fastify'
import type { Config } from '../config-keys.ts'
import { baseUrl } from '../http/request-view.ts'
import type { App } from '../model/accounts.ts'

/**
 * Whether an app asks for tokens for somewhere else (RFC 8707). One token opens the Web API and
 * `/mcp`, so both are named rightly. Apps that are not allowed MCP say whatever they always said.
 */
export function isForeignResource(
  request: FastifyRequest,
  config: Config,
  { app, resource }: { app: App; resource: string | null },
): boolean {
  if (resource === null || !speaksOfResources(app, config)) return false
  const base = baseUrl(request, config)
  return ![base, `${base}/v1`, `${base}/mcp`].includes(resource.replace(/\/$/, ''))
}

/**
 * Apps that are allowed MCP know what came after the public service: resource indicators, and the
 * issuer in answers (RFC 9207). Others might take offence at either.
 */
export const speaksOfResources = (app: App, config: Config): boolean => config.mcp && app.mcp
