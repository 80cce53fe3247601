import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { aCatalog, anEpisode, aTrack, idOf } from '../../test/support/builders.ts'
import { temporaryFolder } from '../../test/support/folder.ts'
import { testWorld } from '../../test/support/world.ts'
import { buildApp } from '../app.ts'
import { insertMadeSounds } from '../store/made-sounds.ts'
import { findFfmpeg } from './ffmpeg.ts'

const world = await testWorld()
const app = buildApp(world)
after(() => app.close())
const folder = temporaryFolder()
after(() => folder[Symbol.dispose]())

const hearer = { userId: 'mira', appId: 'test-app' }
const hour = 3_600_000
const song = await aTrack(world, 'Song', { durationMs: 45_000 })
const songUri = `spotify:track:${song}`
await aCatalog(world, {
  features: [
    {
      trackId: song,
      features: {
        acousticness: 0.1,
        danceability: 0.7,
        energy: 0.8,
        instrumentalness: 0.1,
        key: 9,
        liveness: 0.1,
        loudness: -9,
        mode: 0,
        speechiness: 0.05,
        tempo: 120,
        timeSignature: 4,
        valence: 0.5,
      },
    },
  ],
})
const talk = await anEpisode(world, 'Talk', { durationMs: 10_000 })
await world.changes.write((tx) => insertMadeSounds(tx, [songUri, `spotify:episode:${talk}`]))
const address = await world.streams.sign(songUri, hearer, 45_000)

const get = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  app.inject({ method, url, headers })

/** A track with a file of these bytes. */
async function aFile(name: string, bytes: Uint8Array, mediaType = 'audio/flac'): Promise<string> {
  const id = await aTrack(world, name)
  const path = join(folder.path, name)
  writeFileSync(path, bytes)
  await world.changes.write((tx) =>
    tx
      .insertInto('audio_file')
      .values({
        id: idOf(`file ${name}`),
        path,
        uri: `spotify:track:${id}`,
        size: bytes.length,
        modified_at: 1,
        codec: 'flac',
        media_type: mediaType,
        duration_ms: 200_000,
        bitrate: 900_000,
        sample_rate: 44_100,
        channels: 2,
        start_ms: 0,
        end_ms: -1,
        track_gain: '-6.5',
        album_gain: '',
        sound_hash: name,
        missing_since: -1,
      })
      .execute(),
  )
  return world.streams.sign(`spotify:track:${id}`, hearer, 200_000)
}

test('a made sound is a WAV file of exactly its length', async () => {
  const whole = await get(address)
  assert.equal(whole.statusCode, 200)
  assert.equal(whole.headers['content-type'], 'audio/wav')
  assert.equal(whole.headers['accept-ranges'], 'bytes')
  assert.equal(whole.rawPayload.length, 44 + 45 * 44_100 * 4)
  assert.equal(whole.rawPayload.toString('latin1', 0, 4), 'RIFF')
  assert.equal(Number(whole.headers['content-length']), whole.rawPayload.length)
})

test('any part of a made sound is the same bytes as in the whole', async () => {
  const whole = (await get(address)).rawPayload
  for (const [from, to] of [
    [0, 0],
    [10, 60],
    [43, 44],
    [1_000_001, 1_700_003],
    [whole.length - 5, whole.length - 1],
  ] as const) {
    const part = await get(address, { range: `bytes=${from}-${to}` })
    assert.equal(part.statusCode, 206)
    assert.equal(part.headers['content-range'], `bytes ${from}-${to}/${whole.length}`)
    assert.ok(part.rawPayload.equals(whole.subarray(from, to + 1)), `${from}-${to}`)
  }
})

test('HEAD says what GET would, and sends nothing', async () => {
  const head = await get(address, {}, 'HEAD')
  assert.equal(head.statusCode, 200)
  assert.equal(Number(head.headers['content-length']), 44 + 45 * 44_100 * 4)
  assert.equal(head.rawPayload.length, 0)
})

test('a file is sent whole and in part, with its type', async () => {
  const bytes = Uint8Array.from({ length: 1_000 }, (_, at) => at % 251)
  const url = await aFile('plain', bytes)
  const whole = await get(url)
  assert.equal(whole.headers['content-type'], 'audio/flac')
  assert.ok(whole.rawPayload.equals(bytes))
  const cases = [
    ['bytes=100-199', 100, 200],
    ['bytes=900-', 900, 1_000],
    ['bytes=-10', 990, 1_000],
    ['bytes=990-5000', 990, 1_000],
  ] as const
  for (const [range, from, end] of cases) {
    const part = await get(url, { range })
    assert.equal(part.statusCode, 206, range)
    assert.ok(part.rawPayload.equals(bytes.subarray(from, end)), range)
  }
})

test('a range beyond the end is 416, one that is none is ignored', async () => {
  const url = await aFile('short', new Uint8Array(10))
  const beyond = await get(url, { range: 'bytes=10-' })
  assert.equal(beyond.statusCode, 416)
  assert.equal(beyond.headers['content-range'], 'bytes */10')
  for (const range of ['bytes=5-2', 'bytes=a-b', 'items=0-1', 'bytes=0-1,3-4']) {
    assert.equal((await get(url, { range })).statusCode, 200, range)
  }
})

test('a part of another version is not sent: If-Range', async () => {
  const url = await aFile('versions', new Uint8Array(10))
  const tag = String((await get(url)).headers.etag)
  const range = 'bytes=0-1'
  assert.equal((await get(url, { range, 'if-range': tag })).statusCode, 206)
  assert.equal((await get(url, { range, 'if-range': '"other"' })).statusCode, 200)
  assert.equal((await get(url, { 'if-none-match': tag })).statusCode, 304)
})

