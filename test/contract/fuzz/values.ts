import fc, { type Arbitrary } from 'fast-check'
import type { Schema } from '../facts/document.ts'
import { nameOf } from '../facts/shape.ts'

/** Makes values from the schemas of a document: mostly what they ask for, sometimes anything else. */
export class Values {
  readonly #schemas: Record<string, Schema>
  /** Texts that mean something here, by name: ids, URIs, names of users. */
  readonly #known: Record<string, string>

  constructor(schemas: Record<string, Schema>, known: Record<string, string>) {
    this.#schemas = schemas
    this.#known = known
  }

  /** A value of a schema, or one that is nearly of it. */
  of(schema: Schema): Arbitrary<unknown> {
    return fc.oneof(
      { weight: 6, arbitrary: this.#fitting(schema) },
      { weight: 1, arbitrary: odd() },
    )
  }

  /** A text for a place in an address. */
  text(schema: Schema): Arbitrary<string> {
    const list = fc
      .array(this.#fitting(schema), { maxLength: 60 })
      .map((values) => values.map(String).join(','))
    return fc.oneof(
      { weight: 6, arbitrary: this.#fitting(schema).map(String) },
      { weight: 2, arbitrary: list },
      { weight: 2, arbitrary: strange() },
      { weight: 1, arbitrary: fc.double().map(String) },
    )
  }

  /** A text that somebody who has read the document would send: of the schema, and known by its name. */
  tidyText(schema: Schema, isLikely: (known: string) => boolean): Arbitrary<string> {
    const likely = Object.keys(this.#known).filter(isLikely)
    if (schema.type === 'string' && schema.enum === undefined && likely.length > 0) {
      return fc.constantFrom(...likely).map((name) => this.#known[name] ?? '')
    }
    return this.#fitting(schema, true).map(String)
  }

  #fitting(schema: Schema, isTidy = false): Arbitrary<unknown> {
    const name = nameOf(schema)
    if (name !== undefined) return this.#fitting(this.#schemas[name] ?? {}, isTidy)
    const choices = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
    if (choices !== undefined) return fc.oneof(...choices.map((one) => this.#fitting(one, isTidy)))
    if (schema.enum !== undefined) return fc.constantFrom(...(schema.enum as unknown[]))
    if ('const' in schema) return fc.constant(schema.const)
    switch (schema.type) {
      case 'array':
        return fc.array(this.of((schema.items ?? {}) as Schema), { maxLength: 60, size: '-1' })
      case 'object':
        return this.#object(schema)
      case 'integer':
      case 'number':
        return isTidy ? inRange(schema) : numbers(schema)
      case 'boolean':
        return fc.boolean()
      case 'null':
        return fc.constant(null)
      default:
        return fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...Object.values(this.#known)) },
          strange(),
        )
    }
  }

  #object({ properties = {} }: Schema): Arbitrary<unknown> {
    const members = Object.entries(properties as Record<string, Schema>)
    const record = Object.fromEntries(members.map(([name, type]) => [name, this.of(type)]))
    return fc.record(record, { requiredKeys: [] })
  }
}

/** Numbers within the range, at its ends, and just beyond. */
function numbers({ minimum, maximum }: Schema): Arbitrary<number> {
  const least = Number(minimum ?? 0)
  const most = Number(maximum ?? least + 1_000)
  return fc.oneof(
    { weight: 3, arbitrary: inRange({ minimum: least, maximum: most }) },
    fc.constantFrom(least, most, least - 1, most + 1, 2 ** 31, 2 ** 53, -1, 0.5),
  )
}

const inRange = ({ minimum, maximum }: Schema) =>
  fc.integer({
    min: Math.ceil(Number(minimum ?? 0)),
    max: Math.floor(Number(maximum ?? Number(minimum ?? 0) + 20)),
  })

/** Texts that nobody expects: of every script, broken, long, or made to be misunderstood. */
const strange = () =>
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '',
      ' ',
      ',',
      ',,',
      '%',
      '\0',
      "' or 1=1 --",
      '\u{1f3b5}',
      '../..',
      'null',
      '__proto__',
    ),
    fc.constantFrom('x'.repeat(1_500), '9'.repeat(400), 'é'.repeat(300), '('.repeat(500)),
  )

/** Values of any other kind. */
const odd = () =>
  fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(null, [], {}, '', 0, -1, 1e308, [[]], { id: null }),
  )
