import assert from 'node:assert/strict'
import { before, beforeEach, describe, test } from 'node:test'
import { aToken } from '../../../test/support/api.ts'
import { anArtist, aTrack, aUser, idOf } from '../../../test/support/builders.ts'
import { aPlaylist } from '../../../test/support/playlists.ts'
import { aRig, type Rig } from '../../../test/support/rig.ts'
import { testWorld } from '../../../test/support/world.ts'
import type { Attached } from '../../realtime/in-process.ts'
import { setProfile } from '../../store/user-profiles.ts'

const world = await testWorld()
const strictWorld = await testWorld({ strict_restrictions: true })
let rig: Rig
let kitchen: Attached
let album: string
let count = 0

beforeEach(async () => {
  rig = await aRig(world, `listener${++count}`)
  kitchen = await rig.device('Kitchen', { type: 'Speaker', volume: 40 })
  album = `spotify:album:${idOf('album Song album')}`
})

const uri = (number: number) => `spotify:track:${rig.tracks[number - 1]}`

/** Starts the album on the kitchen speaker. */
async function play(body: Record<string, unknown> = { context_uri: album }) {
  const reply = await rig.api.put(`/v1/me/player/play?device_id=${kitchen.device.id}`, body)
  await rig.settle()
  return reply
}

const state = async () => (await rig.api.get('/v1/me/player')).body

describe('GET /v1/me/player', () => {
  test('204 without an active device', async () => {
    assert.equal((await rig.api.get('/v1/me/player')).status, 204)
  })

  test('shows what plays, where, and what makes no sense now', async () => {
    await play()
    await rig.advance(12_500)
    const body = await state()
    assert.equal(body.item.name, 'Song 1')
    assert.equal(body.progress_ms, 12_500)
    assert.equal(body.is_playing, true)
    assert.equal(body.currently_playing_type, 'track')
    assert.equal(body.repeat_state, 'off')
    assert.equal(body.shuffle_state, false)
    assert.deepEqual(body.actions, { disallows: { resuming: true } })
    assert.deepEqual(body.context, {
      type: 'album',
      href: `http://localhost:80/v1/albums/${idOf('album Song album')}`,
      external_urls: { spotify: `https://open.spotify.com/album/${idOf('album Song album')}` },
      uri: album,
    })
    assert.deepEqual(body.device, {
      id: kitchen.device.id,
      is_active: true,
      is_private_session: false,
      is_restricted: false,
      name: 'Kitchen',
      type: 'Speaker',
      volume_percent: 40,
      supports_volume: true,
    })
  })

  test('its timestamp is the last change, not the reading', async () => {
    await play()
    const { timestamp } = await state()
    await rig.advance(30_000)
    assert.equal((await state()).timestamp, timestamp)
    await rig.api.put('/v1/me/player/pause')
    assert.equal((await state()).timestamp, world.clock.now())
  })

  test('progress stays within the item after the device vanished', async () => {
    await play()
    world.clock.advance(1_000_000)
    assert.equal((await rig.api.get('/v1/me/player')).status, 204)
  })

  test('400 for a kind of item nobody knows', async () => {
    const { status, body } = await rig.api.get('/v1/me/player?additional_types=lyrics')
    assert.deepEqual([status, body.error.message], [400, 'Bad search type field lyrics'])
  })

  test('401 without a token, 403 without the scope', async () => {
    assert.equal((await rig.api.as(null).get('/v1/me/player')).status, 401)
    const token = await aToken(world, rig.userId, 'user-read-private')
    assert.equal((await rig.api.as(token).get('/v1/me/player')).status, 403)
    assert.equal((await rig.api.as(token).put('/v1/me/player/play')).status, 403)
  })
})

describe('GET /v1/me/player/currently-playing', () => {
  test('is the same without the device; 204 when nothing is loaded', async () => {
    assert.equal((await rig.api.get('/v1/me/player/currently-playing')).status, 204)
    await play()
    const { body } = await rig.api.get('/v1/me/player/currently-playing')
    assert.equal(body.item.name, 'Song 1')
    assert.equal('device' in body, false)
  })

  test('204 to other apps in a private session, and nothing is recorded', async () => {
    const secret = await rig.device('Secret', { isPrivate: true })
    await rig.api.put(`/v1/me/player/play?device_id=${secret.device.id}`, { context_uri: album })
    await rig.advance(60_000)
    assert.equal((await state()).device.is_private_session, true)
    assert.equal((await rig.api.get('/v1/me/player/currently-playing')).status, 200)
    await rig.api.post('/v1/me/player/next')
    const { body } = await rig.api.get('/v1/me/player/recently-played')
    assert.deepEqual(body.items, [])
  })
})

