import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config-keys.ts'
import { baseUrl } from '../http/request-view.ts'

export const metadataPath = '/.well-known/oauth-protected-resource/mcp'

type Asked = { request: FastifyRequest; reply: FastifyReply; config: Config }

/**
 * Tells a client what its token lacks, and where the document is that says who gives out others
 * (RFC 6750 section 3, RFC 9728 section 5.1).
 */
export function challenge(
  { request, reply, config }: Asked,
  lacking: Record<string, string> = {},
): void {
  const all = { ...lacking, resource_metadata: baseUrl(request, config) + metadataPath }
  const list = Object.entries(all).map(([name, value]) => `${name}="${value}"`)
  reply.header('www-authenticate', `Bearer ${list.join(', ')}`)
}
