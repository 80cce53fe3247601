import type { TSchema } from 'typebox'
import { scopeTexts } from '../lib/scopes.ts'
import type { AnyEndpoint } from './endpoint.ts'
import { Components } from './openapi-components.ts'

/**
 * The OpenAPI 3.1 document of the Web API, made from the endpoints alone: operation ids, parameters
 * and schemas are the ones that routes and tests use.
 * @param base address of the server, without a slash at the end
 */
export function openApiDocument(endpoints: readonly AnyEndpoint[], base: string) {
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
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: components.schemas,
      responses: {
        Error: {
          description: 'What went wrong, in the words of the public API',
          content: { 'application/json': { schema: error } },
        },
      },
      securitySchemes: { oauth_2_0: securityScheme(base) },
    },
  }
}

function operation(endpoint: AnyEndpoint, components: Components) {
  const { id, summary, tag, scopes, anyScope = [], status = 200, reply } = endpoint
  const isEmpty = 'type' in reply && reply.type === 'null'
  return {
    operationId: id,
    summary,
    tags: [tag],
    ...(endpoint.description === undefined ? {} : { description: endpoint.description }),
    parameters: [
      ...parameters('path', endpoint.params, components),
      ...parameters('query', endpoint.query, components),
    ],
    ...requestBody(endpoint, components),
    security: [{ oauth_2_0: [...scopes, ...anyScope] }],
    responses: {
      [status]: isEmpty
        ? { description: 'Done' }
        : {
            description: 'The answer',
            content: { 'application/json': { schema: components.reference(reply) } },
          },
      ...(endpoint.emptyWhen === undefined ? {} : { 204: { description: endpoint.emptyWhen } }),
      default: { $ref: '#/components/responses/Error' },
    },
  }
}

function parameters(where: 'path' | 'query', schema: TSchema | undefined, components: Components) {
  if (schema === undefined || !('properties' in schema)) return []
  const required = 'required' in schema ? (schema.required as string[]) : []
  return Object.entries(schema.properties as Record<string, TSchema>).map(([name, type]) => ({
    name,
    in: where,
    required: where === 'path' || (required.includes(name) && !('default' in type)),
    schema: components.reference(type),
  }))
}

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

const securityScheme = (base: string) => ({
  type: 'oauth2',
  flows: {
    authorizationCode: {
      authorizationUrl: `${base}/authorize`,
      tokenUrl: `${base}/api/token`,
      refreshUrl: `${base}/api/token`,
      scopes: scopeTexts,
    },
    clientCredentials: { tokenUrl: `${base}/api/token`, scopes: {} },
  },
})