describe('GET /v1/me/player/devices', () => {
  test('lists what is connected; the active one is marked', async () => {
    await rig.device('Study')
    await play()
    const { body } = await rig.api.get('/v1/me/player/devices')
    const listed = body.devices.map((one: { name: string; is_active: boolean }) => [
      one.name,
      one.is_active,
    ])
    assert.deepEqual(listed.sort(), [
      ['Kitchen', true],
      ['Study', false],
    ])
  })

  test('is empty when there are none', async () => {
    kitchen.leave()
    await rig.settle()
    assert.deepEqual((await rig.api.get('/v1/me/player/devices')).body, { devices: [] })
  })
})

describe('PUT /v1/me/player/play', () => {
  test('204 and plays an album from its first track', async () => {
    assert.equal((await play()).status, 204)
    assert.equal(await rig.shown(), 'Song 1')
    assert.deepEqual(kitchen.device.loaded, [uri(1)])
  })

  test('plays tracks, from an offset', async () => {
    const uris = [uri(3), uri(5), uri(7)]
    await play({ uris, offset: { position: 1 }, position_ms: 10_000 })
    assert.equal(await rig.shown(), 'Song 5')
    assert.equal((await state()).context, null)
    assert.equal((await state()).progress_ms, 10_000)
    await play({ uris, offset: { uri: uri(7) } })
    assert.equal(await rig.shown(), 'Song 7')
  })

  test('plays playlists, also by their old address, artists and the saved tracks', async () => {
    const id = await aPlaylist(rig.api, { trackIds: [rig.tracks[8] ?? '', rig.tracks[2] ?? ''] })
    await play({ context_uri: `spotify:playlist:${id}` })
    assert.equal(await rig.shown(), 'Song 9')
    await play({
      context_uri: `spotify:user:${rig.userId}:playlist:${id}`,
      offset: { position: 1 },
    })
    assert.equal(await rig.shown(), 'Song 3')
    assert.equal((await state()).context.uri, `spotify:playlist:${id}`)
    await play({ context_uri: `spotify:artist:${idOf('artist Song artist')}`, offset: null })
    assert.match(await rig.shown(), /^Song/)
    await rig.api.put('/v1/me/tracks', { ids: [rig.tracks[4]] })
    await play({ context_uri: `spotify:user:${rig.userId}:collection` })
    assert.equal(await rig.shown(), 'Song 5')
    assert.equal((await state()).context.type, 'collection')
    assert.equal((await state()).context.href, 'http://localhost:80/v1/me/tracks')
  })

  test('a playlist that is edited while it plays is played as it was', async () => {
    const id = await aPlaylist(rig.api, { trackIds: rig.tracks.slice(0, 3) })
    await play({ context_uri: `spotify:playlist:${id}` })
    await rig.api.delete(`/v1/playlists/${id}/tracks`, { tracks: [{ uri: uri(2) }] })
    await rig.api.post('/v1/me/player/next')
    assert.equal(await rig.shown(), 'Song 2')
  })

  for (const [name, body, headers] of [
    ['no body', undefined, {}],
    ['an empty body of JSON', '', { 'content-type': 'application/json' }],
    ['an empty object', {}, {}],
    ['members that are null', { context_uri: null, uris: null, offset: null }, {}],
    ['JSON sent as text', '{}', { 'content-type': 'text/plain' }],
  ] as const) {
    test(`${name} resumes and leaves the queue alone`, async () => {
      await play()
      await rig.api.post(`/v1/me/player/queue?uri=${uri(9)}`)
      await rig.api.put('/v1/me/player/pause')
      assert.equal(await rig.shown(), '(Song 1)')
      assert.equal((await rig.api.put('/v1/me/player/play', body, headers)).status, 204)
      assert.equal(await rig.shown(), 'Song 1')
      await rig.api.post('/v1/me/player/next')
      assert.equal(await rig.shown(), 'Song 9')
    })
  }

  for (const [message, body] of [
    ['Malformed json', '{"uris":'],
    ['Malformed json', { context_uri: ['spotify:album:x'] }],
    ['Malformed json', { uris: 'spotify:track:x' }],
    ['Malformed json', { uris: [], offset: 3 }],
    ['Malformed json', { position_ms: -1 }],
    ['At least one of "uri" or "position" should be specified', { uris: [], offset: {} }],
    ['Non supported context uri', { context_uri: 'spotify:track:4aawyAB9vmqN3uQ7FjRGTg' }],
    ['Non supported context uri', { context_uri: 'nonsense' }],
  ] as const) {
    test(`400 ${message}: ${JSON.stringify(body)}`, async () => {
      const reply = await rig.api.put('/v1/me/player/play', body)
      assert.deepEqual([reply.status, reply.body.error.message], [400, message])
    })
  }

  test('400 for an offset in an artist, and for a context and tracks together', async () => {
    const artist = `spotify:artist:${await anArtist(world, 'Somebody')}`
    const inArtist = await play({ context_uri: artist, offset: { position: 1 } })
    assert.equal(inArtist.body.error.message, "Can't have offset for context type: ARTIST")
    assert.equal((await play({ context_uri: album, uris: [uri(1)] })).status, 400)
  })

  test('404 for a context that does not exist, and a track that is not in it', async () => {
    assert.equal((await play({ context_uri: `spotify:album:${idOf('nothing')}` })).status, 404)
    const reply = await play({ context_uri: album, offset: { uri: `spotify:track:${idOf('x')}` } })
    assert.equal(reply.status, 404)
    assert.equal(reply.body.error.reason, 'NO_SPECIFIC_TRACK')
  })

  test('an empty playlist leaves the device active and idle', async () => {
    const id = await aPlaylist(rig.api)
    assert.equal((await play({ context_uri: `spotify:playlist:${id}` })).status, 204)
    const body = await state()
    assert.deepEqual(
      [body.item, body.is_playing, body.currently_playing_type],
      [null, false, 'unknown'],
    )
    const reply = await rig.api.post('/v1/me/player/next')
    assert.deepEqual([reply.status, reply.body.error.reason], [403, 'UNKNOWN'])
    assert.equal(reply.body.error.message, 'Player command failed: Restriction violated')
  })

  test('tracks that the market does not have are passed over', async () => {
    const far = await aTrack(world, 'Far away', { markets: ['JP'] })
    await play({ uris: [`spotify:track:${far}`, uri(2)] })
    assert.equal(await rig.shown(), 'Song 2')
  })

  test('explicit tracks are passed over for who is not to hear them', async () => {
    const loud = await aTrack(world, 'Loud', { explicit: true })
    const uris = [`spotify:track:${loud}`, uri(2)]
    await play({ uris })
    assert.equal(await rig.shown(), 'Loud')
    await world.changes.write(async (tx, touch) => {
      await setProfile(tx, rig.userId, { images: [], explicitFilter: true })
      touch('tokens')
    })
    await play({ uris })
    assert.equal(await rig.shown(), 'Song 2')
  })
})

