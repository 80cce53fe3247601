import type { Json, Schema } from './document.ts'

/**
 * What a schema says about a value, without words. `'#Name'` is a named schema, another text a
 * simple type (`integer 0..100`, `string track|episode`, `?` behind what may be null), `[shape]` an
 * array, an object its members (`*` behind those that are always there), `{ '|': […] }` a choice.
 */
export type Shape = string | [Shape] | { [member: string]: Shape | Shape[] }

const reference = /^#\/components\/\w+\/(.+)$/

/** The name a reference leads to, if it is one. */
export const nameOf = (schema: Schema) => reference.exec(String(schema.$ref ?? ''))?.[1]

/** @param resolve finds a named schema, for those that are parts of another */
export function shapeOf(schema: Schema, resolve: (name: string) => Schema): Shape {
  const name = nameOf(schema)
  if (name !== undefined) return `#${name}`
  const choices = choicesOf(schema)
  if (choices.length > 0) return choiceOf(choices, resolve)
  const parts = (schema.allOf ?? []) as Schema[]
  if (parts.length === 1 && parts[0] !== undefined && schema.properties === undefined) {
    return shapeOf(parts[0], resolve)
  }
  if (schema.items !== undefined) return [shapeOf(schema.items as Schema, resolve)]
  const members = membersOf(schema, resolve)
  if (members.length === 0) return simple(schema)
  return Object.fromEntries(members)
}

/** Shapes between which a value may choose; null is told by a question mark instead. */
function choiceOf(choices: Schema[], resolve: (name: string) => Schema): Shape {
  const shapes = choices.map((choice) => shapeOf(choice, resolve))
  const others = [...new Set(shapes.filter((shape) => shape !== 'null'))]
  const [only] = others
  if (others.length === 1 && only !== undefined) {
    return typeof only === 'string' && !only.startsWith('#') && shapes.includes('null')
      ? `${only}?`
      : only
  }
  return { '|': others }
}

const choicesOf = (schema: Schema) => (schema.oneOf ?? schema.anyOf ?? []) as Schema[]

/** The members of an object and of everything it is made of. */
function membersOf(schema: Schema, resolve: (name: string) => Schema): [string, Shape][] {
  const name = nameOf(schema)
  if (name !== undefined) return membersOf(resolve(name), resolve)
  const required = requiredOf(schema)
  const own = Object.entries((schema.properties ?? {}) as Record<string, Schema>).map(
    ([member, type]): [string, Shape] => [
      required.has(member) ? `${member}*` : member,
      shapeOf(type, resolve),
    ],
  )
  const parts = ((schema.allOf ?? []) as Schema[]).flatMap((part) => membersOf(part, resolve))
  return [...parts, ...own]
}

/** A member may be required by one part of a schema and described by another. */
const requiredOf = ({ required }: Schema): Set<string> =>
  new Set(Array.isArray(required) ? required.map(String) : [])

/** `integer 0..50 =20`, `string market|product`, `boolean?`. */
export function simple(schema: Schema): string {
  const values = 'const' in schema ? [schema.const] : ((schema.enum ?? []) as Json[])
  const type = String(schema.type ?? (values.length > 0 ? typeof values[0] : 'any'))
  const { minimum, maximum } = schema
  const range =
    minimum === undefined && maximum === undefined ? '' : ` ${minimum ?? ''}..${maximum ?? ''}`
  const initial = schema.default === undefined ? '' : ` =${schema.default}`
  const isNullable = schema.nullable === true && type !== 'null'
  return `${type}${range}${values.length > 0 ? ` ${values.map(String).sort().join('|')}` : ''}${initial}${isNullable ? '?' : ''}`
}
