import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import { anAlbum, anArtist, aTrack, aUser, idOf } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'
import { createPlaylist } from '../../domain/playlists/create-playlist.ts'
import { followersAmong } from '../../store/playlist-followers.ts'

const world = await testWorld()
const token = await aToken(world, await aUser(world, 'mira'))
await aUser(world, 'théo#1')
const api = apiOf(world, token)
const track = await aTrack(world, 'song')
const album = await anAlbum(world, 'record')
const artist = await anArtist(world, 'band')
const playlist = idOf('playlist')
await world.changes.write((tx, touch) =>
  createPlaylist(
    tx,
    touch,
    {
      id: playlist,
      ownerId: 'théo#1',
      name: 'list',
      description: '',
      isPublic: true,
      isCollaborative: false,
    },
    world.clock.now(),
  ),
)

const everything = [
  `spotify:track:${track}`,
  `spotify:album:${album}`,
  `spotify:artist:${artist}`,
  'spotify:user:th%C3%A9o%231',
  `spotify:playlist:${playlist}`,
]

const query = (uris: readonly string[]) => `?uris=${uris.map(encodeURIComponent).join(',')}`
const contains = async (uris: readonly string[], of: Api = api) =>
  (await of.get(`/v1/me/library/contains${query(uris)}`)).body

test('one call saves and follows every kind, another takes all of it out', async () => {
  const saved = await api.put(`/v1/me/library${query(everything)}`)
  assert.equal(saved.status, 200)
  assert.equal(saved.body, undefined)
  assert.deepEqual(
    await contains(everything),
    everything.map(() => true),
  )
  assert.equal((await api.get('/v1/me/tracks')).body.items[0].track.id, track)
  assert.equal((await api.get('/v1/me/albums')).body.items[0].album.id, album)
  assert.equal((await api.get('/v1/me/following?type=artist')).body.artists.items[0].id, artist)
  const followers = await followersAmong(world.db, playlist, ['mira'])
  assert.deepEqual(followers.get('mira'), { isShown: true })
  const removed = await api.delete(`/v1/me/library${query(everything)}`)
  assert.equal(removed.status, 200)
  assert.equal(removed.body, undefined)
  assert.deepEqual(
    await contains(everything),
    everything.map(() => false),
  )
})

test('contains answers in the order asked, duplicates and the unknown included', async () => {
  await api.put(`/v1/me/library?uris=spotify:track:${track}`)
  const uris = [
    `spotify:album:${album}`,
    `spotify:track:${track}`,
    `spotify:episode:${idOf('nowhere')}`,
    `spotify:track:${track}`,
    `spotify:playlist:${idOf('nowhere')}`,
  ]
  assert.deepEqual(await contains(uris), [false, true, false, true, false])
  await api.delete(`/v1/me/library?uris=spotify:track:${track}`)
})

test('all or nothing: one that does not exist leaves the others out', async () => {
  for (const [uri, message] of [
    [`spotify:track:${idOf('nowhere')}`, `Non existing id: 'spotify:track:${idOf('nowhere')}'`],
    [`spotify:episode:${track}`, `Non existing id: 'spotify:episode:${track}'`],
    [`spotify:audiobook:${track}`, `Non existing id: 'spotify:show:${track}'`],
    ['spotify:user:nobody', 'No such user'],
    [`spotify:playlist:${idOf('nowhere')}`, 'Resource not found'],
  ] as const) {
    const { status, body } = await api.put(`/v1/me/library${query([...everything, uri])}`)
    assert.equal(status, 404)
    assert.equal(body.error.message, message)
    assert.deepEqual(
      await contains(everything),
      everything.map(() => false),
    )
  }
})

test('taking out what is not in, or does not exist, is no error', async () => {
  const uris = [...everything, `spotify:show:${track}`, 'spotify:user:nobody']
  assert.equal((await api.delete(`/v1/me/library${query(uris)}`)).status, 200)
})

test('the old form of a playlist URI names the playlist', async () => {
  const uri = `spotify:user:theo:playlist:${playlist}`
  assert.equal((await api.put(`/v1/me/library?uris=${uri}`)).status, 200)
  assert.deepEqual(await contains([`spotify:playlist:${playlist}`, uri]), [true, true])
  await api.delete(`/v1/me/library?uris=${uri}`)
})

test('a body is read only without a query', async () => {
  await api.put('/v1/me/library', { uris: [`spotify:track:${track}`] })
  await api.put(`/v1/me/library?uris=spotify:album:${album}`, {
    uris: [`spotify:artist:${artist}`],
  })
  assert.deepEqual(await contains(everything), [true, true, false, false, false])
  await api.delete('/v1/me/library', [`spotify:track:${track}`, `spotify:album:${album}`])
  assert.deepEqual(
    await contains(everything),
    everything.map(() => false),
  )
})

