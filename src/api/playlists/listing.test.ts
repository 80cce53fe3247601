import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import { aTrack, aUser, idOf } from '../../../test/support/builders.ts'
import { aPlaylist } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
let kim: Api
let lee: Api
let open: string
let secret: string
let shared: string
let followed: string
let discreet: string

before(async () => {
  for (const user of ['kim', 'lee', 'ö#1']) await aUser(world, user)
  kim = apiOf(world, await aToken(world, 'kim'))
  lee = apiOf(world, await aToken(world, 'lee'))
  const made = async (as: Api, details: object) => {
    world.clock.advance(1_000)
    return aPlaylist(as, { ...details })
  }
  open = await made(kim, { name: 'open', trackIds: [await aTrack(world, 'One')] })
  secret = await made(kim, { name: 'secret', public: false })
  shared = await made(kim, { name: 'shared', collaborative: true })
  followed = await made(lee, { name: 'followed' })
  discreet = await made(lee, { name: 'discreet' })
  world.clock.advance(1_000)
  await kim.put(`/v1/playlists/${followed}/followers`)
  world.clock.advance(1_000)
  await kim.put(`/v1/playlists/${discreet}/followers`, { public: false })
})

const list = async (as: Api, url: string) =>
  (await as.get(url)).body.items.map(({ id }: { id: string }) => id)

const withScopes = async (scope: string) => apiOf(world, await aToken(world, 'kim', scope))

test('200: what a user owns and follows, newest first, without the items', async () => {
  const { status, body } = await kim.get('/v1/me/playlists')
  assert.equal(status, 200)
  assert.deepEqual(
    body.items.map(({ id }: { id: string }) => id),
    [discreet, followed, shared, secret, open],
  )
  const last = body.items[4]
  assert.deepEqual(last.tracks, {
    href: `http://localhost:80/v1/playlists/${open}/tracks`,
    total: 1,
  })
  assert.equal(last.images.length, 3)
  assert.deepEqual([body.items[1].owner.id, body.items[1].public], ['lee', true])
})

test('200: pages with their neighbours', async () => {
  const { body } = await kim.get('/v1/me/playlists?limit=2&offset=1')
  assert.equal(body.total, 5)
  assert.equal(body.items[0].id, followed)
  assert.equal(body.next, 'http://localhost:80/v1/me/playlists?offset=3&limit=2')
  assert.equal(body.previous, 'http://localhost:80/v1/me/playlists?offset=0&limit=2')
})

test('200: private and collaborative lists take their scopes', async () => {
  const url = '/v1/me/playlists'
  assert.deepEqual(await list(await withScopes(''), url), [followed, open])
  assert.deepEqual(await list(await withScopes('playlist-read-private'), url), [
    discreet,
    followed,
    secret,
    open,
  ])
  assert.deepEqual(await list(await withScopes('playlist-read-collaborative'), url), [
    followed,
    open,
  ])
  const both = await withScopes('playlist-read-private playlist-read-collaborative')
  assert.deepEqual(await list(both, '/v1/users/kim/playlists'), [
    discreet,
    followed,
    shared,
    secret,
    open,
  ])
})

test('200: others see what is public and shown, and nothing else, whatever their scopes', async () => {
  assert.deepEqual(await list(lee, '/v1/users/kim/playlists'), [followed, open])
  const app = apiOf(world, await aToken(world, ''))
  const { body } = await app.get('/v1/users/kim/playlists')
  assert.equal(body.total, 2)
})

test('200 and empty for users without playlists and for names nobody has', async () => {
  const { body } = await kim.get(`/v1/users/${encodeURIComponent('ö#1')}/playlists`)
  assert.deepEqual([body.items, body.total], [[], 0])
  assert.equal(body.href, 'http://localhost:80/v1/users/%C3%B6%231/playlists?offset=0&limit=20')
  assert.deepEqual((await kim.get('/v1/users/12345/playlists')).body.items, [])
})

test('404 for a name nobody has that looks like an id of something else', async () => {
  const { status, body } = await kim.get(`/v1/users/${idOf('x')}/playlists`)
  assert.deepEqual([status, body.error.message], [404, 'Resource not found'])
})

test('200: a change of a playlist shows in every listing at once', async () => {
  await kim.get('/v1/me/playlists')
  await lee.put(`/v1/playlists/${followed}`, { name: 'renamed' })
  const { body } = await kim.get('/v1/me/playlists')
  assert.equal(body.items[1].name, 'renamed')
})

test('400 for limits and offsets out of range, 401 without a token or a user', async () => {
  for (const path of ['/v1/me/playlists', '/v1/users/kim/playlists']) {
    const message = async (query: string) => (await kim.get(path + query)).body.error.message
    assert.equal(await message('?limit=51'), 'Invalid limit')
    assert.equal(await message('?limit=0'), 'Invalid limit')
    assert.equal(await message('?offset=-1'), 'Invalid offset')
    assert.equal(await message('?offset=100001'), 'Invalid offset')
    assert.equal((await kim.as(null).get(path)).status, 401)
  }
  const app = apiOf(world, await aToken(world, ''))
  assert.equal((await app.get('/v1/me/playlists')).status, 401)
})
