import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import type { FastifyInstance } from 'fastify'

/** The two ways of speaking that `/mcp` knows: with a handshake, and since 2026 without any. */
export const eras = ['legacy', { pin: '2026-07-28' }] as const
export type Era = (typeof eras)[number]

export const aClientOf = (era: Era) =>
  new Client({ name: 'a test', version: '1' }, { versionNegotiation: { mode: era } })

/** The official client, connected to a server that listens at this address. */
export async function connect(url: string, token: string, era: Era = 'legacy'): Promise<Client> {
  const client = aClientOf(era)
  const requestInit = { headers: { authorization: `Bearer ${token}` } }
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit }))
  return client
}

/** Lets an app listen on a free port. @returns its address */
export const listening = (app: FastifyInstance) => app.listen({ host: '127.0.0.1', port: 0 })

/** What a tool answers. @throws Error with its words when it refuses */
export async function callTool(
  client: Client,
  name: string,
  input: Record<string, unknown> = {},
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
): Promise<any> {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: input })
  const [first] = content
  const text = first?.type === 'text' ? first.text : ''
  if (isError === true) throw new Error(text)
  return structuredContent
}
