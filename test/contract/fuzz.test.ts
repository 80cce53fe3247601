import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { endpoints } from '../../src/api/index.ts'
import type { AnyEndpoint } from '../../src/http/endpoint.ts'
import { type Api, apiOf, aToken } from '../support/api.ts'
import { aTrack, aUser } from '../support/builders.ts'
import { testWorld } from '../support/world.ts'

/**
 * Whatever a client sends, the answer is one that the documentation knows: never a 500, never a
 * crash, always the documented envelope (the test client checks it).
 */
const world = await testWorld()
let api: Api
let trackId: string

before(async () => {
  await aUser(world, 'kim')
  trackId = await aTrack(world, 'Something')
  api = apiOf(world, await aToken(world, 'kim'))
})

for (const endpoint of endpoints) {
  test(`${endpoint.method} ${endpoint.path} answers any request in its documented way`, async () => {
    await fc.assert(
      fc.asyncProperty(requestTo(endpoint), async ({ url, body, headers }) => {
        const method = endpoint.method.toLowerCase() as 'get' | 'put' | 'post' | 'delete'
        const { status } =
          method === 'get' ? await api.get(url, headers) : await api[method](url, body, headers)
        assert.ok(status < 500, `${endpoint.method} ${url} ${JSON.stringify(body)}: ${status}`)
      }),
      { numRuns: 60, seed: 7 },
    )
  })
}

function requestTo(endpoint: AnyEndpoint) {
  return fc.record({
    url: fc.tuple(pathOf(endpoint.path), queryOf(endpoint)).map(([path, query]) => path + query),
    body: body(),
    headers: fc.constantFrom<Record<string, string>>(
      {},
      { 'content-type': 'text/plain' },
      { 'content-type': 'image/jpeg' },
      { 'if-none-match': '"x", W/"y"' },
    ),
  })
}

const pathOf = (path: string) => {
  const parts = path
    .split('/')
    .map((part) => (part.startsWith(':') ? segment() : fc.constant(part)))
  return fc.tuple(...parts).map((segments) => segments.join('/'))
}

const id = () => fc.constantFrom(trackId, '0000000000000000000001', 'kim', '7N42dgm5tFLK9N8MT7fHC8')
const weird = () =>
  fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('%', '%00', "' or 1=1 --", '\u{1f3b5}'))
const segment = () => fc.oneof(id(), weird().map(encode)).filter((text) => text !== '')

function queryOf({ query }: AnyEndpoint) {
  const names =
    query !== undefined && 'properties' in query ? Object.keys(query.properties as object) : []
  const value = fc.oneof(
    id(),
    weird(),
    fc.integer().map(String),
    fc.array(id(), { maxLength: 60 }).map((ids) => ids.join(',')),
    fc.constantFrom(
      'track',
      'artist',
      'album,playlist',
      'from_token',
      'SE',
      'true',
      `spotify:track:${trackId}`,
    ),
  )
  const pair = fc.tuple(fc.constantFrom(...names, 'unknown'), value)
  return fc
    .array(pair, { maxLength: 5 })
    .map((pairs) => `?${pairs.map(([name, text]) => `${name}=${encode(text)}`).join('&')}`)
}

function body() {
  const known = fc.record(
    {
      ids: fc.oneof(fc.array(id()), fc.anything()),
      uris: fc.oneof(fc.array(fc.constant(`spotify:track:${trackId}`)), fc.anything()),
      tracks: fc.oneof(
        fc.array(fc.record({ uri: weird(), positions: fc.anything() })),
        fc.anything(),
      ),
      positions: fc.array(fc.integer()),
      position: fc.oneof(fc.integer(), fc.anything()),
      range_start: fc.integer(),
      insert_before: fc.integer(),
      range_length: fc.integer(),
      snapshot_id: fc.string(),
      name: fc.anything(),
      public: fc.anything(),
      timestamped_ids: fc.array(fc.record({ id: id(), added_at: fc.string() })),
    },
    { requiredKeys: [] },
  )
  return fc.oneof(
    known,
    fc.jsonValue(),
    fc.string().map((text) => text as unknown),
  )
}

/** As a client would escape it, except that lone surrogates have no escape and stay out. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed())
