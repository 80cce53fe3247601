import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import sharp from 'sharp'
import { buildApp } from '../../src/app.ts'
import { idFromKey } from '../../src/lib/base62.ts'
import { findAudioFile } from '../../src/store/audio-files.ts'
import { type Api, apiOf, aToken } from '../support/api.ts'
import { flacFile, m4aFile, mp3File } from '../support/audio-files.ts'
import { aUser } from '../support/builders.ts'
import { musicFolder } from '../support/scans.ts'
import { testWorld } from '../support/world.ts'

const world = await testWorld()
const music = musicFolder(world)
const app = buildApp(world)
let api: Api

before(async () => {
  await aUser(world, 'kim', { country: 'US' })
  api = apiOf(world, await aToken(world, 'kim'))
})

const picture = (background: string, width = 900, height = width) =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** The id that a book by this writer has by its folded name. */
const bookId = (name: string) => idFromKey('audiobook', ['a writer', name, ''].join('\u001f'))

const find = async (type: string, q: string) =>
  (await api.get(`/v1/search?type=${type}&market=US&q=${encodeURIComponent(q)}`)).body[`${type}s`]
    .items[0]

test('a file with chapters is an audiobook', async () => {
  const chapters = [
    { title: 'Eins', startMs: 0 },
    { title: 'Zw\u00f6lf', startMs: 60_000 },
  ]
  const tags = { title: 'Small Book', artist: 'A Writer', composer: 'A Reader', date: '2001' }
  music.put('small.m4b', m4aFile({ tags, seconds: 200, chapters }))
  assert.equal((await music.scan()).created, 1)
  const { body } = await api.get(`/v1/audiobooks/${bookId('small book')}?market=US`)
  assert.deepEqual(
    [body.name, body.authors, body.narrators],
    ['Small Book', [{ name: 'A Writer' }], [{ name: 'A Reader' }]],
  )
  assert.deepEqual(
    body.chapters.items.map(({ name, duration_ms }: Record<string, unknown>) => [
      name,
      duration_ms,
    ]),
    [
      ['Eins', 60_000],
      ['Zw\u00f6lf', 140_000],
    ],
  )
  const file = await findAudioFile(world.db, `spotify:episode:${body.chapters.items[1].id}`)
  assert.deepEqual([file?.startMs, file?.endMs], [60_000, 200_000])
})

test('a folder of spoken files is an audiobook of that many chapters', async () => {
  for (const number of [1, 2, 3]) {
    const tags = { artist: 'A Writer', album: 'Long Book', genre: 'Audiobook' }
    const more = { title: `Part ${number}`, tracknumber: String(number) }
    music.put(`long/${number}.mp3`, mp3File({ tags: { ...tags, ...more }, sound: number }))
  }
  await music.scan()
  const { body } = await api.get(`/v1/audiobooks/${bookId('long book')}/chapters?market=US`)
  assert.deepEqual(
    body.items.map(({ name }: { name: string }) => name),
    ['Part 1', 'Part 2', 'Part 3'],
  )
})

test('covers come from the files, else from the folder, and are given to artists', async () => {
  const song = (album: string, cover?: Buffer) =>
    flacFile({
      tags: { title: `Song of ${album}`, artist: `${album} artist`, album },
      ...(cover === undefined ? {} : { picture: cover }),
    })
  music.put('red/song.flac', song('Red', await picture('#f00', 900, 700)))
  music.put('red/cover.jpg', await picture('#000'))
  music.put('blue/song.flac', song('Blue'))
  music.put('blue/folder.jpg', await picture('#00f'))
  const report = await music.scan()
  assert.equal(report.covers.made, 2)
  for (const [name, rgb] of [
    ['Red', [254, 0, 0]],
    ['Blue', [0, 0, 254]],
  ] as const) {
    const album = await find('album', name)
    assert.deepEqual(
      album.images.map(({ width, height }: Record<string, number>) => [width, height]),
      [
        [640, 640],
        [300, 300],
        [64, 64],
      ],
    )
    const address = new URL(album.images[1].url).pathname
    const answer = await app.inject(address)
    assert.match(String(answer.headers['cache-control']), /immutable/)
    assert.equal(answer.headers['content-type'], 'image/jpeg')
    const { data, info } = await sharp(answer.rawPayload)
      .raw()
      .toBuffer({ resolveWithObject: true })
    assert.deepEqual([info.width, [...data.subarray(0, 3)]], [300, rgb])
    const artist = await find('artist', `${name} artist`)
    assert.equal(artist.images[0].width, 640)
  }
})

test('a new picture in the folder takes the place of the old one', async () => {
  const before = await find('album', 'Blue')
  music.put('blue/folder.jpg', await picture('#0f0'))
  const report = await music.scan()
  assert.equal(report.covers.made, 1)
  const after = await find('album', 'Blue')
  assert.notEqual(after.images[0].url, before.images[0].url)
})

test('a playlist shows the covers of its first four albums', async () => {
  const ids: string[] = []
  for (const [at, colour] of ['#100', '#010', '#001', '#111'].entries()) {
    const cover = await picture(colour)
    music.put(
      `tile${at}/song.flac`,
      flacFile({
        tags: { title: `Tile ${at}`, artist: 'Tiler', album: `Tiles ${at}` },
        sound: at + 50,
        picture: cover,
      }),
    )
  }
  await music.scan()
  for (const at of [0, 1, 2, 3]) ids.push((await find('track', `track:"Tile ${at}"`)).uri)
  const { body: playlist } = await api.post('/v1/me/playlists', { name: 'Tiles' })
  await api.post(`/v1/playlists/${playlist.id}/tracks`, { uris: ids })
  const { body } = await api.get(`/v1/playlists/${playlist.id}`)
  const answer = await app.inject(new URL(body.images[0].url).pathname)
  assert.equal(answer.statusCode, 200)
  assert.equal((await sharp(answer.rawPayload).metadata()).width, 640)
})

test('pictures that are bombs, broken or too large are refused, and the album stays without', async () => {
  const bomb = await sharp({
    create: { width: 8_100, height: 8_100, channels: 3, background: '#fff' },
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
  const song = (title: string) =>
    flacFile({ tags: { title, artist: 'Bomber', album: title }, sound: title.length + 90 })
  music.put('bomb/song.flac', song('Bombed'))
  music.put('bomb/cover.png', bomb)
  music.put('cut/song.flac', song('Cut off'))
  music.put('cut/cover.jpg', (await picture('#123')).subarray(0, 600))
  music.put('large/song.flac', song('Too large'))
  music.put('large/cover.jpg', Buffer.alloc(31_000_000))
  const report = await music.scan()
  assert.equal(report.created, 3)
  assert.equal(report.covers.rejected, 3)
  assert.deepEqual((await find('album', 'Bombed')).images, [])
})
