import assert from 'node:assert/strict'
import type { FastifyInstance, InjectOptions } from 'fastify'
import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { endpoints } from '../../src/api/index.ts'
import { buildApp } from '../../src/app.ts'
import { insertAccessToken } from '../../src/store/access-tokens.ts'
import type { TestWorld } from './world.ts'

export type Reply = {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any
  headers: Record<string, string | string[] | number | undefined>
}

export type Api = {
  get(url: string, headers?: Record<string, string>): Promise<Reply>
  put(url: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
  post(url: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
  delete(url: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
  /** The same routes with another token (or none). */
  as(token: string | null): Api
  /** The same without the check against schemas, which describe the access profile `classic`. */
  unchecked(): Api
  app: FastifyInstance
}

/** Every scope there is, for callers that may do anything. */
export const allScopes = [
  'ugc-image-upload',
  'user-read-playback-state',
  'user-modify-playback-state',
  'user-read-currently-playing',
  'app-remote-control',
  'streaming',
  'playlist-read-private',
  'playlist-read-collaborative',
  'playlist-modify-private',
  'playlist-modify-public',
  'user-follow-modify',
  'user-follow-read',
  'user-read-playback-position',
  'user-top-read',
  'user-read-recently-played',
  'user-library-modify',
  'user-library-read',
  'user-read-email',
  'user-read-private',
].join(' ')

/** The app of these tokens; as nobody registers it, it has the access profile `classic`. */
export const testAppId = 'test-app'

/** Mints a token straight into the database. @param userId '' for an app token */
export async function aToken(
  world: TestWorld,
  userId: string,
  scope: string = userId === '' ? '' : allScopes,
  expiresIn = 3_600_000,
): Promise<string> {
  const token = `BQ${world.random(24).toString('base64url')}`
  await world.changes.write((tx) =>
    insertAccessToken(tx, {
      token,
      appId: testAppId,
      userId,
      scope,
      grantId: '',
      expiresAt: world.clock.now() + expiresIn,
    }),
  )
  return token
}

/** The real router over a world; every answer is checked against the schema of its endpoint. */
export function apiOf(world: TestWorld, token: string | null): Api {
  return clientOf(buildApp(world), token)
}

function clientOf(app: FastifyInstance, token: string | null, isChecked = true): Api {
  const call = async (
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> => {
    const options: InjectOptions = { method, url, headers: { ...headers } }
    if (token !== null) options.headers = { authorization: `Bearer ${token}`, ...headers }
    if (body !== undefined) {
      options.payload = typeof body === 'string' ? body : JSON.stringify(body)
      options.headers = { 'content-type': 'application/json', ...options.headers }
    }
    const reply = await app.inject(options)
    const parsed = reply.body === '' ? undefined : JSON.parse(reply.body)
    if (isChecked) checkSchema(method, url, reply.statusCode, parsed)
    return { status: reply.statusCode, body: parsed, headers: reply.headers }
  }
  return {
    get: (url, headers) => call('GET', url, undefined, headers),
    put: (url, body, headers) => call('PUT', url, body, headers),
    post: (url, body, headers) => call('POST', url, body, headers),
    delete: (url, body, headers) => call('DELETE', url, body, headers),
    as: (other) => clientOf(app, other, isChecked),
    unchecked: () => clientOf(app, token, false),
    app,
  }
}

function checkSchema(method: string, url: string, status: number, body: unknown): void {
  const endpoint = endpointOf(method, url)
  if (endpoint === undefined) return
  if (status >= 400) {
    assert.deepEqual(Object.keys(body as object), ['error'], `error envelope of ${method} ${url}`)
    return
  }
  if (status === 204 && endpoint.emptyWhen !== undefined) {
    assert.equal(body, undefined, `${method} ${url} answers nothing`)
    return
  }
  if (status === 304 || new URL(url, 'http://x').searchParams.has('fields')) return
  if (isEmpty(endpoint.reply)) assert.equal(body, undefined, `${method} ${url} answers nothing`)
  else if (!Value.Check(endpoint.reply, body)) {
    const found = Value.Errors(endpoint.reply, body).slice(0, 5)
    assert.fail(`${method} ${url} does not match its schema: ${JSON.stringify(found)}`)
  }
}

const isEmpty = (schema: TSchema) => 'type' in schema && schema.type === 'null'

/** The endpoint a URL is routed to; of two patterns that fit, the one with fewer parameters. */
function endpointOf(method: string, url: string) {
  const segments = (url.split('?')[0] ?? '').split('/')
  return endpoints
    .filter((endpoint) => endpoint.method === method)
    .flatMap((endpoint) =>
      [endpoint.path, ...(endpoint.aliases ?? [])].map((path) => ({
        endpoint,
        path: path.split('/'),
      })),
    )
    .filter(({ path }) => path.length === segments.length)
    .filter(({ path }) => path.every((part, at) => part.startsWith(':') || part === segments[at]))
    .sort((a, b) => wildcards(a.path) - wildcards(b.path))[0]?.endpoint
}

const wildcards = (path: string[]) => path.filter((part) => part.startsWith(':')).length

/** What a refusal is told by: its status and its words. */
export const outcome = ({
  status,
  body,
}: {
  status: number
  body?: { error?: { message: string } }
}) => [status, body?.error?.message]
