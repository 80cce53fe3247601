import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf } from '../../test/support/api.ts'
import { anApp, profileToken, tokenOf } from '../../test/support/apps.ts'
import { anAlbum, anArtist, aTrack, aUser } from '../../test/support/builders.ts'
import { testWorld } from '../../test/support/world.ts'
import { allowUsers, disallowUsers, updateAccess } from '../domain/accounts/app-access.ts'
import { deleteApp } from '../domain/accounts/apps.ts'

const world = await testWorld()
const server = apiOf(world, null).unchecked()
const mira = await aUser(world, 'mira')
const theo = await aUser(world, 'theo')
const poor = await aUser(world, 'poor', { product: 'free' })
const development = { profile: 'development' } as const

const notRegistered = {
  error: {
    status: 403,
    message: 'Check settings on developer.spotify.com/dashboard, the user may not be registered.',
  },
}

test('development: an app acts for its owner and the users added to it, for nobody else', async () => {
  const app = await anApp(world, { ...development, ownerId: mira })
  const [owner, other] = [
    server.as(await tokenOf(world, app, mira)),
    await tokenOf(world, app, theo),
  ]
  assert.equal((await owner.get('/v1/me')).status, 200)
  assert.deepEqual((await server.as(other).get('/v1/me')).body, notRegistered)
  assert.equal((await server.as(other).get('/v1/me')).status, 403)
  await allowUsers(world, app, [theo])
  assert.equal((await server.as(other).get('/v1/me')).status, 200)
  await disallowUsers(world, app, [theo])
  assert.equal((await server.as(other).get('/v1/me')).status, 403)
  assert.equal(
    (await server.as(await tokenOf(world, app)).get('/v1/search?q=a&type=track')).status,
    200,
  )
})

test('development: without premium of its owner an app is answered nothing', async () => {
  const app = await anApp(world, { ...development, ownerId: poor })
  for (const token of [await tokenOf(world, app, poor), await tokenOf(world, app)]) {
    const { status, body } = await server.as(token).get('/v1/search?q=a&type=track')
    assert.equal(status, 403)
    assert.equal(
      body.error.message,
      'Active premium subscription required for the owner of the app.',
    )
  }
})

test('an app has five users at most, its owner among them', async () => {
  const app = await anApp(world, { ...development, ownerId: mira })
  for (const name of ['a', 'b', 'c', 'd', 'e']) await aUser(world, `user-${name}`)
  await allowUsers(world, app, ['user-a', 'user-b', 'user-c', 'user-d'])
  await allowUsers(world, app, [mira])
  await assert.rejects(allowUsers(world, app, ['user-e']), /at most 5 users/)
  await assert.rejects(updateAccess(world, app, { ownerId: theo }), /at most 5 users/)
  await disallowUsers(world, app, ['user-a'])
  assert.deepEqual(await allowUsers(world, app, []), [mira, 'user-b', 'user-c', 'user-d'].sort())
  await deleteApp(world, app)
})

test('other profiles have no list of users and need no premium', async () => {
  for (const profile of ['classic', 'extended', 'both'] as const) {
    const app = await anApp(world, { profile, ownerId: poor })
    assert.equal((await server.as(await tokenOf(world, app, theo)).get('/v1/me')).status, 200)
  }
})

test('tokens already given follow the profile of their app', async () => {
  const app = await anApp(world)
  const api = server.as(await tokenOf(world, app, mira))
  assert.equal((await api.get('/v1/me')).body.product, 'premium')
  await updateAccess(world, app, { profile: 'development', ownerId: mira })
  assert.equal('product' in (await api.get('/v1/me')).body, false)
  assert.equal((await api.get('/v1/markets')).status, 403)
  await updateAccess(world, app, { profile: 'both' })
  assert.equal((await api.get('/v1/markets')).status, 200)
})

