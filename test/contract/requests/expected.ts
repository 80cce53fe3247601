import type { AnyEndpoint } from '../../../src/http/endpoint.ts'
import { get, type Request, type Sample } from './request.ts'

/** A request and the status it has to be answered with. */
export type Expected = {
  status: number
  request: Request
  /** How the caller differs from one who may do everything. */
  caller?: 'nobody' | 'another kind of authorization' | 'without the scopes'
}

/** Everything that is asked of an operation, each with its answer; what does not apply is left out. */
export function expectedOf(endpoint: AnyEndpoint, sample: Sample): Expected[] {
  const [first] = sample.good
  const { status = 200, scopes, anyScope = [], path } = endpoint
  const expected: Expected[] = [
    { status: 401, request: first, caller: 'nobody' },
    sample.bad === undefined
      ? { status: 400, request: first, caller: 'another kind of authorization' }
      : { status: 400, request: sample.bad },
  ]
  if (sample.forbidden !== undefined) {
    expected.push({ status: 403, request: sample.forbidden, caller: 'without the scopes' })
  } else if (scopes.length + anyScope.length > 0) {
    expected.push({ status: 403, request: first, caller: 'without the scopes' })
  }
  const missing = sample.missing === undefined ? unknownOf(path, first) : sample.missing
  if (missing !== null) expected.push({ status: 404, request: missing })
  if (sample.empty !== undefined) expected.push({ status: 204, request: sample.empty })
  return [...expected, ...sample.good.map((request) => ({ status, request }))]
}

/** The scopes that make the difference for an operation. */
export const scopesOf = ({ scopes, anyScope = [], extraScopes = [] }: AnyEndpoint) => [
  ...scopes,
  ...anyScope,
  ...extraScopes,
]

/** The operation on something that is not there. */
function unknownOf(path: string, { body }: Request): Request | null {
  if (!/:(\w*_)?id/.test(path)) return null
  const url = path.replace(/:(\w*_)?id/, '{unknown}')
  return body === undefined ? get(url) : { url, body }
}

/** Whether an answer can be asked for again under its entity tag. */
export const canBeFresh = ({ method }: AnyEndpoint) => method === 'GET'

/** The statuses that the requests of an operation are answered with, in order. */
export function statusesOf(endpoint: AnyEndpoint, sample: Sample): number[] {
  const statuses = expectedOf(endpoint, sample).map(({ status }) => status)
  return [...new Set([...statuses, ...(canBeFresh(endpoint) ? [304] : [])])].sort((a, b) => a - b)
}