test('an address is good for its item, unchanged, and for a while', async () => {
  const other = await aTrack(world, 'Other')
  const changed = [
    address.replace(song, other),
    address.replace(/sig=.../, 'sig=AAA'),
    address.replace(/until=(\d+)/, (_, until) => `until=${Number(until) + hour}`),
    address.replace(/who=../, 'who=zz'),
    `/stream/track/${song}`,
  ]
  for (const url of changed) assert.equal((await get(url)).statusCode, 403, url)
  const soon = await world.streams.sign(songUri, hearer, 45_000)
  assert.equal(soon, address)
  world.clock.advance(3 * hour)
  const late = await get(address)
  assert.equal(late.statusCode, 410)
  assert.match(late.json().error.message, /no longer good/)
  world.clock.advance(-3 * hour)
})

test('no path comes from outside', async () => {
  for (const url of [
    '/stream/track/..%2f..%2fetc%2fpasswd',
    '/stream/file/x',
    '/preview/track/x',
  ]) {
    assert.equal((await get(url)).statusCode, 404, url)
  }
})

test('an item without sound is 404, and so is a file that is gone', async () => {
  const silent = await aTrack(world, 'Silent')
  const url = await world.streams.sign(`spotify:track:${silent}`, hearer, 1)
  assert.equal((await get(url)).statusCode, 404)
  const gone = await aFile('gone', new Uint8Array(3))
  rmSync(join(folder.path, 'gone'))
  assert.equal((await get(gone)).statusCode, 404)
})

test('an episode of the demo world is somebody talking', async () => {
  const url = await world.streams.sign(`spotify:episode:${talk}`, hearer, 10_000)
  const { rawPayload } = await get(url)
  assert.equal(rawPayload.length, 44 + 10 * 44_100 * 4)
  const samples = new Int16Array(new Uint8Array(rawPayload.subarray(44)).buffer)
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  assert.ok(loudest > 1_000 && loudest < 20_000, String(loudest))
})

test('a preview is thirty seconds of MP3, made once', async () => {
  const first = await get(`/preview/track/${song}`)
  assert.equal(first.statusCode, 200)
  assert.equal(first.headers['content-type'], 'audio/mpeg')
  // 96 kbit/s.
  const seconds = (first.rawPayload.length * 8) / 96_000
  assert.ok(Math.abs(seconds - 30) < 0.3, String(seconds))
  const again = await get(`/preview/track/${song}`)
  assert.ok(again.rawPayload.equals(first.rawPayload))
})

test('a preview of a file is thirty seconds, too, and needs no ffmpeg', async () => {
  const wav = (await get(address)).rawPayload
  const url = await aFile('song.wav', wav, 'audio/wav')
  const [, , , id = ''] = url.split(/[/?]/)
  const bare = buildApp({ ...world, config: { ...world.config, ffmpeg: 'none' } })
  const preview = await bare.inject(`/preview/track/${id}`)
  assert.equal(preview.statusCode, 200)
  assert.ok(Math.abs((preview.rawPayload.length * 8) / 96_000 - 30) < 0.3)
  await aFile('noise.flac', new Uint8Array(100).fill(7))
  assert.equal((await bare.inject(`/preview/track/${idOf('track noise.flac')}`)).statusCode, 404)
  await bare.close()
})

test('what nobody transcodes is refused with the reason', async () => {
  const bare = buildApp({ ...world, config: { ...world.config, ffmpeg: 'none' } })
  const refused = await bare.inject({ url: `${address}&format=mp3` })
  assert.equal(refused.statusCode, 501)
  assert.match(refused.json().error.message, /no ffmpeg/)
  assert.equal((await bare.inject({ url: `${address}&format=wav` })).statusCode, 200)
  await bare.close()
})

const ffmpeg = findFfmpeg('auto')
const withFfmpeg = { skip: ffmpeg === null && 'ffmpeg is not installed' }

test('sound is transcoded while it is sent, then kept and sent in part', withFfmpeg, async () => {
  const url = `${address}&format=mp3`
  const live = await get(url)
  assert.equal(live.statusCode, 200)
  assert.equal(live.headers['content-type'], 'audio/mpeg')
  assert.ok(Math.abs((live.rawPayload.length * 8) / 192_000 - 45) < 0.3)
  const kept = await get(url, { range: 'bytes=1000-1999' })
  assert.equal(kept.statusCode, 206)
  assert.ok(kept.rawPayload.equals(live.rawPayload.subarray(1_000, 2_000)))
})

test('a client gets what it accepts', withFfmpeg, async () => {
  const types = [
    ['audio/wav', 'audio/wav'],
    ['*/*', 'audio/wav'],
    ['text/html', 'audio/wav'],
    ['audio/flac', 'audio/flac'],
    ['audio/ogg;q=0.9, audio/aac', 'audio/aac'],
  ] as const
  for (const [accept, type] of types) {
    assert.equal((await get(address, { accept })).headers['content-type'], type, accept)
  }
  assert.equal((await get(`${address}&format=tape`)).statusCode, 400)
})

test('a file that is no sound cannot be transcoded', withFfmpeg, async () => {
  const url = await aFile('noise', new Uint8Array(100).fill(7))
  assert.equal((await get(`${url}&format=mp3`)).statusCode, 500)
})
