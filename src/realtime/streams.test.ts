import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aToken } from '../../test/support/api.ts'
import { anEpisode, idOf } from '../../test/support/builders.ts'
import { aRig } from '../../test/support/rig.ts'
import { testWorld } from '../../test/support/world.ts'
import { saveFeedEpisodes } from '../store/podcast-feeds.ts'
import type { ServerMessage } from './protocol.ts'

const world = await testWorld()
const rig = await aRig(world, 'mira')
const [first = '', second = '', third = ''] = rig.tracks
const uris = [first, second, third].map((id) => `spotify:track:${id}`)

for (const [id, mediaType, startMs] of [
  [first, 'audio/flac', 0],
  [second, 'audio/mpeg', 5_000],
] as const) {
  await world.changes.write((tx) =>
    tx
      .insertInto('audio_file')
      .values({
        id: idOf(`file ${id}`),
        path: `/music/${id}`,
        uri: `spotify:track:${id}`,
        size: 1,
        modified_at: 1,
        codec: 'other',
        media_type: mediaType,
        duration_ms: 200_000,
        bitrate: 1,
        sample_rate: 44_100,
        channels: 2,
        start_ms: startMs,
        end_ms: startMs === 0 ? -1 : 205_000,
        track_gain: startMs === 0 ? '-6.5' : '',
        album_gain: '',
        sound_hash: id,
        missing_since: -1,
      })
      .execute(),
  )
}

type Shown = Extract<ServerMessage, { type: 'state' }>

/** Connects a device that can play these types, and plays the three tracks on it. */
async function listen(mediaTypes?: string[]) {
  const heard: ServerMessage[] = []
  const connection = rig.hub.connect(
    { send: (message) => heard.push(message), close() {} },
    {
      base: 'http://localhost',
      open: 'http://localhost',
      market: null,
      isExplicitFiltered: false,
      profile: 'classic',
    },
  )
  const say = async (message: object) => {
    connection.receive(JSON.stringify(message))
    await connection.settled
    await rig.settle()
  }
  const device = mediaTypes === undefined ? { name: 'Any' } : { name: 'Any', mediaTypes }
  await say({ type: 'hello', token: await aToken(world, 'mira'), device })
  const [welcome] = heard
  assert.equal(welcome?.type, 'welcome')
  const id = welcome?.type === 'welcome' ? welcome.deviceId : ''
  await rig.api.put(`/v1/me/player/play?device_id=${id}`, { uris })
  await rig.settle()
  const last = () => heard.filter((one): one is Shown => one.type === 'state').at(-1)
  return { say, last, heard }
}

test('a device is told where the current and the next item are, and how loud', async () => {
  const { last } = await listen()
  const { streams } = last() ?? {}
  assert.match(streams?.current?.path ?? '', new RegExp(`^/stream/track/${first}\\?who=`))
  assert.equal(streams?.current?.mediaType, 'audio/flac')
  assert.equal(streams?.current?.trackGain, -6.5)
  assert.equal(streams?.current?.albumGain, null)
  assert.match(streams?.next?.path ?? '', new RegExp(`^/stream/track/${second}\\?`))
  assert.deepEqual([streams?.next?.startMs, streams?.next?.endMs], [5_000, 205_000])
  await world.streams.check(uris[0] ?? '', proofOf(streams?.current?.path ?? ''))
})

test('a device that cannot play a type is given another', async () => {
  const { last } = await listen(['audio/mpeg', 'audio/wav'])
  const { streams } = last() ?? {}
  assert.match(streams?.current?.path ?? '', /&format=mp3$/)
  assert.equal(streams?.current?.mediaType, 'audio/mpeg')
  assert.doesNotMatch(streams?.next?.path ?? '', /format/)
})

test('what has no sound has no stream', async () => {
  const { last } = await listen()
  await rig.api.post('/v1/me/player/next')
  await rig.settle()
  assert.equal(last()?.streams?.next, null)
})

test('a device is told where an episode of a feed is, which is sent as it is', async () => {
  const audioUrl = 'https://media.example.org/a.ogg'
  const episode = await anEpisode(world, 'Tides', { audioUrl, durationMs: 0 })
  await world.changes.write((tx) =>
    saveFeedEpisodes(tx, [
      {
        episodeId: episode,
        showId: idOf('show Tides show'),
        guid: 'tides',
        season: 0,
        number: 0,
        type: 'full',
        link: '',
        mimeType: 'audio/ogg',
        bytes: 0,
        transcripts: [],
        chapters: [],
        chaptersUrl: '',
      },
    ]),
  )
  const { last } = await listen(['audio/mpeg'])
  const uri = `spotify:episode:${episode}`
  await rig.api.put('/v1/me/player/play', { uris: [uri] })
  await rig.settle()
  const current = last()?.streams?.current
  assert.match(current?.path ?? '', new RegExp(`^/stream/episode/${episode}\\?who=[^&]*&until=`))
  assert.doesNotMatch(current?.path ?? '', /format|example/)
  assert.equal(current?.mediaType, 'audio/ogg')
  assert.deepEqual([current?.startMs, current?.endMs, current?.trackGain], [0, -1, null])
  // Nobody knows how long it is: the address has to last all the same.
  world.clock.advance(12 * 3_600_000)
  await world.streams.check(uri, proofOf(current?.path ?? ''))
  world.clock.advance(-12 * 3_600_000)
})

test('an active device may ask for addresses anew, another is told nothing', async () => {
  const before = await listen()
  const { say, heard } = await listen()
  world.clock.advance(40 * 60_000)
  await say({ type: 'streams' })
  const answer = heard.at(-1)
  assert.equal(answer?.type, 'streams')
  const path = answer?.type === 'streams' ? (answer.streams.current?.path ?? '') : ''
  await world.streams.check(uris[0] ?? '', proofOf(path))
  const count = before.heard.length
  await before.say({ type: 'streams' })
  assert.equal(before.heard.length, count)
})

function proofOf(path: string) {
  const {
    who = '',
    until = '',
    sig = '',
  } = Object.fromEntries(new URL(path, 'http://localhost').searchParams)
  return { who, until, sig }
}