describe('which device', () => {
  test('404 NO_ACTIVE_DEVICE: a device that is merely listed is not meant', async () => {
    for (const [method, path] of [
      ['put', 'play'],
      ['put', 'pause'],
      ['post', 'next'],
      ['post', 'previous'],
      ['put', 'seek?position_ms=1'],
      ['put', 'volume?volume_percent=1'],
      ['post', `queue?uri=${uri(1)}`],
    ] as const) {
      const { status, body } = await rig.api[method](`/v1/me/player/${path}`)
      assert.deepEqual(
        [status, body.error],
        [
          404,
          {
            status: 404,
            message: 'Player command failed: No active device found',
            reason: 'NO_ACTIVE_DEVICE',
          },
        ],
        path,
      )
    }
  })

  test('404 Device not found for an unknown one', async () => {
    const reply = await rig.api.put('/v1/me/player/pause?device_id=elsewhere')
    assert.deepEqual([reply.status, reply.body.error.message], [404, 'Device not found'])
  })

  test('a command for another device moves playback there', async () => {
    const study = await rig.device('Study')
    await play()
    await rig.api.post(`/v1/me/player/next?device_id=${study.device.id}`)
    assert.equal(await rig.shown(), 'Song 2')
    assert.equal((await state()).device.name, 'Study')
    assert.equal(kitchen.device.state, null)
    assert.deepEqual(study.device.loaded, [uri(2)])
  })

  test('403 for a restricted device', async () => {
    const tv = await rig.device('TV', { isRestricted: true })
    const reply = await rig.api.put(`/v1/me/player/play?device_id=${tv.device.id}`)
    assert.deepEqual([reply.status, reply.body.error.reason], [403, 'REMOTE_CONTROL_DISALLOW'])
  })

  test('403 PREMIUM_REQUIRED for users who are not', async () => {
    await aUser(world, `free${count}`, { product: 'free' })
    const api = rig.api.as(await aToken(world, `free${count}`))
    for (const path of ['play', 'pause', 'volume?volume_percent=3']) {
      const { status, body } = await api.put(`/v1/me/player/${path}`)
      assert.deepEqual([status, body.error.reason], [403, 'PREMIUM_REQUIRED'])
      assert.equal(body.error.message, 'Player command failed: Premium required')
    }
  })
})

