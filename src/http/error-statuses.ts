import type { AnyEndpoint } from './endpoint.ts'

/**
 * The statuses an operation refuses with: every one wants a token with rights and obeys the rate
 * limit; the others depend on what it takes.
 */
export function errorStatuses(endpoint: AnyEndpoint): number[] {
  const { params, body } = endpoint
  return [
    400,
    401,
    403,
    // What it names, or the device it commands, may not be there.
    ...(params !== undefined || endpoint.tags.includes('Player') ? [404] : []),
    ...(body !== undefined && 'type' in body && body.type === 'string' ? [413] : []),
    429,
  ]
}