for (const [what, uris, message] of [
  ['no uris', '', 'Missing required field: uris'],
  ['empty uris', '?uris=', 'Missing required field: uris'],
  ['an id for a URI', `?uris=${track}`, `Invalid URI: ${track}`],
  ['an empty URI', `?uris=spotify:track:${track},`, 'Invalid URI: '],
  ['an address', '?uris=https://example.org/track/1', 'Invalid URI: https://example.org/track/1'],
  ['a user without a name', '?uris=spotify:user:', 'Invalid URI: spotify:user:'],
  ['a broken escape', '?uris=spotify:user:%25zz', 'Invalid URI: spotify:user:%zz'],
  [
    'a collection',
    '?uris=spotify:user:mira:collection',
    'Invalid URI: spotify:user:mira:collection',
  ],
  ['an unknown type', `?uris=spotify:chapter:${track}`, 'Unsupported URI type: chapter'],
  ['a malformed id', '?uris=spotify:track:abc', 'Invalid base62 id'],
  ['forty-one', `?uris=${Array(41).fill(`spotify:track:${track}`)}`, 'too many uris requested'],
] as const) {
  test(`400 ${message} for ${what}`, async () => {
    for (const { status, body } of [
      await api.put(`/v1/me/library${uris}`),
      await api.delete(`/v1/me/library${uris}`),
      await api.get(`/v1/me/library/contains${uris}`),
    ]) {
      assert.equal(status, 400)
      assert.deepEqual(body, { error: { status: 400, message } })
    }
  })
}

test('forty are accepted', async () => {
  const forty = Array<string>(40).fill(`spotify:track:${track}`)
  assert.equal((await api.put(`/v1/me/library${query(forty)}`)).status, 200)
  assert.equal((await contains(forty)).length, 40)
  assert.equal((await api.delete(`/v1/me/library${query(forty)}`)).status, 200)
})

const guarded = [
  [`spotify:track:${track}`, 'user-library-modify', 'user-library-read'],
  [`spotify:album:${album}`, 'user-library-modify', 'user-library-read'],
  [`spotify:episode:${track}`, 'user-library-modify', 'user-library-read'],
  [`spotify:artist:${artist}`, 'user-follow-modify', 'user-follow-read'],
  ['spotify:user:mira', 'user-follow-modify', 'user-follow-read'],
  [`spotify:playlist:${playlist}`, 'playlist-modify-public', 'playlist-read-private'],
] as const
const modifying = ['user-library-modify', 'user-follow-modify', 'playlist-modify-public']
const reading = ['user-library-read', 'user-follow-read', 'playlist-read-private']

for (const [uri, modify, read] of guarded) {
  test(`${uri.split(':')[1]} takes ${modify} to change and ${read} to look for`, async () => {
    const holder = api.as(await aToken(world, 'mira', `${modify} ${read}`))
    const others = [...modifying, ...reading].filter((scope) => scope !== modify && scope !== read)
    const other = api.as(await aToken(world, 'mira', others.join(' ')))
    assert.equal((await holder.delete(`/v1/me/library?uris=${uri}`)).status, 200)
    assert.equal((await holder.get(`/v1/me/library/contains?uris=${uri}`)).status, 200)
    for (const { status, body } of [
      await other.put(`/v1/me/library?uris=${uri}`),
      await other.delete(`/v1/me/library?uris=${uri}`),
      await other.get(`/v1/me/library/contains?uris=${uri}`),
    ]) {
      assert.equal(status, 403)
      assert.equal(body.error.message, 'Insufficient client scope')
    }
  })
}

test('a scope that one of the kinds lacks refuses all', async () => {
  const some = api.as(await aToken(world, 'mira', 'user-library-modify'))
  const { status } = await some.put(`/v1/me/library${query(everything.slice(0, 3))}`)
  assert.equal(status, 403)
  assert.deepEqual(
    await contains(everything),
    everything.map(() => false),
  )
})

test('401 without a token, 403 for an app token', async () => {
  assert.equal((await api.as(null).put(`/v1/me/library${query(everything)}`)).status, 401)
  const app = api.as(await aToken(world, ''))
  assert.equal((await app.put(`/v1/me/library${query(everything)}`)).status, 403)
  assert.equal((await app.get(`/v1/me/library/contains${query(everything)}`)).status, 403)
})
