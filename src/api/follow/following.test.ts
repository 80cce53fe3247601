import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { anArtist, aUser, idOf } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, await aUser(world, 'mira')))
await aUser(world, 'theo')
await aUser(world, 'odd+name#1')
const artists: string[] = []
for (let at = 0; at < 5; at++)
  artists.push(await anArtist(world, `artist ${at}`, { followers: 70 }))
const sorted = artists.toSorted()
const [a = '', b = '', c = ''] = artists

const followed = async (query = '') =>
  (await api.get(`/v1/me/following?type=artist${query}`)).body.artists

const unfollowAll = () => api.delete('/v1/me/following?type=artist', artists)

test('following nobody is an empty page', async () => {
  assert.deepEqual(await followed(), {
    href: 'http://localhost:80/v1/me/following?type=artist&limit=20',
    limit: 20,
    next: null,
    cursors: { after: null },
    total: 0,
    items: [],
  })
})

test('pages run by artist id, from cursor to cursor, whatever the order of following', async () => {
  await api.put('/v1/me/following?type=artist', { ids: sorted.toReversed() })
  const first = await followed('&limit=2')
  assert.deepEqual(first.cursors, { after: sorted[1] })
  assert.equal(
    first.next,
    `http://localhost:80/v1/me/following?type=artist&after=${sorted[1]}&limit=2`,
  )
  const second = await followed(`&limit=2&after=${first.cursors.after}`)
  const third = await followed(`&limit=2&after=${second.cursors.after}`)
  assert.equal(third.next, null)
  assert.deepEqual(third.cursors, { after: null })
  assert.deepEqual(
    [first, second, third].flatMap(({ items }) => items.map(({ id }: { id: string }) => id)),
    sorted,
  )
  assert.deepEqual([first.total, third.total], [5, 5])
  assert.deepEqual(first.items[0], (await api.get(`/v1/artists/${sorted[0]}`)).body)
  const fromZero = await followed('&after=0000000000000000000000')
  assert.equal(fromZero.items.length, 5)
  await unfollowAll()
})

test('a cursor that is not followed is a place in the order like any other', async () => {
  await api.put('/v1/me/following?type=artist', [sorted[0], sorted[2]])
  const page = await followed(`&after=${sorted[1]}`)
  assert.deepEqual(
    page.items.map(({ id }: { id: string }) => id),
    [sorted[2]],
  )
  assert.equal((await followed('&after=')).items.length, 2)
  await unfollowAll()
})

for (const [form, query, body] of [
  ['in the query', `&ids=${a},${c}`, undefined],
  ['in a JSON object', '', { ids: [a, c] }],
  ['as a bare JSON array', '', [a, c]],
  ['in the query, which wins over a body', `&ids=${a},${c}`, { ids: [b] }],
] as const) {
  test(`follows and unfollows artists given ${form}`, async () => {
    const contains = `/v1/me/following/contains?type=artist&ids=${a},${b},${c},${a}`
    const put = await api.put(`/v1/me/following?type=artist${query}`, body)
    assert.deepEqual([put.status, put.body], [204, undefined])
    assert.deepEqual((await api.get(contains)).body, [true, false, true, true])
    await api.put('/v1/me/following?type=artist', [b])
    const removed = await api.delete(`/v1/me/following?type=artist${query}`, body)
    assert.deepEqual([removed.status, removed.body], [204, undefined])
    assert.deepEqual((await api.get(contains)).body, [false, true, false, false])
    await unfollowAll()
  })
}

test('users are followed by name, and count their followers', async () => {
  const name = encodeURIComponent('odd+name#1')
  const put = await api.put(`/v1/me/following?type=user&ids=theo,${name}`)
  assert.equal(put.status, 204)
  const contains = `/v1/me/following/contains?type=user&ids=mira,theo,${name},nobody`
  assert.deepEqual((await api.get(contains)).body, [false, true, true, false])
  assert.equal((await api.get('/v1/users/theo')).body.followers.total, 1)
  await api.put('/v1/me/following?type=user', { ids: ['theo'] })
  assert.equal((await api.get('/v1/users/theo')).body.followers.total, 1)
  assert.equal((await api.delete('/v1/me/following?type=user', { ids: ['theo'] })).status, 204)
  assert.equal((await api.get('/v1/users/theo')).body.followers.total, 0)
})

