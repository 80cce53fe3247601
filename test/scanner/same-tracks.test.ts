import assert from 'node:assert/strict'
import { mkdirSync, renameSync } from 'node:fs'
import { before, test } from 'node:test'
import { findAudioFile } from '../../src/store/audio-files.ts'
import { type Api, apiOf, aToken } from '../support/api.ts'
import { type AudioContent, flacFile, mp3File, opusFile } from '../support/audio-files.ts'
import { aUser } from '../support/builders.ts'
import { musicFolder, outcomesOf } from '../support/scans.ts'
import { testWorld } from '../support/world.ts'

const world = await testWorld()
const music = musicFolder(world)
let api: Api

before(async () => {
  await aUser(world, 'kim')
  api = apiOf(world, await aToken(world, 'kim'))
})

const content = (title: string, more: Record<string, string> = {}): AudioContent => ({
  tags: {
    title,
    artist: 'The Band',
    album: 'The Record',
    albumartist: 'The Band',
    tracknumber: String(title.length),
    date: '1999',
    ...more,
  },
  sound: title.length * 7,
  seconds: 100 + title.length * 5,
})

/** The id of the only track that is found by its title. */
async function idOf(title: string): Promise<string> {
  const { body } = await api.get(
    `/v1/search?type=track&q=${encodeURIComponent(`track:"${title}"`)}`,
  )
  const found = body.tracks.items.filter(({ name }: { name: string }) => name === title)
  assert.equal(found.length, 1, title)
  return found[0].id
}

/** Saves a track, puts it into a playlist and plays it; what holds it is looked at later. */
async function use(id: string) {
  await api.put(`/v1/me/tracks?ids=${id}`)
  const { body: playlist } = await api.post('/v1/me/playlists', { name: 'Mine' })
  await api.post(`/v1/playlists/${playlist.id}/tracks`, { uris: [`spotify:track:${id}`] })
  return async (isPlayable = true) => {
    const { body: saved } = await api.get(`/v1/me/tracks/contains?ids=${id}`)
    assert.deepEqual(saved, [true])
    const { body: items } = await api.get(`/v1/playlists/${playlist.id}/tracks?market=US`)
    assert.equal(items.items[0].track.id, id)
    assert.equal(items.items[0].track.is_playable, isPlayable)
  }
}

test('a track keeps its id when its file is moved', async () => {
  music.put('a/one.flac', flacFile(content('Moving')))
  await music.scan()
  const id = await idOf('Moving')
  const isKept = await use(id)
  mkdirSync(music.at('b'))
  renameSync(music.at('a/one.flac'), music.at('b/two.flac'))
  const report = await music.scan()
  assert.deepEqual([report.moved, report.created, report.missing], [1, 0, 0])
  assert.equal(outcomesOf(report), report.read)
  await isKept()
  assert.equal((await findAudioFile(world.db, `spotify:track:${id}`))?.path, music.at('b/two.flac'))
})

test('a track keeps its id when its file is retagged, and its album when that is renamed', async () => {
  music.put('c/one.flac', flacFile(content('Wrogn', { album: 'Recrod' })))
  await music.scan()
  const id = await idOf('Wrogn')
  const isKept = await use(id)
  const { body: before } = await api.get(`/v1/tracks/${id}`)
  const sound = content('Wrogn').sound ?? 0
  music.put(
    'c/one.flac',
    flacFile({ ...content('Right', { album: 'Other Record' }), sound, seconds: 125 }),
  )
  const report = await music.scan()
  assert.deepEqual([report.updated, report.created], [1, 0])
  await isKept()
  const { body: track } = await api.get(`/v1/tracks/${id}`)
  assert.equal(track.name, 'Right')
  assert.equal(track.album.name, 'Other Record')
  assert.equal(track.album.id, before.album.id)
})

test('a track keeps its id when its file is re-encoded in another format under another name', async () => {
  music.put('d/one.flac', flacFile(content('Encoded')))
  await music.scan()
  const id = await idOf('Encoded')
  const isKept = await use(id)
  music.remove('d/one.flac')
  music.put('d/01 Encoded.opus', opusFile({ ...content('Encoded'), sound: 99 }))
  const report = await music.scan()
  assert.deepEqual([report.moved, report.created], [1, 0])
  await isKept()
  assert.equal((await findAudioFile(world.db, `spotify:track:${id}`))?.codec, 'opus')
})

test('a track keeps its id when its file is replaced by another recording of it', async () => {
  music.put('e/one.flac', flacFile(content('Replaced')))
  await music.scan()
  const id = await idOf('Replaced')
  const isKept = await use(id)
  music.put('e/one.flac', flacFile({ ...content('Replaced'), sound: 55, seconds: 290 }))
  const report = await music.scan()
  assert.deepEqual([report.updated, report.created], [1, 0])
  await isKept()
  const { body: track } = await api.get(`/v1/tracks/${id}`)
  assert.equal(track.duration_ms, 290_000)
})