test('development: pages of search and of artists’ albums have 5 items, 10 at most', async () => {
  const artist = await anArtist(world, 'Prolific')
  for (let at = 0; at < 12; at++) await anAlbum(world, `Opus ${at}`, { artistIds: [artist] })
  for (let at = 0; at < 12; at++) await aTrack(world, `Tune ${at}`)
  const lists: [url: string, page: (body: Record<string, unknown>) => unknown][] = [
    ['/v1/search?q=tune&type=track', (body) => body.tracks],
    [`/v1/artists/${artist}/albums?include_groups=album`, (body) => body],
  ]
  const young = server.as(await profileToken(world, 'development', mira))
  for (const [url, pageOf] of lists) {
    const page = async (limit: string) => {
      const { status, body } = await young.get(url + limit)
      return status === 200 ? (pageOf(body) as { limit: number; items: []; next: string }) : body
    }
    const usual = await page('')
    assert.deepEqual([usual.limit, usual.items.length], [5, 5])
    assert.match(usual.next, /offset=5&limit=5/)
    assert.equal((await page('&limit=10')).items.length, 10)
    const refused = { error: { status: 400, message: 'Invalid limit' } }
    assert.deepEqual(await page('&limit=11'), refused)
    assert.deepEqual(await page('&limit=0'), refused)
    for (const profile of ['classic', 'extended', 'both'] as const) {
      const api = server.as(await profileToken(world, profile, mira))
      const whole = pageOf((await api.get(`${url}&limit=11`)).body) as { items: [] }
      assert.equal(whole.items.length, 11)
      assert.equal((pageOf((await api.get(url)).body) as { limit: number }).limit, 20)
    }
  }
})

test('development: the items of playlists that others own are not shown', async () => {
  const owner = server.as(await profileToken(world, 'classic', theo))
  const { id } = (await owner.post('/v1/me/playlists', { name: 'Of Theo' })).body
  const track = await aTrack(world, 'Listed')
  await owner.post(`/v1/playlists/${id}/tracks`, { uris: [`spotify:track:${track}`] })
  const young = server.as(await profileToken(world, 'development', mira))
  const { status, body } = await young.get(`/v1/playlists/${id}`)
  assert.equal(status, 200)
  assert.equal(body.name, 'Of Theo')
  assert.deepEqual(['items' in body, 'tracks' in body], [false, false])
  const page = await young.get(`/v1/playlists/${id}/items`)
  assert.equal(page.status, 403)
  assert.deepEqual(page.body, { error: { status: 403, message: 'Forbidden' } })
  await owner.put(`/v1/playlists/${id}`, { public: false, collaborative: true })
  assert.equal((await young.get(`/v1/playlists/${id}`)).body.items.total, 1)
  assert.equal((await young.get(`/v1/playlists/${id}/items`)).body.items[0].item.id, track)
})

test('the names and positions that removing takes depend on the profile', async () => {
  const [one, two] = [await aTrack(world, 'One'), await aTrack(world, 'Two')]
  const uri = `spotify:track:${one}`
  const left = async (profile: 'classic' | 'extended' | 'development' | 'both', body: object) => {
    const api = server.as(await profileToken(world, profile, mira))
    const { id } = (await api.post('/v1/me/playlists', { name: 'List' })).body
    const uris = [uri, `spotify:track:${two}`, uri]
    const { snapshot_id } = (await api.post(`/v1/playlists/${id}/items`, { uris })).body
    const removed = await api.delete(`/v1/playlists/${id}/items`, { ...body, snapshot_id })
    if (removed.status !== 200) return removed.body.error.message
    return (await api.get(`/v1/playlists/${id}/items`)).body.total
  }
  const tracks = { tracks: [{ uri }] }
  const items = { items: [{ uri }] }
  const first = { items: [{ uri, positions: [0] }] }
  const positions = { positions: [0] }
  for (const profile of ['classic', 'both'] as const) {
    assert.equal(await left(profile, tracks), 1)
    assert.equal(await left(profile, items), 1)
    assert.equal(await left(profile, first), 2)
    assert.equal(await left(profile, positions), 2)
  }
  assert.equal(await left('extended', tracks), 1)
  assert.equal(await left('extended', first), 1)
  assert.equal(await left('extended', positions), 'No uris provided')
  assert.equal(await left('development', tracks), 'No uris provided')
  assert.equal(await left('development', items), 1)
  assert.equal(await left('development', first), 1)
})
