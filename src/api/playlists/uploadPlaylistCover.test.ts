import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import { anAlbum, aTrack, aUser, idOf } from '../../../test/support/builders.ts'
import { aPlaylist, snapshotOf } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'
import { artworkId, type Painting } from '../../domain/artwork/recipe.ts'
import { insertArtwork } from '../../store/artwork.ts'

const world = await testWorld()
let api: Api

/** The smallest thing that starts as a JPEG does. */
const jpeg = (size: number) => {
  const picture = Buffer.alloc(size, 7)
  picture.set([0xff, 0xd8, 0xff, 0xe0])
  return picture
}
const base64 = (size = 300) => jpeg(size).toString('base64')

before(async () => {
  await aUser(world, 'kim')
  await aUser(world, 'lee')
  api = apiOf(world, await aToken(world, 'kim'))
})

const upload = (id: string, body: string, as = api) =>
  as.put(`/v1/playlists/${id}/images`, body, { 'content-type': 'image/jpeg' })
const images = async (id: string) => (await api.get(`/v1/playlists/${id}/images`)).body
const fetched = (url: string) => api.app.inject({ url: new URL(url).pathname })

test('202, and the cover is the one image, served as it was sent', async () => {
  const id = await aPlaylist(api, { trackIds: [await aTrack(world, 'One')] })
  const before = await snapshotOf(api, id)
  const reply = await upload(id, base64())
  assert.deepEqual([reply.status, reply.body], [202, undefined])
  assert.notEqual(await snapshotOf(api, id), before)

  const [cover, ...others] = await images(id)
  assert.deepEqual([cover.height, cover.width, others], [null, null, []])
  assert.deepEqual((await api.get(`/v1/playlists/${id}`)).body.images, [cover])
  const picture = await fetched(cover.url)
  assert.equal(picture.statusCode, 200)
  assert.equal(picture.headers['content-type'], 'image/jpeg')
  assert.equal(picture.headers['x-content-type-options'], 'nosniff')
  assert.match(String(picture.headers['cache-control']), /immutable/)
  assert.deepEqual(picture.rawPayload, jpeg(300))

  await upload(id, base64(301))
  const [next] = await images(id)
  assert.notEqual(next.url, cover.url)
  assert.equal((await fetched(cover.url)).statusCode, 404)
})

test('202 for 188 KB; 413 above the limit, which counts the text', async () => {
  const id = await aPlaylist(api)
  assert.equal((await upload(id, base64(188 * 1024))).status, 202)
  const large = await upload(id, base64(200 * 1024))
  assert.equal(large.status, 413)
  assert.equal((await upload(id, base64(600 * 1024))).status, 413)
})

test('400 for what is no base64 of a JPEG', async () => {
  const id = await aPlaylist(api)
  const bad = [
    '',
    'hello',
    `data:image/jpeg;base64,${base64()}`,
    `${base64().slice(0, 76)}\n${base64().slice(76)}`,
    `${base64()}\n`,
    Buffer.from('\x89PNG\r\n\x1a\n').toString('base64'),
    JSON.stringify({ image: base64() }),
  ]
  for (const body of bad) {
    const reply = await upload(id, body)
    assert.deepEqual([reply.status, reply.body.error.message], [400, 'Bad request.'])
  }
  assert.deepEqual(await images(id), [])
})

test('401 without the scope for pictures, 403 without the one for playlists', async () => {
  const id = await aPlaylist(api)
  const noPictures = apiOf(world, await aToken(world, 'kim', 'playlist-modify-public'))
  const reply = await upload(id, base64(), noPictures)
  assert.deepEqual([reply.status, reply.body.error.message], [401, 'Unauthorized.'])
  const scope = 'ugc-image-upload playlist-modify-private'
  const noPublic = apiOf(world, await aToken(world, 'kim', scope))
  assert.equal((await upload(id, base64(), noPublic)).status, 403)
  assert.equal((await upload(id, base64(), api.as(null))).status, 401)
})

test('403 for everybody but the owner, 404, 400 for a malformed id', async () => {
  const id = await aPlaylist(api, { collaborative: true })
  const lee = apiOf(world, await aToken(world, 'lee'))
  assert.equal((await upload(id, base64(), lee)).status, 403)
  assert.equal((await upload(idOf('no list'), base64())).status, 404)
  assert.equal((await upload('short', base64())).status, 400)
  assert.equal((await api.get(`/v1/playlists/${idOf('no list')}/images`)).status, 404)
  assert.equal((await api.get('/v1/playlists/short/images')).status, 400)
  assert.equal((await api.as(null).get(`/v1/playlists/${id}/images`)).status, 401)
})

test('a playlist without a cover shows a mosaic of four albums, in three sizes', async () => {
  const painting = (seed: number): Painting => ({
    kind: 'painting',
    composition: 'waves',
    palette: 'fog',
    seed,
  })
  const trackIds: string[] = []
  for (const seed of [1, 2, 3, 4]) {
    const recipe = painting(seed)
    const artwork = { id: artworkId(recipe), recipe: JSON.stringify(recipe) }
    await world.changes.write((tx) => insertArtwork(tx, [artwork]))
    const cover = { url: `/image/${artwork.id}/640`, width: 640, height: 640 }
    const albumId = await anAlbum(world, `Album ${seed}`, { images: [cover] })
    trackIds.push(await aTrack(world, `Song of ${seed}`, { albumId }))
  }
  const id = await aPlaylist(api, { trackIds })
  const covers = await images(id)
  assert.deepEqual(
    covers.map(({ width, height }: { width: number; height: number }) => [width, height]),
    [
      [640, 640],
      [300, 300],
      [60, 60],
    ],
  )
  const picture = await fetched(covers[2].url)
  assert.equal(picture.headers['content-type'], 'image/png')
  const recipe = { kind: 'mosaic' as const, tiles: [1, 2, 3, 4].map(painting) }
  await world.changes.write((tx) =>
    insertArtwork(tx, [{ id: artworkId(recipe), recipe: JSON.stringify(recipe) }]),
  )
  const expected = await fetched(`http://x/image/${artworkId(recipe)}/60`)
  assert.deepEqual(picture.rawPayload, expected.rawPayload)

  // An address of the list's earlier beginning still shows something.
  await api.post(`/v1/playlists/${id}/tracks`, { uris: [`spotify:track:${trackIds[0]}`] })
  assert.notDeepEqual(await images(id), covers)
  assert.equal((await fetched(covers[2].url)).statusCode, 200)
  assert.equal((await fetched(`${covers[2].url}1`)).statusCode, 404)
})

test('a playlist of unillustrated albums has a painting of its own, an empty one has none', async () => {
  const id = await aPlaylist(api, { trackIds: [await aTrack(world, 'Plain')] })
  const [, , small] = await images(id)
  assert.equal((await fetched(small.url)).statusCode, 200)
  assert.deepEqual(await images(await aPlaylist(api)), [])
  assert.equal((await fetched(`http://x/image/mosaic/${idOf('no list')}/1000/60`)).statusCode, 404)
})