describe('PUT /v1/me/player', () => {
  test('moves playback, which goes on where it was', async () => {
    const study = await rig.device('Study')
    await play()
    await rig.advance(20_000)
    const reply = await rig.api.put('/v1/me/player', { device_ids: [study.device.id] })
    assert.equal(reply.status, 204)
    await rig.settle()
    assert.equal(kitchen.device.state, null)
    assert.equal(study.device.positionMs, 20_000)
    await rig.advance(5_000)
    const { device, progress_ms, is_playing } = await state()
    assert.deepEqual([device.name, progress_ms, is_playing], ['Study', 25_000, true])
  })

  test('what is paused stays paused, unless it says play', async () => {
    const study = await rig.device('Study')
    await play()
    await rig.api.put('/v1/me/player/pause')
    await rig.api.put('/v1/me/player', { device_ids: [study.device.id], play: false })
    assert.equal(await rig.shown(), '(Song 1)')
    await rig.api.put('/v1/me/player', { device_ids: [kitchen.device.id], play: true })
    assert.equal(await rig.shown(), 'Song 1')
  })

  test('makes a device active that has nothing to play', async () => {
    await rig.api.put('/v1/me/player', { device_ids: [kitchen.device.id], play: true })
    assert.equal((await state()).item, null)
    assert.deepEqual((await state()).actions.disallows.pausing, true)
  })

  test('400 without a device, with two, and for what is no JSON', async () => {
    for (const body of [
      {},
      { device_ids: [] },
      { device_ids: ['a', 'b'] },
      '{',
      { device_ids: 1 },
    ]) {
      assert.equal((await rig.api.put('/v1/me/player', body)).status, 400)
    }
    assert.equal((await rig.api.put('/v1/me/player', { device_ids: ['gone'] })).status, 404)
  })
})

