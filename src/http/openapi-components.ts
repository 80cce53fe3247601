type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Gathers named schemas as components, so that each is written once and referred to by name. */
export class Components {
  readonly schemas: Record<string, Json> = {}

  /** The schema with every titled one in it (itself too) replaced by a reference. */
  reference(schema: object): Json {
    return this.#hoist(plain(schema))
  }

  #hoist(schema: Json): Json {
    if (Array.isArray(schema)) return schema.map((item) => this.#hoist(item))
    if (schema === null || typeof schema !== 'object') return schema
    // Texts that an operation reads for itself are documented by what they mean.
    if (schema.documented !== undefined) return schema.documented
    const inner = Object.fromEntries(
      Object.entries(schema).map(([key, value]) => [key, this.#hoist(value)]),
    )
    if (typeof schema.title !== 'string') return inner
    const { title, ...body } = inner
    this.schemas[schema.title] = body
    return { $ref: `#/components/schemas/${schema.title}` }
  }
}

/** The schema without what only TypeBox reads. */
const plain = (schema: object): Json => JSON.parse(JSON.stringify(schema))