test("an artist's followers are the catalog's number", async () => {
  await api.put('/v1/me/following?type=artist', [a])
  assert.equal((await api.get(`/v1/artists/${a}`)).body.followers.total, 70)
  await unfollowAll()
})

test('404 for whom nobody knows, and nobody is followed; unfollowing them is no error', async () => {
  const artist = await api.put('/v1/me/following?type=artist', [a, idOf('nowhere')])
  assert.equal(artist.status, 404)
  assert.equal(artist.body.error.message, `Non existing id: 'spotify:artist:${idOf('nowhere')}'`)
  const user = await api.put('/v1/me/following?type=user', ['theo', 'nobody'])
  assert.deepEqual(user.body, { error: { status: 404, message: 'No such user' } })
  const contains = `/v1/me/following/contains?type=artist&ids=${a}`
  assert.deepEqual((await api.get(contains)).body, [false])
  const removed = await api.delete('/v1/me/following?type=artist', [idOf('nowhere')])
  assert.equal(removed.status, 204)
})

test('400 for what is missing, unknown or too much', async () => {
  const many = Array(51).fill(a)
  for (const [answer, message] of [
    [await api.get('/v1/me/following'), 'Missing parameter type'],
    [await api.get('/v1/me/following?type=user'), 'Invalid type'],
    [await api.get('/v1/me/following?type=artist&limit=51'), 'Invalid limit'],
    [await api.get('/v1/me/following?type=artist&limit=0'), 'Invalid limit'],
    [await api.get('/v1/me/following?type=artist&after=abc'), 'Invalid base62 id'],
    [await api.put(`/v1/me/following?ids=${a}`), 'Missing parameter type'],
    [await api.put(`/v1/me/following?type=band&ids=${a}`), 'Invalid type'],
    [await api.put('/v1/me/following?type=artist'), 'Missing required field: ids'],
    [await api.put('/v1/me/following?type=artist', ['abc']), 'Invalid base62 id'],
    [await api.put('/v1/me/following?type=artist', { ids: many }), 'too many ids requested'],
    [await api.put('/v1/me/following?type=user', { ids: many }), 'too many ids requested'],
    [await api.put('/v1/me/following?type=artist', { ids: 'a' }), 'Error parsing JSON.'],
    [await api.delete('/v1/me/following?type=artist'), 'Missing required field: ids'],
    [await api.delete('/v1/me/following?type=artist&ids=abc'), 'Invalid base62 id'],
    [await api.get(`/v1/me/following/contains?ids=${a}`), 'Missing parameter type'],
    [await api.get('/v1/me/following/contains?type=artist'), 'Missing required field: ids'],
    [await api.get(`/v1/me/following/contains?type=artist&ids=${many}`), 'too many ids requested'],
  ] as const) {
    assert.equal(answer.status, 400)
    assert.deepEqual(answer.body, { error: { status: 400, message } })
  }
})

test('an unchanged page is 304', async () => {
  const { headers } = await api.get('/v1/me/following?type=artist')
  const held = { 'if-none-match': String(headers.etag) }
  assert.equal((await api.get('/v1/me/following?type=artist', held)).status, 304)
  await api.put('/v1/me/following?type=artist', [b])
  assert.equal((await api.get('/v1/me/following?type=artist', held)).status, 200)
})

test('401 without a token, 403 without the scope', async () => {
  const reader = api.as(await aToken(world, 'mira', 'user-follow-read'))
  const writer = api.as(await aToken(world, 'mira', 'user-follow-modify'))
  const nobody = api.as(null)
  const contains = `/v1/me/following/contains?type=artist&ids=${a}`
  for (const [status, answer] of [
    [401, await nobody.get('/v1/me/following?type=artist')],
    [401, await nobody.put('/v1/me/following?type=artist', [a])],
    [401, await nobody.delete('/v1/me/following?type=artist', [a])],
    [401, await nobody.get(contains)],
    [403, await writer.get('/v1/me/following?type=artist')],
    [403, await reader.put('/v1/me/following?type=artist', [a])],
    [403, await reader.delete('/v1/me/following?type=artist', [a])],
    [403, await writer.get(contains)],
  ] as const) {
    assert.equal(answer.status, status)
  }
})
