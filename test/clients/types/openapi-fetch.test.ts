import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import createClient from 'openapi-fetch'
import type { Static } from 'typebox'
import type { getAlbum } from '../../../src/api/albums/getAlbum.ts'
import type { getTrack } from '../../../src/api/tracks/getTrack.ts'
import { startDemoVisit } from '../support/demo-visit.ts'

// openapi-fetch, unmodified, with types that come from our own endpoints: what compiles here is
// what is answered.

type Get<Reply> = {
  get: {
    parameters: { path: { id: string }; query?: { market?: string } }
    responses: {
      200: { content: { 'application/json': Reply } }
      404: {
        content: { 'application/json': { error: { status: number; message: string } } }
      }
    }
  }
}

type Paths = {
  '/albums/{id}': Get<Static<(typeof getAlbum)['reply']>>
  '/tracks/{id}': Get<Static<(typeof getTrack)['reply']>>
}

const visit = await startDemoVisit('http://127.0.0.1/callback')
after(visit.end)
const client = createClient<Paths>({
  baseUrl: `${visit.url}/v1`,
  headers: { authorization: `Bearer ${visit.token}` },
})

test('openapi-fetch: an answer has the members its type says', async () => {
  const [id = ''] = visit.known.albums
  const { data, error } = await client.GET('/albums/{id}', { params: { path: { id } } })
  assert.equal(error, undefined)
  assert.equal(data?.id, id)
  assert.equal(data?.tracks.items.length, data?.total_tracks)
})

test('openapi-fetch: an error is told apart from an answer', async () => {
  const path = { id: '0'.repeat(22) }
  const { data, error } = await client.GET('/tracks/{id}', { params: { path } })
  assert.equal(data, undefined)
  assert.equal(error?.error.status, 404)
})
