import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../test/support/api.ts'
import { aTrack, aUser } from '../../test/support/builders.ts'
import { testWorld } from '../../test/support/world.ts'
import { endpoints } from '../api/index.ts'
import { buildApp } from '../app.ts'

const world = await testWorld()
const token = await aToken(world, await aUser(world, 'mira'))
const api = apiOf(world, token)
const app = buildApp(world)
const track = await aTrack(world, 'song')
const authorization = `Bearer ${token}`

test('browsers may read every answer: found, empty, unchanged, refused, unknown', async () => {
  const { headers } = await api.get(`/v1/tracks/${track}`)
  for (const [status, answer] of [
    [200, await api.get(`/v1/tracks/${track}`)],
    [200, await api.put('/v1/me/tracks', [track])],
    [304, await api.get(`/v1/tracks/${track}`, { 'if-none-match': String(headers.etag) })],
    [400, await api.get('/v1/tracks/abc')],
    [401, await api.as(null).get('/v1/me')],
    [404, await api.get('/v1/nothing')],
  ] as const) {
    assert.equal(answer.status, status)
    assert.equal(answer.headers['access-control-allow-origin'], '*')
    assert.match(String(answer.headers['access-control-expose-headers']), /Retry-After/)
    assert.equal(answer.headers['x-content-type-options'], 'nosniff')
    assert.ok(answer.headers['x-request-id'])
  }
})

test('a preflight is answered on every route, without a token', async () => {
  for (const { path } of endpoints) {
    const reply = await app.inject({
      method: 'OPTIONS',
      url: path,
      headers: {
        origin: 'https://app.example.org',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization,content-type',
      },
    })
    assert.equal(reply.statusCode, 200, path)
    assert.equal(reply.headers['access-control-allow-origin'], '*')
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      assert.ok(String(reply.headers['access-control-allow-methods']).includes(method))
    }
    assert.match(
      String(reply.headers['access-control-allow-headers']),
      /Authorization, Content-Type/,
    )
    assert.equal(reply.headers['access-control-max-age'], '604800')
  }
})

test('JSON says that it is UTF-8, and how it may be kept', async () => {
  const found = await api.get(`/v1/tracks/${track}`)
  assert.equal(found.headers['content-type'], 'application/json; charset=utf-8')
  assert.equal(found.headers['cache-control'], 'public, max-age=7200')
  assert.equal(found.headers.vary, 'Authorization')
  assert.equal((await api.get('/v1/me')).headers['cache-control'], 'private, max-age=0')
  const refused = await api.get('/v1/tracks/abc')
  assert.equal(refused.headers['content-type'], 'application/json; charset=utf-8')
  assert.equal(refused.headers['cache-control'], 'private, max-age=0')
})

test('letters of every script arrive as they are stored', async () => {
  const name = 'Ÿ 日本語 ✨ "quoted" \\ \u2028 é\u0301'
  const id = await aTrack(world, name, { artist: 'Ärtist 한국', album: 'Albüm' })
  const { body, headers } = await api.get(`/v1/tracks/${id}`)
  assert.deepEqual(
    [body.name, body.artists[0].name, body.album.name],
    [name, 'Ärtist 한국', 'Albüm'],
  )
  const raw = await app.inject({ url: `/v1/tracks/${id}`, headers: { authorization } })
  assert.equal(Number(headers['content-length']), raw.rawPayload.length)
})

test('HEAD is GET without the body', async () => {
  for (const url of [`/v1/tracks/${track}`, '/v1/me/tracks', '/v1/me']) {
    const get = await app.inject({ method: 'GET', url, headers: { authorization } })
    const head = await app.inject({ method: 'HEAD', url, headers: { authorization } })
    assert.equal(head.statusCode, 200)
    assert.equal(head.body, '')
    for (const name of ['content-type', 'content-length', 'etag', 'cache-control']) {
      assert.equal(head.headers[name], get.headers[name], `${name} of ${url}`)
    }
  }
  const refused = await app.inject({ method: 'HEAD', url: '/v1/me' })
  assert.equal(refused.statusCode, 401)
  assert.equal(refused.body, '')
})

test('304 to those who hold the answer, however they write its tag', async () => {
  const { headers } = await api.get(`/v1/tracks/${track}`)
  const tag = String(headers.etag)
  assert.match(tag, /^"MC-[A-Za-z0-9+/=]+"$/)
  for (const held of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const again = await api.get(`/v1/tracks/${track}`, { 'if-none-match': held })
    assert.equal(again.status, 304, held)
    assert.equal(again.body, undefined)
    assert.equal(again.headers.etag, tag)
  }
  for (const held of ['"other"', '', 'MC', `${tag}x`]) {
    assert.equal((await api.get(`/v1/tracks/${track}`, { 'if-none-match': held })).status, 200)
  }
})

test('the tag changes with the content, and with what the address shows of it', async () => {
  const tagOf = async (url: string) => (await api.get(url)).headers.etag
  const plain = await tagOf(`/v1/tracks/${track}`)
  assert.equal(await tagOf(`/v1/tracks/${track}`), plain)
  assert.notEqual(await tagOf(`/v1/tracks/${track}?market=SE`), plain)
  await aTrack(world, 'song', { popularity: 77 })
  assert.notEqual(await tagOf(`/v1/tracks/${track}`), plain)
  assert.equal((await api.get(`/v1/tracks/${track}`)).body.popularity, 77)
})

test('404 Service not found for what is no route, whatever the method', async () => {
  const expected = { error: { status: 404, message: 'Service not found' } }
  for (const url of ['/nothing', '/v1', '/v1/', '/v1/nothing', '/v2/tracks', '/v1/me/nothing']) {
    assert.deepEqual((await api.get(url)).body, expected, url)
    assert.deepEqual((await api.as(null).get(url)).body, expected, url)
  }
  assert.deepEqual((await api.post(`/v1/tracks/${track}`, {})).body, expected)
  assert.deepEqual((await api.delete(`/v1/tracks/${track}`)).body, expected)
})

test('an empty path segment is no route', async () => {
  for (const url of ['/v1/albums//tracks', '/v1/artists//albums', '/v1/users//playlists']) {
    const { status, body } = await api.get(url)
    assert.equal(status, 404, url)
    assert.equal(body.error.message, 'Service not found')
  }
})

test('a broken escape in a path is the client’s error', async () => {
  const { status, body, headers } = await api.get('/v1/users/%zz')
  assert.equal(status, 400)
  assert.equal(headers['access-control-allow-origin'], '*')
  assert.deepEqual(body, { error: { status: 400, message: 'Bad request.' } })
})

test('a body beyond every limit is 413', async () => {
  const { status, body } = await api.put('/v1/me/tracks', 'x'.repeat(600_000))
  assert.equal(status, 413)
  assert.equal(body.error.status, 413)
})

test('a zero character, which no name has, is the client’s error wherever it is', async () => {
  for (const answer of [
    await api.get('/v1/users/%00'),
    await api.get('/v1/users/mi%00ra/playlists'),
    await api.get('/v1/me/following/contains?type=user&ids=a%00'),
    await api.put('/v1/me/following?type=user', { ids: ['a\0'] }),
    await api.delete('/v1/me/following?type=user', ['a\0']),
    await api.put('/v1/me/library?uris=spotify:user:a%2500'),
    await api.delete('/v1/me/library', { uris: ['spotify:user:\0'] }),
    await api.get('/v1/me/top/artists?time_range=%00'),
  ]) {
    assert.equal(answer.status, 400)
  }
})
