import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Endpoint } from '../http/endpoint.ts'
import { ToolError } from './tool.ts'

/** What a call says beside its operation; members that are undefined are left out. */
export type Call = {
  params?: Record<string, string>
  query?: Record<string, string | number | undefined>
  body?: object
}

// Only what is asked and answered matters here; each endpoint was checked against its schemas.
type Operation<R extends TSchema> = Pick<
  Endpoint<TSchema, TSchema, TSchema, R>,
  'method' | 'path' | 'reply'
>

/**
 * The operations of the Web API as the caller's token may use them. Each call is a request to our
 * own router that never leaves the process: the same checks, limits and access profile as anybody's.
 */
export class Operations {
  readonly #app: FastifyInstance
  readonly #headers: Record<string, string>

  constructor(app: FastifyInstance, token: string) {
    this.#app = app
    this.#headers = { authorization: `Bearer ${token}` }
  }

  /** What an operation answers. @throws ToolError when it refuses */
  async ask<R extends TSchema>(operation: Operation<R>, call: Call = {}): Promise<Static<R>> {
    const answer = await this.askIfAny(operation, call)
    if (answer === undefined) throw new ToolError('The server answered nothing')
    return answer
  }

  /** The same of an operation that may have nothing to answer. */
  async askIfAny<R extends TSchema>(
    operation: Operation<R>,
    call: Call = {},
  ): Promise<Static<R> | undefined> {
    const { statusCode, body } = await this.#app.inject(this.#request(operation, call))
    const answer = body === '' ? undefined : JSON.parse(body)
    if (statusCode >= 400) throw new ToolError(refusal(statusCode, answer))
    return answer
  }

  #request({ method, path }: Operation<TSchema>, { params = {}, query = {}, body }: Call) {
    const url = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
    const request: InjectOptions = { method, url, headers: this.#headers, query: given(query) }
    return body === undefined ? request : { ...request, payload: JSON.stringify(body) }
  }
}

function given(query: Required<Call>['query']): Record<string, string> {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}

function refusal(status: number, answer: { error?: { message?: string } } | undefined): string {
  return `${answer?.error?.message ?? 'The server refused'} (${status})`
}
