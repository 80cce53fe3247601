import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aCatalog, anAlbum, anArtist, aUser, idOf } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, ''))
const path = '/v1/browse/new-releases'

await anAlbum(world, 'out tomorrow', { releaseDate: '2026-05-02' })
await anAlbum(world, 'out today', { releaseDate: '2026-05-01', albumType: 'single' })
await anAlbum(world, 'only in Japan', { releaseDate: '2026-04-30', markets: ['JP'] })
await anAlbum(world, 'this month', { releaseDate: '2026-04' })
await anAlbum(world, 'this year', { releaseDate: '2026' })
await anAlbum(world, 'old', { releaseDate: '1999-12-31' })

const names = async (query: string) =>
  (await api.get(`${path}${query}`)).body.albums.items.map(({ name }: { name: string }) => name)

test('what is out, newest first', async () => {
  assert.deepEqual(await names(''), [
    'out today',
    'only in Japan',
    'this month',
    'this year',
    'old',
  ])
})

for (const name of ['country', 'market']) {
  test(`${name}: only what is available there`, async () => {
    assert.ok((await names(`?${name}=jp`)).includes('only in Japan'))
    assert.ok(!(await names(`?${name}=SE`)).includes('only in Japan'))
  })
}

test("a user's own country wins", async () => {
  await aUser(world, 'kim', { country: 'JP' })
  const { body } = await api.as(await aToken(world, 'kim')).get(`${path}?country=SE`)
  assert.equal(body.albums.total, 5)
})

test('pages keep the country in their links', async () => {
  const { body } = await api.get(`${path}?country=SE&limit=2&offset=1`)
  assert.deepEqual(
    body.albums.items.map(({ name }: { name: string }) => name),
    ['this month', 'this year'],
  )
  assert.equal(body.albums.total, 4)
  assert.match(body.albums.href, /\/v1\/browse\/new-releases\?offset=1&limit=2&country=SE$/)
  assert.match(body.albums.next, /\?offset=3&limit=2&country=SE$/)
  assert.match(body.albums.previous, /\?offset=0&limit=2&country=SE$/)
})

for (const [query, message] of [
  ['limit=51', 'Invalid limit'],
  ['limit=0', 'Invalid limit'],
  ['offset=-1', 'Invalid offset'],
  ['country=XYZ', 'Invalid market code'],
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

test('a hundred releases are new, in whichever market they are looked for', async () => {
  const artistIds = [await anArtist(world, 'Prolific')]
  const albums = Array.from({ length: 700 }, (_, at) => ({
    id: idOf(`prolific ${at}`),
    name: `Volume ${at}`,
    artistIds,
    releaseDate: `2025-01-${String(1 + (at % 28)).padStart(2, '0')}`,
    markets: at % 5 === 0 ? ['FI'] : ['NO'],
  }))
  await aCatalog(world, { albums })
  for (const market of ['FI', 'NO']) {
    const { body } = await api.get(`${path}?country=${market}&limit=50&offset=50`)
    assert.equal(body.albums.total, 100)
    assert.equal(body.albums.items.length, 50)
  }
})

test('a release shows up when its day has come', async () => {
  world.clock.advance(86_400_000)
  const { body } = await api.as(await aToken(world, '')).get(`${path}?limit=1`)
  assert.equal(body.albums.items[0].name, 'out tomorrow')
})