test('something else in the place of a file is another track', async () => {
  music.put('f/one.flac', flacFile(content('First here')))
  await music.scan()
  const id = await idOf('First here')
  music.put(
    'f/one.flac',
    flacFile({ ...content('Second here', { artist: 'Others' }), seconds: 33 }),
  )
  assert.equal((await music.scan()).created, 1)
  assert.notEqual(await idOf('Second here'), id)
  const { body: track } = await api.get(`/v1/tracks/${id}?market=US`)
  assert.equal(track.is_playable, false)
})

test('a track whose file is gone stays and cannot be played, and comes back with the file', async () => {
  const bytes = flacFile(content('Returning'))
  music.put('g/one.flac', bytes)
  await music.scan()
  const id = await idOf('Returning')
  const isKept = await use(id)
  music.remove('g/one.flac')
  const gone = await music.scan()
  assert.deepEqual([gone.missing, gone.rejected], [1, {}])
  await isKept(false)
  assert.equal(await findAudioFile(world.db, `spotify:track:${id}`), undefined)
  assert.equal((await music.scan()).missing, 0)
  music.put('g/one.flac', bytes)
  assert.equal((await music.scan()).returned, 1)
  await isKept()
})

test('a file that was gone comes back in another place', async () => {
  const bytes = flacFile(content('Coming elsewhere'))
  music.put('h/one.flac', bytes)
  await music.scan()
  const id = await idOf('Coming elsewhere')
  music.remove('h/one.flac')
  await music.scan()
  music.put('i/two.flac', bytes)
  assert.equal((await music.scan()).moved, 1)
  const { body: track } = await api.get(`/v1/tracks/${id}?market=US`)
  assert.equal(track.is_playable, true)
})

test('a MusicBrainz id is the id, and is believed before everything else', async () => {
  const mbid = 'b1a9c0e9-d987-4042-ae91-78d6a3267d69'
  music.put('j/one.flac', flacFile(content('By id', { musicbrainz_trackid: mbid })))
  await music.scan()
  const id = await idOf('By id')
  music.remove('j/one.flac')
  music.put(
    'k/other.mp3',
    mp3File(
      content('Quite another name', { MUSICBRAINZ_TRACKID: mbid, 'MusicBrainz Track Id': mbid }),
    ),
  )
  await music.scan()
  const { body: track } = await api.get(`/v1/tracks/${id}`)
  assert.equal(track.id, id)
})

test('an ISRC is believed before names', async () => {
  music.put('l/one.flac', flacFile(content('By code', { isrc: 'SEABC2300001' })))
  await music.scan()
  const id = await idOf('By code')
  music.remove('l/one.flac')
  music.put(
    'm/two.opus',
    opusFile({ ...content('By code (2011 Remaster)', { isrc: 'SEABC2300001' }), seconds: 136 }),
  )
  assert.equal((await music.scan()).moved, 1)
  const { body: track } = await api.get(`/v1/tracks/${id}`)
  assert.equal(track.name, 'By code (2011 Remaster)')
})

test('a second file of a track is a duplicate, and plays when the first is gone', async () => {
  music.put('n/one.flac', flacFile(content('Twice')))
  await music.scan()
  const id = await idOf('Twice')
  music.put('o/one.opus', opusFile(content('Twice')))
  const report = await music.scan()
  assert.deepEqual([report.duplicate, report.created], [1, 0])
  assert.ok(report.ledger)
  music.remove('n/one.flac')
  assert.equal((await music.scan()).missing, 1)
  const file = await findAudioFile(world.db, `spotify:track:${id}`)
  assert.equal(file?.path, music.at('o/one.opus'))
})

test('purging forgets what is gone, but not what somebody saved', async () => {
  music.put('p/kept.flac', flacFile(content('Saved and gone')))
  music.put(
    'p/dropped.flac',
    flacFile(content('Only gone', { album: 'Gone', albumartist: 'Goners' })),
  )
  await music.scan()
  const [kept, dropped] = [await idOf('Saved and gone'), await idOf('Only gone')]
  const isKept = await use(kept)
  music.remove('p')
  assert.equal((await music.scan()).missing, 2)
  const report = await music.scan({ purge: true })
  assert.ok(report.purged >= 2)
  await isKept(false)
  assert.equal((await api.get(`/v1/tracks/${dropped}`)).status, 404)
  music.put('p/kept.flac', flacFile(content('Saved and gone')))
  await music.scan()
  await isKept()
})

test('scanning again opens nothing and changes nothing', async () => {
  const report = await music.scan()
  assert.equal(report.unchanged, report.read)
  assert.equal(report.ledger, null)
})
