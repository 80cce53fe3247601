import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import { aUser, idOf } from '../../../test/support/builders.ts'
import { aPlaylist } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
let kim: Api
let lee: Api

before(async () => {
  for (const user of ['kim', 'lee', 'max']) await aUser(world, user)
  kim = apiOf(world, await aToken(world, 'kim'))
  lee = apiOf(world, await aToken(world, 'lee'))
})

const followers = (id: string) => `/v1/playlists/${id}/followers`
const count = async (id: string) =>
  (await kim.get(`/v1/playlists/${id}?fields=followers.total`)).body.followers.total
const follows = async (as: Api, id: string, query = '') =>
  (await as.get(`${followers(id)}/contains${query}`)).body
const isListed = async (as: Api, id: string) =>
  (await as.get('/v1/me/playlists?limit=50')).body.items.some((it: { id: string }) => it.id === id)

test('200: a follower is counted, the owner is not, and twice is once', async () => {
  const id = await aPlaylist(kim)
  assert.equal(await count(id), 0)
  const reply = await lee.put(followers(id), { public: true })
  assert.deepEqual([reply.status, reply.body], [200, undefined])
  await lee.put(followers(id))
  assert.equal(await count(id), 1)
  assert.ok(await isListed(lee, id))
  assert.equal((await lee.delete(followers(id))).status, 200)
  assert.equal((await lee.delete(followers(id))).status, 200)
  assert.equal(await count(id), 0)
  assert.ok(!(await isListed(lee, id)))
})

test('200: unfollowing is how an owner deletes; the list stays reachable and can be followed', async () => {
  const id = await aPlaylist(kim, { name: 'gone' })
  await lee.put(followers(id))
  await kim.delete(followers(id))
  assert.ok(!(await isListed(kim, id)))
  assert.deepEqual(await follows(kim, id), [false])
  assert.equal((await kim.get(`/v1/playlists/${id}`)).body.name, 'gone')
  assert.ok(await isListed(lee, id))
  await kim.put(followers(id))
  assert.ok(await isListed(kim, id))
  assert.equal(await count(id), 1)
})

test('200: contains is about the caller, or about up to five users in order', async () => {
  const id = await aPlaylist(kim)
  await lee.put(followers(id), { public: false })
  assert.deepEqual(await follows(kim, id), [true])
  assert.deepEqual(await follows(lee, id), [true])
  assert.deepEqual(await follows(lee, id, '?ids=max,lee,kim,nobody,lee'), [
    false,
    true,
    true,
    false,
    true,
  ])
  // What a user does not show is not told to others.
  assert.deepEqual(await follows(kim, id, '?ids=lee'), [false])
  await lee.put(followers(id), { public: true })
  assert.deepEqual(await follows(kim, id, '?ids=lee'), [true])
  const app = apiOf(world, await aToken(world, ''))
  assert.deepEqual(await follows(app, id, '?ids=lee'), [true])
  const old = `/v1/users/kim/playlists/${id}/followers/contains?ids=kim`
  assert.deepEqual((await lee.get(old)).body, [true])
})

test('400 for a malformed id or body, and for more than five users', async () => {
  const id = await aPlaylist(kim)
  assert.equal((await kim.put(followers('short'))).status, 400)
  assert.equal((await kim.delete(followers('short'))).status, 400)
  assert.equal((await kim.get(`${followers('short')}/contains`)).status, 400)
  assert.equal((await kim.put(followers(id), { public: 'invalid' })).status, 400)
  const many = await kim.get(`${followers(id)}/contains?ids=a,b,c,d,e,f`)
  assert.deepEqual([many.status, many.body.error.message], [400, 'too many ids requested'])
})

test('401 without a token, or without a user to be meant', async () => {
  const id = await aPlaylist(kim)
  assert.equal((await kim.as(null).put(followers(id))).status, 401)
  assert.equal((await kim.as(null).delete(followers(id))).status, 401)
  const app = apiOf(world, await aToken(world, ''))
  assert.equal((await app.get(`${followers(id)}/contains`)).status, 401)
})

test('403: following and unfollowing publicly or privately take the scope for it', async () => {
  const id = await aPlaylist(kim)
  const noPublic = apiOf(world, await aToken(world, 'max', 'playlist-modify-private'))
  const noPrivate = apiOf(world, await aToken(world, 'max', 'playlist-modify-public'))
  const neither = apiOf(world, await aToken(world, 'max', 'user-read-email'))
  assert.equal((await neither.put(followers(id))).status, 403)
  assert.equal((await noPublic.put(followers(id))).status, 403)
  assert.equal((await noPrivate.put(followers(id), { public: false })).status, 403)
  assert.equal((await noPublic.put(followers(id), { public: false })).status, 200)
  assert.equal((await noPrivate.delete(followers(id))).status, 403)
  assert.deepEqual(await follows(noPublic, id), [true])
  assert.equal((await noPublic.delete(followers(id))).status, 200)
})

test('404 for an unknown playlist', async () => {
  const id = idOf('no list')
  assert.equal((await kim.put(followers(id))).status, 404)
  assert.equal((await kim.delete(followers(id))).status, 404)
  assert.equal((await kim.get(`${followers(id)}/contains`)).status, 404)
})