describe('transport', () => {
  test('pause and resume; both are 204 when there is nothing to do', async () => {
    await play()
    await rig.advance(5_000)
    for (const path of ['pause', 'pause']) {
      assert.equal((await rig.api.put(`/v1/me/player/${path}`)).status, 204)
    }
    await rig.settle()
    assert.equal(kitchen.device.isPlaying, false)
    assert.deepEqual((await state()).actions.disallows, { pausing: true })
    await rig.advance(60_000)
    assert.equal((await state()).progress_ms, 5_000)
    for (let times = 0; times < 2; times++) {
      assert.equal((await rig.api.put('/v1/me/player/play')).status, 204)
    }
    await rig.advance(1_000)
    assert.equal((await state()).progress_ms, 6_000)
  })

  test('next, previous, and the end of an album', async () => {
    await play({ context_uri: album, offset: { position: 10 } })
    await rig.api.post('/v1/me/player/next')
    assert.equal(await rig.shown(), 'Song 12')
    await rig.api.post('/v1/me/player/previous')
    assert.equal(await rig.shown(), 'Song 11')
    await rig.advance(4_000)
    await rig.api.post('/v1/me/player/previous')
    assert.equal(await rig.shown(), 'Song 11')
    assert.equal((await state()).progress_ms, 0)
    await rig.advance(400_000)
    assert.equal(await rig.shown(), '(Song 1)')
    assert.equal((await state()).progress_ms, 0)
    const previous = kitchen.device.state?.window.previous ?? []
    assert.equal(previous.at(-1)?.uri, uri(12))
  })

  test('items follow each other without anybody asking', async () => {
    await play()
    await rig.advance(450_000)
    assert.equal(await rig.shown(), 'Song 3')
    assert.equal((await state()).progress_ms, 50_000)
    assert.deepEqual(kitchen.device.loaded, [uri(1), uri(2), uri(3)])
  })

  test('seek moves; beyond the end is the next item', async () => {
    await play()
    assert.equal((await rig.api.put('/v1/me/player/seek?position_ms=90000')).status, 204)
    await rig.settle()
    assert.equal(kitchen.device.positionMs, 90_000)
    await rig.api.put('/v1/me/player/seek?position_ms=200000')
    assert.equal(await rig.shown(), 'Song 2')
    for (const query of ['', '?position_ms=-1', '?position_ms=NaN']) {
      assert.equal((await rig.api.put(`/v1/me/player/seek${query}`)).status, 400)
    }
  })

  test('repeat and shuffle are kept, also while no device plays', async () => {
    assert.equal((await rig.api.put('/v1/me/player/repeat?state=context')).status, 204)
    assert.equal((await rig.api.put('/v1/me/player/shuffle?state=true')).status, 204)
    await play({ context_uri: album, offset: { position: 4 } })
    const body = await state()
    assert.deepEqual(
      [body.repeat_state, body.shuffle_state, body.item.name],
      ['context', true, 'Song 5'],
    )
    await rig.api.put('/v1/me/player/shuffle?state=false')
    await rig.api.put('/v1/me/player/repeat?state=track')
    await rig.advance(201_000)
    assert.equal(await rig.shown(), 'Song 5')
    await rig.api.post('/v1/me/player/next')
    assert.equal(await rig.shown(), 'Song 6')
    assert.equal((await rig.api.put('/v1/me/player/repeat?state=loud')).status, 400)
    assert.equal((await rig.api.put('/v1/me/player/shuffle?state=maybe')).status, 400)
    assert.equal((await rig.api.put('/v1/me/player/shuffle')).status, 400)
  })

  test('volume reaches the device', async () => {
    await play()
    assert.equal((await rig.api.put('/v1/me/player/volume?volume_percent=73')).status, 204)
    await rig.settle()
    assert.equal(kitchen.device.volume, 73)
    assert.equal((await state()).device.volume_percent, 73)
    for (const volume of ['101', '-1', 'loud']) {
      const reply = await rig.api.put(`/v1/me/player/volume?volume_percent=${volume}`)
      assert.deepEqual([reply.status, reply.body.error.message], [400, 'Invalid volume_percent'])
    }
  })

  test('403 VOLUME_CONTROL_DISALLOW where the volume is the device’s own', async () => {
    const phone = await rig.device('Phone', { supportsVolume: false })
    const url = `/v1/me/player/volume?volume_percent=5&device_id=${phone.device.id}`
    const { status, body } = await rig.api.put(url)
    assert.deepEqual([status, body.error.reason], [403, 'VOLUME_CONTROL_DISALLOW'])
    assert.equal(body.error.message, 'Player command failed: Cannot control device volume')
  })
})

