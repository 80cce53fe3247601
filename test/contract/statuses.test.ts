import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { endpoints } from '../../src/api/index.ts'
import type { AnyEndpoint } from '../../src/http/endpoint.ts'
import type { Reply } from '../support/api.ts'
import { testWorld } from '../support/world.ts'
import { canBeFresh, type Expected, expectedOf, scopesOf, statusesOf } from './requests/expected.ts'
import { samples } from './requests/index.ts'
import { aStage, type Stage, send } from './requests/stage.ts'

/**
 * Every operation answers each status that it can be made to answer, over the demo world. The
 * coverage page lists these; the test client checks every answer against its schema.
 */
const world = await testWorld()
let stage: Stage

before(async () => {
  stage = await aStage(world)
})

const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]))

test('every operation has its requests', () => {
  assert.deepEqual(Object.keys(samples).sort(), [...byId.keys()].sort())
})

test('every status that applies to an operation is asked for', () => {
  for (const endpoint of endpoints) {
    const sample = samples[endpoint.id]
    const statuses = sample === undefined ? [] : statusesOf(endpoint, sample)
    const lacking = applicable(endpoint).filter((status) => !statuses.includes(status))
    assert.deepEqual(lacking, [], endpoint.id)
  }
})

/** Success and every refusal that the definition of an operation implies. */
function applicable(endpoint: AnyEndpoint): number[] {
  const { id, status = 200, method, path, scopes, anyScope = [], emptyWhen } = endpoint
  // Playlists are made for oneself only: there is nothing that could be missing.
  const names = /:(\w+_)?id/.test(path) && id !== 'create-playlist-for-user'
  const commands = path.startsWith('/v1/me/player') && method !== 'GET'
  return [
    status,
    400,
    401,
    ...(emptyWhen === undefined ? [] : [204]),
    ...(method === 'GET' ? [304] : []),
    ...(scopes.length + anyScope.length > 0 ? [403] : []),
    ...(names || commands ? [404] : []),
  ]
}

for (const [id, sample] of Object.entries(samples)) {
  const endpoint = byId.get(id)
  if (endpoint === undefined) continue
  for (const expected of expectedOf(endpoint, sample)) {
    const { status, request, caller } = expected
    test(`${id}: ${status} for ${caller ?? request.url}`, async () => {
      const reply = await ask(endpoint, expected)
      assert.equal(reply.status, status, JSON.stringify(reply.body))
      if (status === 200 && canBeFresh(endpoint)) await askAgain(endpoint, expected, reply)
    })
  }
}

async function ask(endpoint: AnyEndpoint, { request, caller }: Expected): Promise<Reply> {
  const api = stage.apis[request.as ?? 'mira']
  if (caller === 'nobody') return send(stage, api.as(null), endpoint.method, request)
  if (caller === 'without the scopes') {
    return send(stage, await stage.without(scopesOf(endpoint)), endpoint.method, request)
  }
  const headers = caller === undefined ? undefined : { authorization: 'Basic eDp5' }
  return send(stage, api, endpoint.method, request, headers)
}

/** 304 for who has the answer already. */
async function askAgain(endpoint: AnyEndpoint, { request }: Expected, { headers }: Reply) {
  const api = stage.apis[request.as ?? 'mira']
  const held = { 'if-none-match': String(headers.etag) }
  assert.equal((await send(stage, api, endpoint.method, request, held)).status, 304)
}
