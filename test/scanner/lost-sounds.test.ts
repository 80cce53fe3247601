import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { analyseAll } from '../../src/analysis/pass.ts'
import { encodePreview } from '../../src/streaming/encode-preview.ts'
import { rate } from '../audio/signals/instruments.ts'
import { playPiece } from '../audio/signals/pieces.ts'
import { type Api, apiOf, aToken } from '../support/api.ts'
import { mp3File } from '../support/audio-files.ts'
import { aUser } from '../support/builders.ts'
import { musicFolder } from '../support/scans.ts'
import { wavOf } from '../support/sounds.ts'
import { testWorld } from '../support/world.ts'

const world = await testWorld({ analysis: '1', ffmpeg: 'none' })
const music = musicFolder(world)
let api: Api

before(async () => {
  await aUser(world, 'kim')
  api = apiOf(world, await aToken(world, 'kim'))
})

const songs = { seconds: 24, style: 'rock', metre: 4, mode: 0 } as const
const one = playPiece({ ...songs, seed: 3, bpm: 124, key: 9 }).sound
const another = playPiece({ ...songs, seed: 8, bpm: 97, key: 2 }).sound

const analyse = () => analyseAll(world, new AbortController().signal)

/** What an encoder makes of a sound: MP3, with other samples, at another rate. */
async function encoded(sound: Float32Array): Promise<Uint8Array> {
  const doubled = Float32Array.from(
    { length: sound.length * 2 },
    (_, at) => sound[at >> 1] as number,
  )
  return encodePreview({ left: doubled, right: doubled.slice() })
}

async function idOf(title: string): Promise<string> {
  const { body } = await api.get(`/v1/search?type=track&q=${encodeURIComponent(title)}`)
  const found = body.tracks.items.filter(({ name }: { name: string }) => name === title)
  assert.equal(found.length, 1, title)
  return found[0].id
}

test('a track keeps its id when its file is moved, renamed and encoded anew at once', async () => {
  music.put('The Band/First/01 Before.wav', wavOf(one, rate))
  await music.scan()
  const id = await idOf('Before')
  await api.put(`/v1/me/tracks?ids=${id}`)
  assert.equal((await analyse()).analysed, 1)
  music.remove('The Band')
  music.put('Somebody/Else/07 After.mp3', await encoded(one))
  const report = await music.scan()
  assert.deepEqual([report.moved, report.created, report.missing], [1, 0, 0])
  assert.equal(await idOf('After'), id)
  const { body: saved } = await api.get(`/v1/me/tracks?market=US`)
  assert.equal(saved.items[0].track.id, id)
  assert.equal(saved.items[0].track.is_playable, true)
})

test('a lost track is known again when its sound comes back much later', async () => {
  const id = await idOf('After')
  await analyse()
  music.remove('Somebody')
  assert.equal((await music.scan()).missing, 1)
  music.put('Third/Time/Back.wav', wavOf(one, rate))
  assert.equal((await music.scan()).moved, 1)
  assert.equal(await idOf('Back'), id)
})

test('what is as long and sounds otherwise is another track', async () => {
  const id = await idOf('Back')
  await analyse()
  music.remove('Third')
  music.put('New/Music/New.mp3', await encoded(another))
  const report = await music.scan()
  assert.deepEqual([report.moved, report.created, report.missing], [0, 1, 1])
  assert.notEqual(await idOf('New'), id)
})

test('a file that was written anew under its name, shorter and with another title, is what it sounds like', async () => {
  music.put('Place/Same/Same.wav', wavOf(one, rate))
  await music.scan()
  const id = await idOf('Same')
  await analyse()
  const tag = mp3File({ tags: { title: 'Not the same', artist: 'Somebody' }, seconds: 0 })
  const shorter = await encoded(one.subarray(0, 22 * rate))
  music.put('Place/Same/Same.wav', Buffer.concat([tag, shorter]))
  const report = await music.scan()
  assert.deepEqual([report.updated, report.created], [1, 0])
  assert.equal(await idOf('Not the same'), id)
})

test('what cannot be decoded is taken in as something new', async () => {
  music.remove('Place')
  const broken = Buffer.from(wavOf(another, rate))
  // A way of coding that nobody has.
  broken.writeUInt16LE(0x7777, 20)
  music.put('Broken/File/Broken.wav', broken)
  const report = await music.scan()
  assert.deepEqual([report.moved, report.created], [0, 1])
})