describe('the queue', () => {
  const queue = async () =>
    (await rig.api.get('/v1/me/player/queue')).body.queue.map((item: { name: string }) => item.name)

  test('is empty when nothing plays', async () => {
    const { body } = await rig.api.get('/v1/me/player/queue')
    assert.deepEqual(body, { currently_playing: null, queue: [] })
  })

  test('queued items come first, in their order, and then the rest without going round', async () => {
    await play({ context_uri: album, offset: { position: 9 } })
    for (const number of [3, 4]) {
      const reply = await rig.api.post(`/v1/me/player/queue?uri=${uri(number)}`)
      assert.equal(reply.status, 204)
    }
    assert.deepEqual(await queue(), ['Song 3', 'Song 4', 'Song 11', 'Song 12'])
    const heard: string[] = []
    for (let times = 0; times < 4; times++) {
      await rig.api.post('/v1/me/player/next')
      heard.push(await rig.shown())
    }
    assert.deepEqual(heard, ['Song 3', 'Song 4', 'Song 11', 'Song 12'])
  })

  test('survives another context', async () => {
    await play()
    await rig.api.post(`/v1/me/player/queue?uri=${uri(8)}`)
    await play({ uris: [uri(5), uri(6)] })
    assert.deepEqual(await queue(), ['Song 8', 'Song 6'])
  })

  test('404 for what does not exist, 400 for what cannot be queued', async () => {
    await play()
    const post = (text: string) => rig.api.post(`/v1/me/player/queue?uri=${text}`)
    assert.equal((await post(`spotify:track:${idOf('nothing')}`)).status, 404)
    for (const text of ['', 'spotify:track:short', album, 'nonsense']) {
      assert.equal((await post(text)).status, 400)
    }
    assert.equal((await rig.api.post('/v1/me/player/queue')).status, 400)
  })
})

describe('GET /v1/me/player/recently-played', () => {
  const names = (body: { items: { track: { name: string } }[] }) =>
    body.items.map(({ track }) => track.name)

  test('null cursors when there is nothing', async () => {
    const { body } = await rig.api.get('/v1/me/player/recently-played')
    assert.deepEqual(body, {
      next: null,
      cursors: null,
      limit: 20,
      href: 'http://localhost:80/v1/me/player/recently-played?limit=20',
      total: 0,
      items: [],
    })
  })

  test('what was heard for more than thirty seconds, newest first, with its context', async () => {
    await play()
    await rig.advance(30_000)
    await rig.api.post('/v1/me/player/next')
    await rig.advance(30_500)
    await rig.api.post('/v1/me/player/next')
    await rig.advance(210_000)
    const { body } = await rig.api.get('/v1/me/player/recently-played')
    assert.deepEqual(names(body), ['Song 3', 'Song 2'])
    assert.equal(body.items[0].context.uri, album)
    assert.match(body.items[0].played_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })

  test('is walked by cursors, in both directions', async () => {
    await play()
    await rig.advance(1_000_000)
    const first = await rig.api.get('/v1/me/player/recently-played?limit=2')
    assert.deepEqual(names(first.body), ['Song 5', 'Song 4'])
    assert.equal(first.body.total, 5)
    const { before, after } = first.body.cursors
    assert.equal(
      first.body.next,
      `http://localhost:80/v1/me/player/recently-played?before=${before}&limit=2`,
    )
    const second = await rig.api.get(first.body.next.replace('http://localhost:80', ''))
    assert.deepEqual(names(second.body), ['Song 3', 'Song 2'])
    const newer = await rig.api.get(
      `/v1/me/player/recently-played?after=${second.body.cursors.after}`,
    )
    assert.deepEqual(names(newer.body), ['Song 5', 'Song 4'])
    const none = await rig.api.get(`/v1/me/player/recently-played?after=${after}`)
    assert.deepEqual([none.body.items, none.body.cursors, none.body.next], [[], null, null])
  })

  test('400 for both cursors, and for a limit out of range', async () => {
    for (const query of ['after=1&before=2', 'limit=0', 'limit=51', 'after=yesterday']) {
      assert.equal((await rig.api.get(`/v1/me/player/recently-played?${query}`)).status, 400)
    }
  })
})

describe('strict restrictions', () => {
  let strict: Rig
  before(async () => {
    strict = await aRig(strictWorld, 'strict')
  })

  test('403 for what changes nothing', async () => {
    const { device } = await strict.device('Kitchen')
    await strict.api.put(`/v1/me/player/play?device_id=${device.id}`, { context_uri: album })
    const replies = [
      await strict.api.put('/v1/me/player/play'),
      await strict.api.post('/v1/me/player/previous'),
      (await strict.api.put('/v1/me/player/pause')) &&
        (await strict.api.put('/v1/me/player/pause')),
    ]
    for (const { status, body } of replies) {
      assert.deepEqual([status, body.error.reason], [403, 'UNKNOWN'])
    }
  })
})
