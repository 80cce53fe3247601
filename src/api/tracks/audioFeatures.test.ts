import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aCatalog, aTrack, idOf } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, ''))
const described = await aTrack(world, 'described', { durationMs: 255_349 })
const silent = await aTrack(world, 'silent')
const former = idOf('former')
await aCatalog(world, {
  features: [
    {
      trackId: described,
      features: {
        acousticness: 0.00242,
        danceability: 0.585,
        energy: 0.842,
        instrumentalness: 0.00686,
        key: 9,
        liveness: 0.0866,
        loudness: -5.883,
        mode: 0,
        speechiness: 0.0556,
        tempo: 118.211,
        timeSignature: 4,
        valence: 0.428,
      },
    },
  ],
  aliases: [{ kind: 'track', source: 'reprise', sourceId: former, id: described }],
})

test('the features of a track, exactly as they were imported', async () => {
  const { status, body } = await api.get(`/v1/audio-features/${described}`)
  assert.equal(status, 200)
  assert.deepEqual(body, {
    acousticness: 0.00242,
    analysis_url: `http://localhost:80/v1/audio-analysis/${described}`,
    danceability: 0.585,
    duration_ms: 255_349,
    energy: 0.842,
    id: described,
    instrumentalness: 0.00686,
    key: 9,
    liveness: 0.0866,
    loudness: -5.883,
    mode: 0,
    speechiness: 0.0556,
    tempo: 118.211,
    time_signature: 4,
    track_href: `http://localhost:80/v1/tracks/${described}`,
    type: 'audio_features',
    uri: `spotify:track:${described}`,
    valence: 0.428,
  })
})

test('the former id of a merged track has the features of the survivor', async () => {
  assert.equal((await api.get(`/v1/audio-features/${former}`)).body.id, described)
})

test('404 for a track without features, and for an unknown one', async () => {
  for (const id of [silent, idOf('nowhere')]) {
    const { status, body } = await api.get(`/v1/audio-features/${id}`)
    assert.equal(status, 404)
    assert.equal(body.error.status, 404)
  }
})

test('a batch has null for each track without features', async () => {
  const ids = [silent, described, idOf('nowhere'), described]
  const { body } = await api.get(`/v1/audio-features?ids=${ids}`)
  assert.deepEqual(
    body.audio_features.map((features: { id: string } | null) => features?.id ?? null),
    [null, described, null, described],
  )
})

test('a hundred in one call, a hundred and one are too many', async () => {
  const hundred = Array<string>(100).fill(described)
  assert.equal((await api.get(`/v1/audio-features?ids=${hundred}`)).body.audio_features.length, 100)
  const { status, body } = await api.get(`/v1/audio-features?ids=${[...hundred, described]}`)
  assert.equal(status, 400)
  assert.equal(body.error.message, 'too many ids requested')
})

for (const [url, message] of [
  ['/v1/audio-features/abc', 'Invalid base62 id'],
  ['/v1/audio-features?ids=abc', 'Invalid base62 id'],
  ['/v1/audio-features', 'Missing required field: ids'],
] as const) {
  test(`400 ${message} for ${url}`, async () => {
    const { status, body } = await api.get(url)
    assert.equal(status, 400)
    assert.deepEqual(body, { error: { status: 400, message } })
  })
}
