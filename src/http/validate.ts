import { createRequire } from 'node:module'
import type { TSchema } from 'typebox'
import type { Validator } from 'typebox/compile'
import {
  badRequest,
  invalid,
  invalidId,
  invalidMarket,
  malformedJson,
  missingField,
} from '../lib/errors.ts'

type Part = 'params' | 'query' | 'body'

/**
 * A check of one part of a request. Query and path arrive as text, whose integers are read
 * strictly; in a body a text is no number. Compiled at first use: there are three hundred of them
 * and a start needs none.
 */
export function checker(part: Part, schema: TSchema): (value: unknown) => unknown {
  const integers = part === 'body' ? [] : integersOf(schema)
  let compiled: Validator | undefined
  let hasDefaults = false
  let ofNothing: unknown
  return (value) => {
    // Most requests have no query; what that means is the same every time.
    const isNothing = part === 'query' && isEmptyObject(value)
    if (isNothing && ofNothing !== undefined) return ofNothing
    if (compiled === undefined) {
      compiled = compiler().Compile(schema)
      // Paths have none, and to look through one for them costs twice what checking it does.
      hasDefaults = JSON.stringify(schema).includes('"default"')
    }
    const given = hasDefaults ? compiled.Default(value) : value
    const converted = withIntegers(given, integers)
    if (compiled.Check(converted)) {
      if (isNothing) ofNothing = Object.freeze(converted)
      return converted
    }
    throw explain(part, compiled.Errors(converted)[0])
  }
}

/** Loaded with the first request that has something to check: a start would wait for it in vain. */
const compiler = () => load('typebox/compile') as typeof import('typebox/compile')
const load = createRequire(import.meta.url)

function isEmptyObject(value: unknown): boolean {
  for (const _ in value as object) return false
  return true
}

const integersOf = (schema: TSchema): string[] =>
  'properties' in schema
    ? Object.entries(schema.properties as Record<string, TSchema>)
        .filter(([, type]) => 'type' in type && type.type === 'integer')
        .map(([name]) => name)
    : []

/** Reads the named fields as whole numbers; what is none stays text and fails the check. */
function withIntegers(value: unknown, names: string[]): unknown {
  if (names.length === 0) return value
  const read: Record<string, unknown> = { ...(value as object) }
  for (const name of names) {
    const text = read[name]
    if (typeof text === 'string' && /^-?\d{1,15}$/.test(text)) read[name] = Number(text)
  }
  return read
}

type Finding = { keyword: string; instancePath: string; params: object } | undefined

/** The public API's wording for a failed check (web-api sections 2.3, 2.4). */
function explain(part: Part, finding: Finding): Error {
  if (finding === undefined) return part === 'body' ? malformedJson() : badRequest('Bad request.')
  if (finding.keyword === 'required') return missing(part, finding.params)
  const field = finding.instancePath.split('/')[1] ?? ''
  if (part === 'body') return malformedJson()
  if (part === 'params' && /(^|_)id$/.test(field)) return invalidId()
  if (field === 'market') return invalidMarket()
  return invalid(field, ruleOf(finding))
}

/** What was not kept to, in words; undefined where the schema's own would not help. */
function ruleOf({ keyword, params }: NonNullable<Finding>): string | undefined {
  const rule: Record<string, unknown> = { ...params }
  if (keyword === 'maximum') return `at most ${rule.limit}`
  if (keyword === 'minimum') return `at least ${rule.limit}`
  if (keyword === 'type') return `of the type ${rule.type}`
  return undefined
}

function missing(part: Part, params: object): Error {
  const names = 'requiredProperties' in params ? (params.requiredProperties as string[]) : []
  const name = names[0] ?? ''
  if (name === 'type' && part === 'query') return badRequest('Missing parameter type')
  return missingField(name)
}
