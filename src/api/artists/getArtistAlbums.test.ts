import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aCatalog, anAlbum, anArtist, aTrack, idOf } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, ''))
const artist = await anArtist(world, 'Band')
const artistIds = [artist]
const first = await anAlbum(world, 'first', { artistIds, releaseDate: '2001' })
const second = await anAlbum(world, 'second', { artistIds, releaseDate: '2010-03-04' })
const single = await anAlbum(world, 'single', {
  artistIds,
  albumType: 'single',
  releaseDate: '2005-06',
})
const best = await anAlbum(world, 'best', {
  artistIds,
  albumType: 'compilation',
  releaseDate: '2015-01-01',
})
const host = await anArtist(world, 'Host')
const theirs = await anAlbum(world, 'theirs', { artistIds: [host], releaseDate: '2012-01-01' })
await aTrack(world, 'duet', { albumId: theirs, artistIds: [host, artist] })
await aTrack(world, 'own', { albumId: first, artistIds })

type Entry = { id: string; album_group: string; album_type: string }

const entries = async (query = ''): Promise<Entry[]> =>
  (await api.get(`/v1/artists/${artist}/albums${query}`)).body.items

const ids = async (query = '') => (await entries(query)).map(({ id }) => id)

test('every album the artist is on, newest first, each once', async () => {
  assert.deepEqual(await ids(), [best, theirs, second, single, first])
})

test('each says how it belongs to the artist', async () => {
  const groups = (await entries()).map(({ id, album_group, album_type }) => [
    id,
    album_group,
    album_type,
  ])
  assert.deepEqual(groups, [
    [best, 'compilation', 'compilation'],
    [theirs, 'appears_on', 'album'],
    [second, 'album', 'album'],
    [single, 'single', 'single'],
    [first, 'album', 'album'],
  ])
})

test('an entry is the album as others show it, and its group', async () => {
  const entry = (await entries('?include_groups=appears_on'))[0]
  const { album } = (await api.get(`/v1/tracks/${idOf('track duet')}`)).body
  assert.deepEqual(entry, { album_group: 'appears_on', ...album })
})

test('include_groups chooses', async () => {
  assert.deepEqual(await ids('?include_groups=single'), [single])
  assert.deepEqual(await ids('?include_groups=appears_on'), [theirs])
  assert.deepEqual(await ids('?include_groups=compilation,album'), [best, second, first])
  assert.deepEqual(await ids('?include_groups='), await ids())
})

test('pages count what was chosen, and keep the choice in their links', async () => {
  const url = `/v1/artists/${artist}/albums?include_groups=album,compilation&limit=1&offset=1&market=SE`
  const { body } = await api.get(url)
  assert.equal(body.total, 3)
  assert.deepEqual(
    body.items.map(({ id }: Entry) => id),
    [second],
  )
  assert.match(body.next, /\?offset=2&limit=1&include_groups=album%2Ccompilation&market=SE$/)
  assert.match(body.previous, /\?offset=0&limit=1&include_groups=album%2Ccompilation&market=SE$/)
  const next = (await api.get(body.next.replace('http://localhost:80', ''))).body
  assert.deepEqual(
    next.items.map(({ id }: Entry) => id),
    [first],
  )
  assert.equal(next.next, null)
})

test('an artist without albums has an empty page', async () => {
  const { body } = await api.get(`/v1/artists/${await anArtist(world, 'Nobody')}/albums`)
  assert.deepEqual([body.items, body.total], [[], 0])
})

test('the former id of a merged artist lists the albums of the survivor', async () => {
  const former = idOf('former')
  await aCatalog(world, {
    aliases: [{ kind: 'artist', source: 'reprise', sourceId: former, id: artist }],
  })
  assert.equal((await api.get(`/v1/artists/${former}/albums`)).body.total, 5)
})

test('404 Non existing id', async () => {
  const { status, body } = await api.get(`/v1/artists/${idOf('nowhere')}/albums`)
  assert.equal(status, 404)
  assert.equal(body.error.message, `Non existing id: 'spotify:artist:${idOf('nowhere')}'`)
})

for (const [query, message] of [
  ['include_groups=album,mixtape', 'Invalid include_groups'],
  ['limit=0', 'Invalid limit'],
  ['limit=51', 'Invalid limit'],
  ['limit=2.5', 'Invalid limit'],
  ['offset=-1', 'Invalid offset'],
  ['market=QQ', 'Invalid market code'],
] as const) {
  test(`400 ${message} for ${query}`, async () => {
    const { status, body } = await api.get(`/v1/artists/${artist}/albums?${query}`)
    assert.equal(status, 400)
    assert.deepEqual(body, { error: { status: 400, message } })
  })
}

test('400 Invalid base62 id', async () => {
  assert.equal((await api.get('/v1/artists/abc/albums')).body.error.message, 'Invalid base62 id')
})
