import { nameOf, type Shape, shapeOf, simple } from './shape.ts'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** A JSON Schema, read member by member. */
export type Schema = { [keyword: string]: Json }

/** An OpenAPI document, as far as facts are taken from it. */
export type Document = {
  paths: Record<string, Record<string, Json>>
  components: Record<string, Record<string, Json>>
}

/** What a document says about an operation, without its words. */
export type OperationFacts = {
  id: string
  /** `GET /albums/{id}`. */
  route: string
  tags: string[]
  /** `query limit` → `integer 1..50 =20`; `*` behind the name of what has to be given. */
  parameters: Record<string, string>
  scopes: string[]
  /** By media type. */
  body: Record<string, Shape>
  /** By status; null for an answer without a body. */
  responses: Record<string, Shape | null>
}

export type Facts = {
  operations: Map<string, OperationFacts>
  /** The named schemas that the operations speak of. */
  schemas: Map<string, Shape>
}

/** The facts of an OpenAPI document. */
export function factsOf(document: Document): Facts {
  const operations = new Map<string, OperationFacts>()
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const facts = operationFacts(document, operation as Schema)
      const route = `${method.toUpperCase()} ${path}`
      operations.set(facts.id, { ...facts, route })
    }
  }
  return { operations, schemas: namedShapes(document, operations) }
}

function operationFacts(document: Document, operation: Schema): Omit<OperationFacts, 'route'> {
  const shape = (schema: Schema) => shapeOf(schema, (name) => schemaOf(document, name))
  const security = (operation.security ?? []) as Record<string, string[]>[]
  return {
    id: String(operation.operationId),
    tags: operation.tags as string[],
    parameters: Object.fromEntries(
      ((operation.parameters ?? []) as Schema[])
        .map((given) => lookUp(document, given))
        .map((parameter) => [
          `${parameter.in} ${parameter.name}${parameter.required === true ? '*' : ''}`,
          leaf(document, parameter.schema as Schema),
        ]),
    ),
    scopes: security.flatMap((one) => Object.values(one).flat()).sort(),
    body: Object.fromEntries(
      contents(operation.requestBody).map(([type, schema]) => [type, shape(schema)]),
    ),
    responses: Object.fromEntries(
      Object.entries(operation.responses as Record<string, Schema>).map(([status, given]) => {
        const [content] = contents(lookUp(document, given))
        return [status, content === undefined ? null : shape(content[1])]
      }),
    ),
  }
}

/** A parameter's type; lists are written in one text. */
function leaf(document: Document, schema: Schema): string {
  const name = nameOf(schema)
  if (name !== undefined) return leaf(document, schemaOf(document, name))
  if (schema.type === 'array') return `list of ${leaf(document, schema.items as Schema)}`
  return simple(schema)
}

function contents(holder: Json | undefined): [string, Schema][] {
  const content = (holder as Schema | undefined)?.content
  return Object.entries((content ?? {}) as Record<string, { schema: Schema }>).map(
    ([type, { schema }]) => [type, schema],
  )
}

/** The named shapes that are spoken of, and those that these speak of. */
function namedShapes(document: Document, operations: Facts['operations']): Facts['schemas'] {
  const schemas: Facts['schemas'] = new Map()
  const pending = [...operations.values()].flatMap(({ responses, body }) =>
    namesIn([responses, body]),
  )
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (schemas.has(name)) continue
    const shape = shapeOf(schemaOf(document, name), (part) => schemaOf(document, part))
    schemas.set(name, shape)
    pending.push(...namesIn(shape))
  }
  return new Map([...schemas].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('#') ? [value.slice(1)] : []
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(namesIn)
}

/** What a reference leads to; anything else is itself. */
function lookUp(document: Document, given: Schema): Schema {
  const [, , group, name] = String(given.$ref ?? '').split('/')
  if (group === undefined || name === undefined) return given
  return document.components[group]?.[name] as Schema
}

const schemaOf = (document: Document, name: string): Schema =>
  document.components.schemas?.[name] as Schema
