import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import { aUser } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
let api: Api

before(async () => {
  await aUser(world, 'kim', { displayName: 'Kim' })
  api = apiOf(world, await aToken(world, 'kim'))
})

const refused = async (path: string, body: unknown, as = api) => {
  const reply = await as.post(path, body)
  return [reply.status, reply.body.error.message]
}

test('201 with the playlist, the defaults, and its address in Location', async () => {
  const reply = await api.post('/v1/me/playlists', { name: 'Evenings' })
  assert.equal(reply.status, 201)
  assert.equal(reply.headers.location, reply.body.href)
  assert.equal(reply.body.name, 'Evenings')
  assert.equal(reply.body.description, '')
  assert.equal(reply.body.public, true)
  assert.equal(reply.body.collaborative, false)
  assert.equal(reply.body.owner.display_name, 'Kim')
  assert.deepEqual(reply.body.followers, { href: null, total: 0 })
  assert.deepEqual(reply.body.images, [])
  assert.equal(reply.body.tracks.total, 0)
  assert.equal(reply.body.tracks.limit, 100)
  assert.equal(Buffer.from(reply.body.snapshot_id, 'base64').readUInt32BE(), 1)
  assert.deepEqual((await api.get(`/v1/playlists/${reply.body.id}`)).body, reply.body)
})

test('201 for the same name twice, for long names, and for a path with the own user id', async () => {
  const names = ['Evenings', 'x'.repeat(101), 'y'.repeat(140), 'Söndag 🌙']
  for (const name of names) {
    const reply = await api.post('/v1/users/kim/playlists', { name, description: 'd'.repeat(140) })
    assert.equal(reply.status, 201)
    assert.equal(reply.body.name, name)
  }
})

test('201 private, collaborative, and with an empty text for false', async () => {
  const made = async (body: object) =>
    (await api.post('/v1/me/playlists', { name: 'x', ...body })).body
  assert.equal((await made({ public: false })).public, false)
  assert.equal((await made({ public: '' })).public, false)
  assert.equal((await made({ public: null, description: null })).public, true)
  const open = await made({ public: false, collaborative: true })
  assert.deepEqual([open.public, open.collaborative], [false, true])
  // Collaborative alone says private as well.
  assert.equal((await made({ collaborative: true })).public, false)
})

test('a new playlist is the first in its owner’s listing', async () => {
  world.clock.advance(1_000)
  const { body } = await api.post('/v1/me/playlists', { name: 'Newest' })
  const listed = await api.get('/v1/me/playlists?limit=1')
  assert.equal(listed.body.items[0].id, body.id)
})

test('400 without a name, with values of the wrong type, and for a body that is no JSON', async () => {
  const path = '/v1/me/playlists'
  assert.deepEqual(await refused(path, {}), [400, 'Missing required field: name'])
  assert.deepEqual(await refused(path, { name: '' }), [400, 'Missing required field: name'])
  assert.deepEqual(await refused(path, { name: 7 }), [400, 'Error parsing JSON.'])
  assert.deepEqual(await refused(path, { name: 'x', public: 'invalid' }), [
    400,
    'Error parsing JSON.',
  ])
  assert.deepEqual(await refused(path, '{"name":'), [400, 'Error parsing JSON.'])
  assert.deepEqual(await refused(path, '[]'), [400, 'Error parsing JSON.'])
})

test('400 for what is too long or does not go together', async () => {
  const path = '/v1/me/playlists'
  const [status, message] = await refused(path, { name: 'x', description: 'd'.repeat(1_001) })
  assert.equal(status, 400)
  assert.match(String(message), /description/)
  assert.equal((await refused(path, { name: 'x'.repeat(501) }))[0], 400)
  assert.equal((await refused(path, { name: 'x', public: true, collaborative: true }))[0], 400)
})

test('403 for another user, and without the scope that its state takes', async () => {
  assert.deepEqual(await refused('/v1/users/lee/playlists', { name: 'x' }), [
    403,
    'You cannot create a playlist for another user',
  ])
  const scope = 'playlist-modify-private'
  const onlyPrivate = apiOf(world, await aToken(world, 'kim', scope))
  assert.deepEqual(await refused('/v1/me/playlists', { name: 'x' }, onlyPrivate), [
    403,
    'Insufficient client scope',
  ])
  const made = await onlyPrivate.post('/v1/me/playlists', { name: 'x', public: false })
  assert.equal(made.status, 201)
  const none = apiOf(world, await aToken(world, 'kim', 'user-read-email'))
  assert.deepEqual(await refused('/v1/me/playlists', { name: 'x' }, none), [
    403,
    'Insufficient client scope',
  ])
})

test('401 without a token', async () => {
  assert.deepEqual(await refused('/v1/me/playlists', { name: 'x' }, api.as(null)), [
    401,
    'No token provided',
  ])
})

test('text that no database keeps is cleaned', async () => {
  const { body } = await api.post('/v1/me/playlists', {
    name: 'a\0b\ud800',
    description: '\0',
  })
  assert.equal(body.name, 'ab\ufffd')
  assert.equal(body.description, '')
  assert.deepEqual(await refused('/v1/me/playlists', { name: '\0' }), [
    400,
    'Missing required field: name',
  ])
})
