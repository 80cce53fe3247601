import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { aToken } from '../../../test/support/api.ts'
import {
  anAudiobook,
  anEpisode,
  aShow,
  idOf,
  manyChapters,
} from '../../../test/support/builders.ts'
import { aRig, type Rig } from '../../../test/support/rig.ts'
import { testWorld } from '../../../test/support/world.ts'
import type { Attached } from '../../realtime/in-process.ts'

// A show of three episodes of half an hour, an audiobook of three chapters of a quarter.
const world = await testWorld()
const showId = await aShow(world, 'Tides')
for (const [at, name] of ['Old', 'Middle', 'New'].entries()) {
  await anEpisode(world, name, { showId, releaseDate: `2026-0${at + 1}-01` })
}
const bookId = await anAudiobook(world, 'Lamps', { markets: ['SE'] })
const chapters = await manyChapters(world, 'Part', { audiobookId: bookId, count: 3 })
const abroadId = await aShow(world, 'Abroad', { markets: ['US'] })
await anEpisode(world, 'Far', { showId: abroadId })

const episode = (name: string) => `spotify:episode:${idOf(`episode ${name}`)}`
const minutes = (count: number) => count * 60_000
const both = '?additional_types=track,episode'

let rig: Rig
let kitchen: Attached
let count = 0

beforeEach(async () => {
  rig = await aRig(world, `hearer${++count}`)
  kitchen = await rig.device('Kitchen')
})

async function play(body: Record<string, unknown>) {
  const reply = await rig.api.put(`/v1/me/player/play?device_id=${kitchen.device.id}`, body)
  await rig.settle()
  return reply
}

const state = async (query = both) => (await rig.api.get(`/v1/me/player${query}`)).body
const playing = async () => {
  const { item, progress_ms, is_playing } = await state()
  return [item?.name, progress_ms, is_playing]
}
const command = async (method: 'put' | 'post', path: string) => {
  assert.equal((await rig.api[method](`/v1/me/player/${path}`, undefined)).status, 204)
  await rig.settle()
}
const pointOf = async (id: string) => (await rig.api.get(`/v1/episodes/${id}`)).body.resume_point

describe('a show', () => {
  test('is played from its newest episode on, and is the context', async () => {
    assert.equal((await play({ context_uri: `spotify:show:${showId}` })).status, 204)
    await rig.advance(1_000)
    const body = await state()
    assert.equal(body.currently_playing_type, 'episode')
    assert.deepEqual(
      [body.item.name, body.item.type, body.item.show.name],
      ['New', 'episode', 'Tides'],
    )
    assert.deepEqual(body.context, {
      type: 'show',
      href: `http://localhost:80/v1/shows/${showId}`,
      external_urls: { spotify: `https://open.spotify.com/show/${showId}` },
      uri: `spotify:show:${showId}`,
    })
    await command('post', 'next')
    assert.deepEqual(await playing(), ['Middle', 0, true])
    assert.equal(kitchen.device.state?.window.current?.item?.name, 'Middle')
  })

  test('begins at the episode that offset names', async () => {
    const context_uri = `spotify:show:${showId}`
    await play({ context_uri, offset: { uri: episode('Old') } })
    assert.deepEqual(await playing(), ['Old', 0, true])
    await play({ context_uri, offset: { position: 1 }, position_ms: 5_000 })
    assert.deepEqual(await playing(), ['Middle', 5_000, true])
  })

  test('404 when it is unknown, or not heard in the country', async () => {
    for (const id of [idOf('nothing'), abroadId]) {
      const { status, body } = await play({ context_uri: `spotify:show:${id}` })
      assert.equal(status, 404)
      assert.equal(body.error.message, `Non existing id: 'spotify:show:${id}'`)
    }
  })

  test('ends with its last episode; the first waits', async () => {
    await play({ context_uri: `spotify:show:${showId}`, offset: { position: 2 } })
    await rig.advance(minutes(31))
    assert.deepEqual(await playing(), ['New', 0, false])
  })
})

