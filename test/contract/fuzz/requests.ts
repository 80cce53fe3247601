import fc, { type Arbitrary } from 'fast-check'
import type { Method } from '../../../src/http/endpoint.ts'
import type { Document, Schema } from '../facts/document.ts'
import { Values } from './values.ts'

export type FuzzedRequest = {
  url: string
  /** As it is sent. */
  body: string | undefined
  headers: Record<string, string>
  /** Whose token it carries. */
  caller: 'user' | 'user without scopes' | 'app' | 'nobody'
}

type Parameter = { in: string; name: string; required?: boolean; schema: Schema }

export type FuzzedOperation = { id: string; method: Method; requests: Arbitrary<FuzzedRequest> }

/** Requests to every operation of a document, as it describes them and as it does not. */
export function fuzzedOperations(
  document: Document,
  known: Record<string, string>,
): FuzzedOperation[] {
  const values = new Values(document.components.schemas as Record<string, Schema>, known)
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: String((operation as Schema).operationId),
      method: method.toUpperCase() as Method,
      requests: requestsTo(values, path, operation as Schema),
    })),
  )
}

/** Half of them as a careful client would write them. */
function requestsTo(values: Values, path: string, operation: Schema): Arbitrary<FuzzedRequest> {
  const parameters = (operation.parameters ?? []) as Parameter[]
  const inQuery = parameters.filter((one) => one.in === 'query')
  const tidy = new Tidy(values, path)
  const wild = fc.tuple(addresses(values, path, parameters), queries(values, inQuery))
  return fc.record({
    url: fc
      .oneof(wild, fc.tuple(tidy.address(parameters), tidy.query(inQuery)))
      .map(([address, query]) => `/v1${address}${query}`),
    body: bodies(values, operation.requestBody as Schema | undefined),
    headers: fc.constantFrom<Record<string, string>>(
      {},
      {},
      { 'content-type': 'text/plain' },
      { 'content-type': 'image/jpeg' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': 'multipart/form-data; boundary=x' },
      { 'content-type': 'application/json; charset=latin1' },
      { 'if-none-match': '"x", W/"y"' },
      { 'accept-language': 'sv, *;q=0.5, x'.repeat(20) },
    ),
    caller: fc.oneof(
      { weight: 8, arbitrary: fc.constant('user' as const) },
      fc.constantFrom('user without scopes' as const, 'app' as const, 'nobody' as const),
    ),
  })
}

/** Addresses that name what is there, with parameters in their ranges. */
class Tidy {
  readonly #values: Values
  readonly #path: string

  constructor(values: Values, path: string) {
    this.#values = values
    this.#path = path
  }

  address(parameters: Parameter[]): Arbitrary<string> {
    const parts = this.#path.split('/').map((part) => {
      const parameter = parameters.find((one) => part === `{${one.name}}`)
      return parameter === undefined ? fc.constant(part) : this.#text(parameter)
    })
    return fc.tuple(...parts).map((segments) => segments.join('/'))
  }

  query(parameters: Parameter[]): Arbitrary<string> {
    const pairs = parameters.map((one) => {
      const pair = this.#text(one).map((text) => `${one.name}=${text}`)
      return one.required === true ? pair : fc.option(pair, { nil: '', freq: 1 })
    })
    return fc.tuple(...pairs).map((all) => `?${all.filter((pair) => pair !== '').join('&')}`)
  }

  /** `album` for an id of albums, `mira` for one of users, a market for a market. */
  #text({ name, schema }: Parameter): Arbitrary<string> {
    const isLikely = (known: string) =>
      /^(ids|id)$/.test(name) ? this.#path.includes(`${known}s`) : name.startsWith(known)
    return this.#values.tidyText(schema, isLikely).map(encode)
  }
}

/** The path with something in its places, which is never nothing. */
function addresses(values: Values, path: string, parameters: Parameter[]): Arbitrary<string> {
  const parts = path.split('/').map((part) => {
    const name = /^\{(.+)\}$/.exec(part)?.[1]
    if (name === undefined) return fc.constant(part)
    const schema = parameters.find((one) => one.in === 'path' && one.name === name)?.schema ?? {}
    return values
      .text(schema)
      .filter((text) => !/^\.{0,2}$/.test(text))
      .map(encode)
  })
  return fc.tuple(...parts).map((segments) => segments.join('/'))
}

/** Some of the parameters, some of them twice, and one that nobody knows. */
function queries(values: Values, parameters: Parameter[]): Arbitrary<string> {
  const unknown = { name: 'unknown', schema: {} }
  const pair = fc
    .constantFrom(...parameters, unknown)
    .chain(({ name, schema }) => values.text(schema).map((text) => `${name}=${encode(text)}`))
  const whole = fc
    .tuple(
      ...parameters.map(({ name, schema }) =>
        values.text(schema).map((text) => `${name}=${encode(text)}`),
      ),
    )
    .map((pairs) => pairs.slice(0, 8))
  return fc
    .oneof(fc.array(pair, { maxLength: 5 }), whole)
    .map((pairs) => (pairs.length === 0 ? '' : `?${pairs.join('&')}`))
}

/** What is documented, in its shape or bare, or nothing, or no JSON at all. */
function bodies(values: Values, requestBody: Schema | undefined): Arbitrary<string | undefined> {
  const content = Object.values((requestBody?.content ?? {}) as Record<string, { schema: Schema }>)
  const schema = content[0]?.schema ?? { type: 'object' }
  return fc.oneof(
    { weight: 6, arbitrary: values.of(schema).map((value) => JSON.stringify(value)) },
    fc.array(values.text({})).map((texts) => JSON.stringify(texts)),
    fc.constantFrom(
      undefined,
      '',
      '{',
      '[1,',
      'null',
      '"text"',
      '{"ids":'.repeat(50),
      `"${'x'.repeat(70_000)}"`,
    ),
    fc.string({ unit: 'binary' }),
  )
}

/** As a client would escape it, except that lone surrogates have no escape and stay out. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed())
