import type { TSchema } from 'typebox'
import { scopeTexts } from '../lib/scopes.ts'
import type { AnyEndpoint } from './endpoint.ts'
import { errorStatuses } from './error-statuses.ts'
import { Components } from './openapi-components.ts'

/** Where the document says that things are: the server and its accounts service, without slashes at the end. */
export type Addresses = { base: string; accounts: string }

/**
 * The OpenAPI 3.1 document of the Web API, made from the endpoints alone: operation ids, parameters
 * and schemas are the ones that routes and tests use.
 */
export function openApiDocument(endpoints: readonly AnyEndpoint[], { base, accounts }: Addresses) {
  const components = new Components()
  const paths: Record<string, Record<string, object>> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/^\/v1/, '').replace(/:(\w+)/g, '{$1}')
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: operation(endpoint, components),
    }
  }
  const error = components.reference(errorSchema)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Reprise Web API',
      version: '1',
      description: 'Compatible with the Spotify Web API, over a catalog its operator owns.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${base}/v1` }],
    tags: [...new Set(endpoints.flatMap(({ tags }) => tags))].map((name) => ({ name })),
    paths,
    components: {
      schemas: components.schemas,
      responses: {
        Error: {
          description: 'What went wrong, in the words of the public API',
          content: { 'application/json': { schema: error } },
        },
      },
      securitySchemes: { oauth_2_0: securityScheme(accounts) },
    },
  }
}

function operation(endpoint: AnyEndpoint, components: Components) {
  const { id, summary, tags, status = 200, reply } = endpoint
  const isEmpty = 'type' in reply && reply.type === 'null'
  return {
    operationId: id,
    summary,
    tags,
    ...(endpoint.description === undefined ? {} : { description: endpoint.description }),
    parameters: [
      ...parameters('path', endpoint.params, components),
      ...parameters('query', endpoint.query, components),
    ],
    ...requestBody(endpoint, components),
    security: [{ oauth_2_0: scopesOf(endpoint) }],
    responses: {
      [status]: isEmpty
        ? { description: 'Done' }
        : {
            description: 'The answer',
            content: { 'application/json': { schema: components.reference(reply) } },
          },
      ...(endpoint.emptyWhen === undefined ? {} : { 204: { description: endpoint.emptyWhen } }),
      ...Object.fromEntries(errorStatuses(endpoint).map((error) => [error, errorReference])),
      default: errorReference,
    },
  }
}

const errorReference = { $ref: '#/components/responses/Error' }

/** Needed or not: what an app asks its users for to get everything out of the operation. */
const scopesOf = ({ scopes, anyScope = [], extraScopes = [] }: AnyEndpoint) => [
  ...scopes,
  ...anyScope,
  ...extraScopes,
]

function parameters(where: 'path' | 'query', schema: TSchema | undefined, components: Components) {
  if (schema === undefined || !('properties' in schema)) return []
  const required = 'required' in schema ? (schema.required as string[]) : []
  return Object.entries(schema.properties as Record<string, TSchema>).map(([name, type]) => ({
    name,
    in: where,
    required: where === 'path' || (required.includes(name) && !('default' in type)),
    schema: components.reference(type),
    ...(isList(type) ? { explode: false } : {}),
  }))
}

/** Lists are written in one text, with commas between. */
const isList = ({ documented }: TSchema & { documented?: { type: string } }) =>
  documented?.type === 'array'

function requestBody({ body }: AnyEndpoint, components: Components) {
  if (body === undefined) return {}
  const mediaType = 'type' in body && body.type === 'string' ? 'image/jpeg' : 'application/json'
  return { requestBody: { content: { [mediaType]: { schema: components.reference(body) } } } }
}

const errorSchema = {
  title: 'ErrorObject',
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['status', 'message'],
      properties: {
        status: { type: 'integer', minimum: 400, maximum: 599 },
        message: { type: 'string' },
        reason: { type: 'string' },
      },
    },
  },
}

const securityScheme = (accounts: string) => ({
  type: 'oauth2',
  flows: {
    authorizationCode: {
      authorizationUrl: `${accounts}/authorize`,
      tokenUrl: `${accounts}/api/token`,
      refreshUrl: `${accounts}/api/token`,
      scopes: scopeTexts,
    },
    clientCredentials: { tokenUrl: `${accounts}/api/token`, scopes: {} },
  },
})
