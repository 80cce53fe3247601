import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { rate } from '../../test/audio/signals/instruments.ts'
import { playPiece } from '../../test/audio/signals/pieces.ts'
import { apiOf, aToken } from '../../test/support/api.ts'
import { aCatalog, aTrack } from '../../test/support/builders.ts'
import { importText } from '../../test/support/imports.ts'
import { aFileOf, wavOf } from '../../test/support/sounds.ts'
import { until } from '../../test/support/until.ts'
import { testWorld } from '../../test/support/world.ts'
import { loadAnalysisStates } from '../store/audio-analyses.ts'
import { Analyst } from './analyst.ts'
import { analyseAll } from './pass.ts'

const world = await testWorld({ analysis: '1', ffmpeg: 'none' })
const api = apiOf(world, await aToken(world, ''))
const piece = playPiece({
  seed: 3,
  style: 'rock',
  bpm: 124,
  metre: 4,
  key: 9,
  mode: 0,
  seconds: 12,
})
const wav = wavOf(piece.sound, rate)
const pass = () => analyseAll(world, new AbortController().signal)
const imported = {
  acousticness: 0.1,
  danceability: 0.2,
  energy: 0.3,
  instrumentalness: 0.4,
  liveness: 0.5,
  loudness: -9,
  speechiness: 0.6,
  tempo: 77,
  valence: 0.7,
}

test('who asks for the features of a scanned track waits until they are computed', async () => {
  const id = await aTrack(world, 'asked for')
  await aFileOf(world, id, 'asked.wav', wav)
  const features = () => api.get(`/v1/audio-features/${id}`)
  // Nobody is kept waiting for ever: on a busy machine a client has to ask again.
  await until('the features are there', async () => (await features()).status === 200)
  const { body } = await features()
  assert.ok(Math.abs(body.tempo / 124 - 1) < 0.01, `${body.tempo} beats per minute`)
  assert.deepEqual([body.key, body.mode, body.time_signature], [9, 0, 4])
  const analysis = await api.get(`/v1/audio-analysis/${id}`)
  assert.equal(analysis.status, 200)
  assert.equal(analysis.body.track.tempo, body.tempo)
  assert.ok(analysis.body.beats.length >= 19)
  assert.ok(analysis.body.segments.every(({ pitches }: Segment) => Math.max(...pitches) <= 1))
})

type Segment = { pitches: number[] }

test('a batch answers null at once and sees to it that the next one does not', async () => {
  const id = await aTrack(world, 'batch')
  await aFileOf(world, id, 'batch.wav', Buffer.concat([wav, Buffer.alloc(2)]))
  const first = await api.get(`/v1/audio-features?ids=${id}`)
  assert.deepEqual(first.body.audio_features, [null])
  await world.analyst.analyse(id)
  const second = await api.get(`/v1/audio-features?ids=${id}`)
  assert.equal(second.body.audio_features[0].id, id)
})

test('a pass analyses what is left, once, and the same sound only once', async () => {
  const [id, twin] = [await aTrack(world, 'left'), await aTrack(world, 'twin')]
  const bytes = Buffer.concat([wav, Buffer.alloc(4)])
  await aFileOf(world, id, 'left.wav', bytes)
  await aFileOf(world, twin, 'twin.wav', bytes)
  const counts = await pass()
  assert.deepEqual([counts.analysed + counts.copied, counts.failed], [2, 0])
  const again = await pass()
  assert.deepEqual([again.analysed, again.copied, again.failed], [0, 0, 0])
  assert.equal((await api.get(`/v1/audio-features/${twin}`)).body.key, 9)
})

test('a track of two files is counted once, however many files there are between them', async () => {
  const id = await aTrack(world, 'twice')
  await aFileOf(world, id, 'once.wav', Buffer.concat([wav, Buffer.alloc(6)]))
  await aFileOf(world, id, 'again.wav', Buffer.concat([wav, Buffer.alloc(6)]))
  const files = world.db.selectFrom('audio_file').where('uri', '=', `spotify:track:${id}`)
  const [first] = await files.selectAll().orderBy('id').execute()
  assert.ok(first)
  const between = Array.from({ length: 500 }, (_, at) => ({
    ...first,
    id: `${first.id} ${at}`,
    path: `${first.path} ${at}`,
    missing_since: 1,
  }))
  await world.changes.write((tx) => tx.insertInto('audio_file').values(between).execute())
  const before = await pass()
  assert.equal(before.analysed + before.copied, 1)
  const after = await pass()
  assert.deepEqual(after, { ...before, analysed: 0, copied: 0, current: before.current + 1 })
})