describe('items', () => {
  test('can be episodes among tracks; what is not asked for is null, and said to be what it is', async () => {
    const uris = [episode('New'), `spotify:track:${rig.tracks[0]}`]
    await play({ uris })
    for (const query of ['', '?additional_types=track']) {
      const { item, currently_playing_type, is_playing } = await state(query)
      assert.deepEqual([item, currently_playing_type, is_playing], [null, 'episode', true])
    }
    const now = await rig.api.get('/v1/me/player/currently-playing?additional_types=episode')
    assert.equal(now.body.item.name, 'New')
    await command('post', 'next')
    const after = await state('')
    assert.deepEqual([after.item.name, after.currently_playing_type], ['Song 1', 'track'])
  })

  test('that are episodes can be queued and are listed in the queue', async () => {
    await play({ context_uri: `spotify:album:${idOf('album Song album')}` })
    await command('post', `queue?uri=${episode('Old')}`)
    const { body } = await rig.api.get('/v1/me/player/queue')
    assert.deepEqual(
      body.queue.slice(0, 2).map(({ name }: { name: string }) => name),
      ['Old', 'Song 2'],
    )
    await command('post', 'next')
    assert.deepEqual(await playing(), ['Old', 0, true])
    await rig.advance(minutes(30) + 1_000)
    assert.equal((await playing())[0], 'Song 2')
    const unknown = await rig.api.post(`/v1/me/player/queue?uri=${episode('Nobody')}`)
    assert.equal(unknown.status, 404)
  })

  test('that cannot be heard in the country are passed over', async () => {
    await play({ uris: [episode('Far'), episode('New')] })
    assert.equal((await playing())[0], 'New')
  })

  test('are no part of what was played recently', async () => {
    await play({ uris: [episode('New'), `spotify:track:${rig.tracks[0]}`] })
    await rig.advance(minutes(2))
    await command('post', 'next')
    await rig.advance(minutes(2))
    await command('post', 'next')
    const { body } = await rig.api.get('/v1/me/player/recently-played')
    assert.deepEqual(
      body.items.map(({ track }: { track: { name: string } }) => track.name),
      ['Song 1'],
    )
  })

  test('show how far they were heard to whoever may know', async () => {
    await play({ uris: [episode('New')] })
    await rig.advance(minutes(2))
    await command('put', 'pause')
    assert.equal((await state()).item.resume_point.resume_position_ms, minutes(2))
    const other = rig.api.as(await aToken(world, rig.userId, 'user-read-playback-state', 1e9))
    const { body } = await other.get(`/v1/me/player${both}`)
    assert.equal(body.item.resume_point, undefined)
  })
})

describe('resume points', () => {
  test('are moved by playback, and an episode goes on where it was left', async () => {
    const id = idOf('episode Old')
    await play({ uris: [episode('Old')] })
    await rig.advance(minutes(5))
    await play({ uris: [episode('New')] })
    assert.deepEqual(await pointOf(id), { fully_played: false, resume_position_ms: minutes(5) })
    await play({ uris: [episode('Old')] })
    assert.deepEqual(await playing(), ['Old', minutes(5), true])
    await play({ uris: [episode('Old')], position_ms: 0 })
    assert.deepEqual(await playing(), ['Old', 0, true])
  })

  test('say so when an episode was heard to its end', async () => {
    await play({ uris: [episode('Old')] })
    await rig.advance(minutes(31))
    assert.deepEqual(await pointOf(idOf('episode Old')), {
      fully_played: true,
      resume_position_ms: 0,
    })
  })

  test('are kept while it plays, in case nobody says goodbye', async () => {
    await play({ uris: [episode('Old')] })
    await rig.advance(minutes(1))
    const { resume_position_ms: position } = await pointOf(idOf('episode Old'))
    assert.ok(position >= 50_000 && position <= 60_000, String(position))
  })
})

describe('an audiobook', () => {
  const uris = [`spotify:show:${bookId}`, `spotify:audiobook:${bookId}`]

  for (const context_uri of uris) {
    test(`${context_uri.split(':')[1]} is played chapter by chapter`, async () => {
      await play({ context_uri })
      const body = await state()
      assert.deepEqual([body.item.name, body.context.uri], ['Part 1', `spotify:show:${bookId}`])
      await rig.advance(minutes(15) + 1_000)
      assert.equal((await playing())[0], 'Part 2')
    })
  }

  test('goes on in the chapter that was begun, or after the last that was heard', async () => {
    await play({ context_uri: uris[1] })
    await rig.advance(minutes(20))
    await play({ uris: [episode('New')] })
    await play({ context_uri: uris[1] })
    assert.deepEqual(await playing(), ['Part 2', minutes(5), true])
    await rig.advance(minutes(10) + 100)
    await play({ uris: [episode('New')] })
    await play({ context_uri: uris[1] })
    assert.equal((await playing())[0], 'Part 3')
    await play({ context_uri: uris[1], offset: { position: 0 } })
    assert.equal((await playing())[0], 'Part 1')
  })

  test('tells how far each chapter was heard', async () => {
    await play({ uris: [`spotify:episode:${chapters[1]}`] })
    await rig.advance(minutes(3))
    await command('put', 'pause')
    const { body } = await rig.api.get(`/v1/chapters/${chapters[1]}`)
    assert.deepEqual(body.resume_point, { fully_played: false, resume_position_ms: minutes(3) })
  })
})
