import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aCatalog, aTrack, aUser, idOf } from '../../../test/support/builders.ts'
import { importText, outcomes } from '../../../test/support/imports.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, ''))
const track = await aTrack(world, 'analysed')
const silent = await aTrack(world, 'silent')
const former = idOf('former')
await aCatalog(world, {
  aliases: [{ kind: 'track', source: 'reprise', sourceId: former, id: track }],
})

const summary = {
  loudness: -7.25,
  tempo: 118.2,
  tempo_confidence: 0.7,
  key: 9,
  key_confidence: 0.4,
  mode: 0,
  mode_confidence: 0.5,
  time_signature: 4,
  time_signature_confidence: 1,
}
const interval = { start: 0.25, duration: 0.5, confidence: 0.8 }
const analysis = {
  meta: {
    analyzer_version: '4.0.0',
    platform: 'Linux',
    detailed_status: 'OK',
    status_code: 0,
    timestamp: 1_495_193_577,
    analysis_time: 6.93,
    input_process: 'somewhere else ♪',
  },
  track: {
    num_samples: 4_585_515,
    duration: 207.96,
    sample_md5: '',
    offset_seconds: 0,
    window_seconds: 0,
    analysis_sample_rate: 22_050,
    analysis_channels: 1,
    end_of_fade_in: 0.1,
    start_of_fade_out: 201.1,
    ...summary,
    codestring: 'eJxVnA',
    code_version: 3.15,
    echoprintstring: 'eJzl',
    echoprint_version: 4.15,
    synchstring: 'eJx1',
    synch_version: 1,
    rhythmstring: 'eJyN',
    rhythm_version: 1,
  },
  bars: [interval],
  beats: [interval, { ...interval, start: 0.75 }],
  sections: [{ ...interval, ...summary, mode: -1 }],
  segments: [
    {
      ...interval,
      loudness_start: -23.1,
      loudness_max: -14.2,
      loudness_max_time: 0.07,
      loudness_end: 0,
      pitches: [0.2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5],
      timbre: [42.1, 64.3, -8, 0, 0, 0, 0, 0, 0, 0, 0, -3.3],
    },
  ],
  tatums: [interval],
}
const line = JSON.stringify({ type: 'audio_analysis', id: track, ...analysis })
await importText(world, 'analysis.ndjson', line)

test('the analysis of a track, exactly as it was imported', async () => {
  const { status, body } = await api.get(`/v1/audio-analysis/${track}`)
  assert.equal(status, 200)
  assert.deepEqual(body, analysis)
})

test('who has it already is told so', async () => {
  const { headers } = await api.get(`/v1/audio-analysis/${track}`)
  const again = await api.get(`/v1/audio-analysis/${track}`, { 'if-none-match': `${headers.etag}` })
  assert.equal(again.status, 304)
})

test('no scope is needed, a user is as good as an app', async () => {
  const user = api.as(await aToken(world, await aUser(world, 'mira')))
  assert.equal((await user.get(`/v1/audio-analysis/${track}`)).status, 200)
})

test('the former id of a merged track has the analysis of the survivor', async () => {
  const { status, body } = await api.get(`/v1/audio-analysis/${former}`)
  assert.equal(status, 200)
  assert.equal(body.track.tempo, 118.2)
})

test('404 for a track without an analysis, and for an unknown one', async () => {
  for (const id of [silent, idOf('nowhere')]) {
    const { status, body } = await api.get(`/v1/audio-analysis/${id}`)
    assert.equal(status, 404)
    assert.deepEqual(body, { error: { status: 404, message: 'analysis not found' } })
  }
})

test('400 for what is no id', async () => {
  const { status, body } = await api.get('/v1/audio-analysis/abc')
  assert.equal(status, 400)
  assert.deepEqual(body, { error: { status: 400, message: 'Invalid base62 id' } })
})

test('401 without a token', async () => {
  const { status } = await apiOf(world, null).get(`/v1/audio-analysis/${track}`)
  assert.equal(status, 401)
})

test('the same analysis changes nothing, another one replaces it', async () => {
  assert.deepEqual(outcomes(await importText(world, 'again.ndjson', `${line}\n`)), {
    read: 1,
    unchanged: 1,
  })
  const other = { ...analysis, uri: `spotify:track:${track}`, tatums: [] }
  const report = await importText(world, 'other.ndjson', JSON.stringify(other))
  assert.deepEqual(outcomes(report), { read: 1, updated: 1 })
  assert.deepEqual((await api.get(`/v1/audio-analysis/${track}`)).body.tatums, [])
})

test('an analysis that lacks a part, or does not say whose it is, is rejected', async () => {
  const { beats: _, ...rest } = analysis
  const lines = [
    { type: 'audio_analysis', id: silent, ...rest },
    { type: 'audio_analysis', ...analysis },
  ]
  const text = lines.map((value) => JSON.stringify(value)).join('\n')
  assert.deepEqual(outcomes(await importText(world, 'bad.ndjson', text)), { read: 2, rejected: 2 })
})