test('features and analyses from imports stay, whenever they come', async () => {
  const before = await aTrack(world, 'imported before')
  const after = await aTrack(world, 'imported after')
  await aCatalog(world, { features: [{ trackId: before, features: imported }] })
  await importText(
    world,
    'analysis.ndjson',
    JSON.stringify({
      id: before,
      track: { tempo: 66, duration: 1 },
      bars: [],
      beats: [],
      sections: [],
      segments: [],
      tatums: [],
    }),
  )
  for (const id of [before, after]) await aFileOf(world, id, `${id}.wav`, wav.subarray(0, 300_000))
  await pass()
  await aCatalog(world, { features: [{ trackId: after, features: imported }] })
  for (const id of [before, after]) {
    assert.equal((await api.get(`/v1/audio-features/${id}`)).body.tempo, 77)
  }
  assert.equal((await api.get(`/v1/audio-analysis/${before}`)).body.track.tempo, 66)
})

test('what cannot be decoded is noted with a reason and not tried again', async () => {
  const id = await aTrack(world, 'broken')
  const path = await aFileOf(world, id, 'broken.m4a', Buffer.from('not music at all'))
  assert.equal((await api.get(`/v1/audio-features/${id}`)).status, 404)
  const { failure } = (await loadAnalysisStates(world.db, [id])).get(id) ?? { failure: '' }
  assert.match(failure, /ffmpeg/)
  // Whoever tried again would find music.
  writeFileSync(path, wav)
  assert.equal((await pass()).failed, 0)
  assert.equal((await api.get(`/v1/audio-analysis/${id}`)).status, 404)
})

test('a file that changes is analysed anew', async () => {
  const id = await aTrack(world, 'replaced')
  const path = await aFileOf(world, id, 'replaced.wav', wav.subarray(0, 200_000))
  await pass()
  const other = playPiece({ ...piece, bpm: 96, key: 2, mode: 1 })
  writeFileSync(path, wavOf(other.sound, rate))
  await world.changes.write((tx) =>
    tx.updateTable('audio_file').set({ modified_at: 2 }).where('path', '=', path).execute(),
  )
  const counts = await pass()
  assert.equal(counts.analysed, 1)
  const { body } = await api.get(`/v1/audio-features/${id}`)
  assert.ok(Math.abs(body.tempo / 96 - 1) < 0.01, `${body.tempo} beats per minute`)
})

test('a pass that is stopped has stored what it finished, and the next one does the rest', async () => {
  for (let n = 0; n < 4; n++) {
    const id = await aTrack(world, `many ${n}`)
    await aFileOf(world, id, `many-${n}.wav`, wav.subarray(0, 260_000 + 4 * n))
  }
  const stop = new AbortController()
  const first = await analyseAll(world, stop.signal, () => stop.abort())
  const second = await pass()
  assert.ok(first.analysed >= 1 && first.analysed < 4, `${first.analysed} before the stop`)
  assert.equal(first.analysed + second.analysed, 4)
})

test('with no thread allowed nothing is analysed, and nobody waits', async () => {
  const id = await aTrack(world, 'never')
  await aFileOf(world, id, 'never.wav', wav.subarray(0, 222_222))
  const idle = new Analyst({ ...world, threads: 0, ffmpeg: '' })
  assert.equal(await idle.demand(id), false)
  await idle.close()
})

test('an analyst that is closed leaves what it had not finished to the next', async () => {
  const id = await aTrack(world, 'closed')
  await aFileOf(world, id, 'closed.wav', wav.subarray(0, 211_111))
  const analyst = new Analyst({ ...world, threads: 1, ffmpeg: '' })
  const work = analyst.analyse(id)
  await analyst.close()
  assert.equal(await work, 'stopped')
  assert.equal((await loadAnalysisStates(world.db, [id])).has(id), false)
})

test('recommendations know what was computed from the sound', async () => {
  const [seed, slow, fast] = [
    await aTrack(world, 'seed'),
    await aTrack(world, 'slow'),
    await aTrack(world, 'fast'),
  ]
  for (const [id, bpm, seconds] of [
    [seed, 140, 13],
    [slow, 100, 14],
    [fast, 150, 15],
  ] as const) {
    const { sound } = playPiece({ ...piece, style: 'house', bpm, seconds })
    await aFileOf(world, id, `recommended-${bpm}.wav`, wavOf(sound, rate))
  }
  await pass()
  const { body } = await api.get(
    `/v1/recommendations?seed_tracks=${seed}&min_tempo=145&max_tempo=155&limit=100`,
  )
  assert.deepEqual(
    body.tracks.map(({ id }: { id: string }) => id),
    [fast],
  )
})
