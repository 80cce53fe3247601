/** What the console reads of the OpenAPI document. */
export type Schema = {
  type?: string
  enum?: string[]
  items?: Schema
  minimum?: number
  maximum?: number
  default?: unknown
  properties?: Record<string, Schema>
  anyOf?: Schema[]
}

export type Parameter = { name: string; in: 'path' | 'query'; required?: boolean; schema: Schema }

export type Operation = {
  id: string
  method: string
  path: string
  tag: string
  summary: string
  description: string
  parameters: Parameter[]
  body: Schema | undefined
  scopes: string[]
}

type Raw = {
  operationId: string
  summary: string
  description?: string
  tags: string[]
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  security?: Record<string, string[]>[]
}

/** Every operation of the document, in its order. */
export function operationsOf(document: {
  paths: Record<string, Record<string, Raw>>
}): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]) => ({
      id: raw.operationId,
      method: method.toUpperCase(),
      path,
      tag: raw.tags[0] ?? '',
      summary: raw.summary,
      description: raw.description ?? '',
      parameters: raw.parameters ?? [],
      body: raw.requestBody?.content['application/json']?.schema,
      scopes: raw.security?.flatMap((entry) => Object.values(entry).flat()) ?? [],
    })),
  )
}
