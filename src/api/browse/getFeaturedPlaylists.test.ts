import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aTrack, aUser } from '../../../test/support/builders.ts'
import { aPlaylist } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'
import { replaceFeaturedShelves } from '../../store/featured-shelves.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, await aUser(world, 'kim')))
const path = '/v1/browse/featured-playlists'
const track = await aTrack(world, 'Wave')
const early = await aPlaylist(api, { name: 'Early', trackIds: [track] })
await aPlaylist(api, { name: 'Other', trackIds: [track] })

const names = (body: { playlists: { items: { name: string }[] } }) =>
  body.playlists.items.map(({ name }) => name).toSorted()

test('where nobody decided, the most followed public playlists under a greeting', async () => {
  const { status, body } = await api.get(path)
  assert.equal(status, 200)
  assert.equal(body.message, 'Enjoy your afternoon')
  assert.deepEqual(names(body), ['Early', 'Other'])
})

test('the greeting follows the local time of the user and their language', async () => {
  for (const [timestamp, locale, message] of [
    ['2026-05-01T09:00:00', 'en_US', 'Good morning'],
    ['2026-05-01T09:00:00', 'sv_SE', 'God morgon'],
    ['2026-05-01T21:59:59.000Z', 'de_AT', 'Guten Abend'],
    ['2026-05-01T23:00:00-05:00', 'xx_YY', 'Still awake?'],
  ]) {
    const query = new URLSearchParams({ timestamp: timestamp ?? '', locale: locale ?? '' })
    assert.equal((await api.get(`${path}?${query}`)).body.message, message)
  }
})

test('the rules of the operator decide in their hours', async () => {
  const shelf = {
    id: 'breakfast',
    fromHour: 6,
    toHour: 9,
    message: 'Breakfast!',
    messages: { sv: 'Frukost!' },
    rule: { playlists: [early] },
  }
  await world.changes.write(async (tx, touch) => {
    await replaceFeaturedShelves(tx, [shelf])
    touch('featured')
  })
  const { body } = await api.get(`${path}?timestamp=2026-05-01T08:59:00&locale=sv_SE`)
  assert.equal(body.message, 'Frukost!')
  assert.deepEqual(names(body), ['Early'])
  assert.equal(
    (await api.get(`${path}?timestamp=2026-05-01T09:00:00`)).body.message,
    'Good morning',
  )
})

test('pages keep what was asked in their links', async () => {
  const { body } = await api.get(
    `${path}?country=SE&locale=sv_SE&timestamp=2026-05-01T20:00:00&limit=1`,
  )
  assert.equal(body.playlists.total, 2)
  assert.ok(
    body.playlists.next.endsWith(
      '/v1/browse/featured-playlists?offset=1&limit=1&country=SE&locale=sv_SE&timestamp=2026-05-01T20%3A00%3A00',
    ),
  )
})

for (const [query, message] of [
  ['limit=51', 'Invalid limit'],
  ['offset=-1', 'Invalid offset'],
  ['country=Sweden', 'Invalid market code'],
  ['timestamp=yesterday', 'Invalid timestamp'],
  ['timestamp=2026-05-01T24:00:00', 'Invalid timestamp'],
]) {
  test(`400 ${message} for ${query}`, async () => {
    const { status, body } = await api.get(`${path}?${query}`)
    assert.equal(status, 400)
    assert.deepEqual(body, { error: { status: 400, message } })
  })
}

test('401 without a token', async () => {
  assert.equal((await api.as(null).get(path)).status, 401)
})
