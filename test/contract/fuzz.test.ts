import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { type Api, apiOf, aToken, type Reply } from '../support/api.ts'
import { testWorld } from '../support/world.ts'
import type { Document } from './facts/document.ts'
import { type FuzzedRequest, fuzzedOperations } from './fuzz/requests.ts'
import { aStage, type Stage } from './requests/stage.ts'

/**
 * Whatever a client sends, made from our own document, the answer is one that the document knows:
 * never a 500, a 2xx of the documented shape (the test client checks it), or the documented
 * envelope. FUZZ_RUNS asks for more requests to each operation, FUZZ_SEED for other ones.
 */
const runs = Number(process.env.FUZZ_RUNS ?? 50)
const seed = Number(process.env.FUZZ_SEED ?? 7)

const world = await testWorld()
let stage: Stage
let callers: Record<FuzzedRequest['caller'], Api>
let document: Document

before(async () => {
  stage = await aStage(world)
  const user = stage.apis.mira
  callers = {
    user,
    'user without scopes': user.as(await aToken(world, 'mira', 'user-read-email', 1_000_000_000)),
    app: user.as(await aToken(world, '', '', 1_000_000_000)),
    nobody: user.as(null),
  }
  document = (await apiOf(world, null).get('/openapi.json')).body
})

test(`no request is answered in an undocumented way (seed ${seed}, ${runs} of each)`, async (context) => {
  const uri = (kind: string) => `spotify:${kind}:${stage.known[kind]}`
  const known = {
    ...stage.known,
    ...Object.fromEntries(
      ['track', 'album', 'artist', 'show'].map((kind) => [uri(kind), uri(kind)]),
    ),
    uri: uri('track'),
    user: 'mira',
    market: 'SE',
    country: 'US',
    locale: 'sv_SE',
    device_id: stage.known.device ?? '',
    fields: 'name,items(track(id))',
    additional_types: 'track,episode',
    seed_tracks: stage.known.track ?? '',
    tooLarge: '7N42dgm5tFLK9N8MT7fHC8',
  }
  const operations = fuzzedOperations(document, known)
  assert.equal(operations.length, 96)
  for (const { id, method, requests } of operations) {
    await context.test(`${method} ${id}`, async () => {
      const property = fc.asyncProperty(requests, async ({ url, body, headers, caller }) => {
        const api = callers[caller]
        const reply = await (method === 'GET'
          ? api.get(url, headers)
          : api[verbs[method]](url, body, headers))
        check(reply)
      })
      await fc.assert(property, { numRuns: runs, seed })
    })
  }
})

const verbs = { PUT: 'put', POST: 'post', DELETE: 'delete' } as const

function check({ status, body }: Reply): void {
  assert.ok(status < 500 || status === 501, `${status} ${JSON.stringify(body)}`)
  if (status < 400) return
  const { status: repeated, message, ...more } = body.error
  assert.equal(repeated, status)
  assert.equal(typeof message, 'string')
  assert.ok(
    Object.keys(more).every((name) => name === 'reason'),
    JSON.stringify(body),
  )
}
