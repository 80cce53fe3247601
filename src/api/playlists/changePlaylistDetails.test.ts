import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Api, apiOf, aToken, outcome } from '../../../test/support/api.ts'
import { aUser, idOf } from '../../../test/support/builders.ts'
import { aPlaylist, snapshotOf } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
let api: Api
let lee: Api

before(async () => {
  await aUser(world, 'kim')
  await aUser(world, 'lee')
  api = apiOf(world, await aToken(world, 'kim'))
  lee = apiOf(world, await aToken(world, 'lee'))
})

const change = (id: string, body: unknown, as = api) => as.put(`/v1/playlists/${id}`, body)
const shown = async (id: string) => {
  const { body } = await api.get(`/v1/playlists/${id}?fields=name,description,public,collaborative`)
  return [body.name, body.description, body.public, body.collaborative]
}
test('200 without a body; what is given changes, the rest stays, and the version is another', async () => {
  const id = await aPlaylist(api, { name: 'Before', description: 'as it was' })
  const snapshot = await snapshotOf(api, id)
  const reply = await change(id, { name: 'After' })
  assert.deepEqual([reply.status, reply.body], [200, undefined])
  assert.deepEqual(await shown(id), ['After', 'as it was', true, false])
  assert.notEqual(await snapshotOf(api, id), snapshot)
  await change(id, { description: '', name: null, public: '' })
  assert.deepEqual(await shown(id), ['After', '', false, false])
})

test('200 and the same version when nothing differs', async () => {
  const id = await aPlaylist(api, { name: 'Same' })
  const snapshot = await snapshotOf(api, id)
  assert.equal((await change(id, { name: 'Same', public: true })).status, 200)
  assert.equal((await change(id, {})).status, 200)
  assert.equal(await snapshotOf(api, id), snapshot)
})

test('200: collaborative makes private, and private it stays', async () => {
  const id = await aPlaylist(api, { name: 'Ours', public: true })
  await change(id, { collaborative: true })
  assert.deepEqual(await shown(id), ['Ours', '', false, true])
  await change(id, { collaborative: false })
  assert.deepEqual(await shown(id), ['Ours', '', false, false])
  await change(id, { public: true, collaborative: false })
  assert.deepEqual(await shown(id), ['Ours', '', true, false])
})

test('400 for collaborative and public together, for no name, and for wrong types', async () => {
  const id = await aPlaylist(api, { name: 'Ours' })
  assert.equal((await change(id, { public: true, collaborative: true })).status, 400)
  await change(id, { collaborative: true })
  assert.equal((await change(id, { public: true })).status, 400)
  assert.deepEqual(outcome(await change(id, { name: '' })), [400, 'Missing required field: name'])
  assert.deepEqual(outcome(await change(id, { name: 7 })), [400, 'Error parsing JSON.'])
  assert.deepEqual(outcome(await change(id, { public: 'no' })), [400, 'Error parsing JSON.'])
  const long = await change(id, { description: 'd'.repeat(1_001) })
  assert.match(long.body.error.message, /description/)
  assert.deepEqual(await shown(id), ['Ours', '', false, true])
})

test('403 for everybody but the owner, however open the playlist is', async () => {
  const id = await aPlaylist(api, { collaborative: true })
  const reply = await change(id, { name: 'Mine now' }, lee)
  assert.equal(reply.status, 403)
})

test('403 without the scope of the state it is in, or would be in', async () => {
  const id = await aPlaylist(api)
  const noPublic = apiOf(world, await aToken(world, 'kim', 'playlist-modify-private'))
  const noPrivate = apiOf(world, await aToken(world, 'kim', 'playlist-modify-public'))
  const insufficient = [403, 'Insufficient client scope']
  assert.deepEqual(outcome(await change(id, { name: 'x' }, noPublic)), insufficient)
  assert.deepEqual(outcome(await change(id, { public: false }, noPrivate)), insufficient)
  assert.equal((await change(id, { name: 'x' }, noPrivate)).status, 200)
})

test('401, 400 for a malformed id, 404', async () => {
  const id = await aPlaylist(api)
  assert.equal((await change(id, {}, api.as(null))).status, 401)
  assert.equal((await change('short', {})).status, 400)
  assert.equal((await change(idOf('no list'), {})).status, 404)
})

test('the old address works as well', async () => {
  const id = await aPlaylist(api)
  assert.equal((await api.put(`/v1/users/kim/playlists/${id}`, { name: 'Old way' })).status, 200)
  assert.equal((await shown(id))[0], 'Old way')
})

test('who follows a playlist that becomes private no longer shows it to others', async () => {
  const id = await aPlaylist(api, { name: 'Seen' })
  await lee.put(`/v1/playlists/${id}/followers`, {})
  const listed = async () => (await api.get('/v1/users/lee/playlists')).body.total
  assert.equal(await listed(), 1)
  await change(id, { public: false })
  assert.equal(await listed(), 0)
  await change(id, { public: true })
  assert.equal(await listed(), 1)
})
