import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { anArtist, aTrack, aUser } from '../../../test/support/builders.ts'
import { aPlaylist } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'
import type { Category } from '../../model/browse.ts'
import { replaceCategories } from '../../store/categories.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, await aUser(world, 'kim')))
const path = '/v1/browse/categories'

const track = await aTrack(world, 'Wave')
const first = await aPlaylist(api, { name: 'First', trackIds: [track] })
const second = await aPlaylist(api, { name: 'Second', trackIds: [track] })
const jazz = await aTrack(world, 'Blue', {
  artistIds: [await anArtist(world, 'Trio', { genres: ['Vocal Jazz'] })],
})
const mostly = await aPlaylist(api, { name: 'Mostly jazz', trackIds: [jazz, track] })
const purely = await aPlaylist(api, { name: 'Purely jazz', trackIds: [jazz] })
await aPlaylist(api, { name: 'Secret jazz', public: false, trackIds: [jazz] })
const secret = await aPlaylist(api, { name: 'Secret', public: false, trackIds: [track] })

const category = (id: string, more: Partial<Category> = {}): Category => ({
  id,
  name: id,
  names: {},
  icons: [{ url: '/image/x/274', width: 274, height: 274 }],
  rule: { playlists: [] },
  ...more,
})

await world.changes.write(async (tx, touch) => {
  await replaceCategories(tx, [
    category('summer', {
      name: 'Summer',
      names: { sv: 'Sommar', pt_BR: 'Verão' },
      rule: { playlists: [second, 'gone', secret, first, second] },
    }),
    category('all', { rule: {} }),
    category('a b&c'),
    category('jazz', { rule: { playlists: [second], genres: ['jazz'] } }),
  ])
  touch('categories')
})

test('categories in their order, with icons that can be loaded', async () => {
  const { status, body } = await api.get(path)
  assert.equal(status, 200)
  const { items, total } = body.categories
  assert.equal(total, 4)
  assert.deepEqual(
    items.map(({ id }: { id: string }) => id),
    ['summer', 'all', 'a b&c', 'jazz'],
  )
  assert.match(items[0].href, /^http:.*\/v1\/browse\/categories\/summer$/)
  assert.match(items[0].icons[0].url, /^http:.*\/image\/x\/274$/)
})

test('names in the language asked for, American English where there is none', async () => {
  for (const [locale, name] of [
    ['sv_SE', 'Sommar'],
    ['pt_BR', 'Verão'],
    ['xx_YY', 'Summer'],
    ['nonsense', 'Summer'],
  ]) {
    const one = await api.get(`${path}/summer?locale=${locale}`)
    assert.equal(one.body.name, name)
    const all = await api.get(`${path}?locale=${locale}`)
    assert.equal(all.body.categories.items[0].name, name)
    const playlists = await api.get(`${path}/summer/playlists?locale=${locale}`)
    assert.equal(playlists.body.message, name)
  }
})

test('pages keep country and locale in their links', async () => {
  const { body } = await api.get(`${path}?country=SE&locale=sv_SE&limit=1&offset=1`)
  const { items, next, previous } = body.categories
  assert.equal(items[0].id, 'all')
  assert.match(next, /\/v1\/browse\/categories\?offset=2&limit=1&country=SE&locale=sv_SE$/)
  assert.match(previous, /\?offset=0&limit=1&country=SE&locale=sv_SE$/)
})

test('an address leads to the category it belongs to', async () => {
  const { body } = await api.get(`${path}/${encodeURIComponent('a b&c')}`)
  assert.equal(body.id, 'a b&c')
  assert.ok(body.href.endsWith('/a%20b%26c'))
})

test('playlists of a category: those of its rule that are there and public, each once', async () => {
  const { status, body } = await api.get(`${path}/summer/playlists`)
  assert.equal(status, 200)
  assert.deepEqual(
    body.playlists.items.map(({ name }: { name: string }) => name),
    ['Second', 'First'],
  )
  assert.equal(body.playlists.total, 2)
})

test('an empty rule stands for the public playlists with the most followers', async () => {
  const fan = api.as(await aToken(world, await aUser(world, 'fan')))
  await fan.put(`/v1/playlists/${first}/followers`)
  const { body } = await api.get(`${path}/all/playlists?limit=1`)
  assert.equal(body.playlists.items[0].name, 'First')
  assert.equal(body.playlists.total, 4)
  assert.match(body.playlists.next, /\/categories\/all\/playlists\?offset=1&limit=1$/)
})

test('a rule with genres adds the public playlists that mostly hold them, the purest first', async () => {
  const { body } = await api.get(`${path}/jazz/playlists`)
  assert.deepEqual(
    body.playlists.items.map(({ id }: { id: string }) => id),
    [second, purely, mostly],
  )
})

for (const below of ['', '/playlists']) {
  test(`404 for an unknown category${below}`, async () => {
    const { status, body } = await api.get(`${path}/nothing${below}`)
    assert.equal(status, 404)
    assert.deepEqual(body, { error: { status: 404, message: 'Resource not found' } })
  })
}

for (const [query, message] of [
  ['?limit=51', 'Invalid limit'],
  ['?offset=x', 'Invalid offset'],
  ['?country=Sweden', 'Invalid market code'],
  ['/summer?country=Sweden', 'Invalid market code'],
  ['/summer/playlists?limit=0', 'Invalid limit'],
  ['/summer/playlists?offset=-1', 'Invalid offset'],
  ['/summer/playlists?country=Sweden', 'Invalid market code'],
]) {
  test(`400 ${message} for ${query}`, async () => {
    const { status, body } = await api.get(`${path}${query}`)
    assert.equal(status, 400)
    assert.deepEqual(body, { error: { status: 400, message } })
  })
}

test('401 without a token', async () => {
  for (const below of ['', '/summer', '/summer/playlists']) {
    assert.equal((await api.as(null).get(`${path}${below}`)).status, 401)
  }
})
