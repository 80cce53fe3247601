import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import {
  anAudiobook,
  anEpisode,
  aShow,
  aUser,
  idOf,
  manyChapters,
} from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'
import { keepResumePoint } from '../../domain/spoken/resume.ts'

const world = await testWorld()
let api: Api
let app: Api
let showId: string
let episodeId: string
let spanish: string

before(async () => {
  await aUser(world, 'kim', { country: 'SE' })
  api = apiOf(world, await aToken(world, 'kim'))
  app = api.as(await aToken(world, ''))
  showId = await aShow(world, 'Tides', {
    languages: ['en'],
    images: [{ url: '/image/a/640', width: 640, height: 640 }],
  })
  episodeId = await anEpisode(world, 'High water', {
    showId,
    htmlDescription: '<p>Where the sea <b>goes</b></p>',
    durationMs: 7_200_000,
    releaseDate: '2026-04-30',
    previewUrl: 'https://example.org/p.mp3',
  })
  const abroad = await aShow(world, 'Mareas', { markets: ['ES'] })
  spanish = await anEpisode(world, 'Marea alta', { showId: abroad })
})

test('200: an episode with its show; pictures and languages of the show are its own too', async () => {
  const { status, body } = await api.get(`/v1/episodes/${episodeId}`)
  assert.equal(status, 200)
  const { show, ...episode } = body
  assert.deepEqual([show.id, show.name, show.type], [showId, 'Tides', 'show'])
  assert.equal('episodes' in show, false)
  assert.deepEqual(episode, {
    audio_preview_url: 'https://example.org/p.mp3',
    description: 'Where the sea goes',
    duration_ms: 7_200_000,
    explicit: false,
    external_urls: { spotify: `https://open.spotify.com/episode/${episodeId}` },
    href: `http://localhost:80/v1/episodes/${episodeId}`,
    html_description: '<p>Where the sea <b>goes</b></p>',
    id: episodeId,
    images: [{ url: 'http://localhost:80/image/a/640', width: 640, height: 640 }],
    is_externally_hosted: false,
    is_playable: true,
    language: 'en',
    languages: ['en'],
    name: 'High water',
    release_date: '2026-04-30',
    release_date_precision: 'day',
    resume_point: { fully_played: false, resume_position_ms: 0 },
    type: 'episode',
    uri: `spotify:episode:${episodeId}`,
  })
})

test('200: a chapter is an episode underneath', async () => {
  const audiobookId = await anAudiobook(world, 'A Book', { markets: ['SE'] })
  const [first = ''] = await manyChapters(world, 'Part', { audiobookId, count: 2 })
  const { body } = await api.get(`/v1/episodes/${first}`)
  assert.deepEqual([body.name, body.show.name, body.show.type], ['Part 1', 'A Book', 'show'])
})

test('200: several, null for what is unknown or not in the market, in the order asked', async () => {
  const ids = [episodeId, spanish, idOf('nothing'), episodeId]
  const { body } = await api.get(`/v1/episodes?ids=${ids}`)
  assert.deepEqual(
    body.episodes.map((episode: { id: string } | null) => episode?.id ?? null),
    [episodeId, null, null, episodeId],
  )
})

test('an app token finds an episode in the market it names, and none without one', async () => {
  assert.equal((await app.get(`/v1/episodes/${episodeId}`)).status, 404)
  assert.deepEqual((await app.get(`/v1/episodes?ids=${episodeId}`)).body, { episodes: [null] })
  assert.equal((await app.get(`/v1/episodes/${episodeId}?market=US`)).status, 200)
  assert.equal((await app.get(`/v1/episodes/${spanish}?market=US`)).status, 404)
  const { body } = await app.get(`/v1/episodes?ids=${spanish}&market=ES`)
  assert.equal(body.episodes[0].id, spanish)
  assert.equal('resume_point' in body.episodes[0], false)
})

test('resume points move as the user listens, begin again at the end, and stay private', async () => {
  const listen = (positionMs: number) =>
    world.changes.write((tx, touch) =>
      keepResumePoint(tx, touch, { userId: 'kim', episodeId, positionMs, now: world.clock.now() }),
    )
  const pointOf = async (other: Api) =>
    (await other.get(`/v1/episodes?ids=${episodeId}&market=SE`)).body.episodes[0].resume_point
  await listen(90_000)
  assert.deepEqual(await pointOf(api), { fully_played: false, resume_position_ms: 90_000 })
  await listen(-1)
  assert.deepEqual(await pointOf(api), { fully_played: true, resume_position_ms: 0 })
  await listen(1_000)
  assert.deepEqual(await pointOf(api), { fully_played: false, resume_position_ms: 1_000 })
  const other = api.as(await aToken(world, await aUser(world, 'jo')))
  assert.deepEqual(await pointOf(other), { fully_played: false, resume_position_ms: 0 })
  assert.equal(await pointOf(api.as(await aToken(world, 'kim', 'streaming'))), undefined)
  assert.equal(await pointOf(app), undefined)
})

test('400 for ids and markets', async () => {
  for (const [url, message] of [
    ['/v1/episodes/short', 'Invalid base62 id'],
    ['/v1/episodes', 'Missing required field: ids'],
    [`/v1/episodes?ids=${episodeId},short`, 'Invalid base62 id'],
    [`/v1/episodes?ids=${Array.from({ length: 51 }, () => episodeId)}`, 'too many ids requested'],
    [`/v1/episodes/${episodeId}?market=Sweden`, 'Invalid market code'],
  ] as const) {
    const { status, body } = await api.get(url)
    assert.deepEqual([status, body.error.message], [400, message], url)
  }
})

test('401 without a token, 404 names the id', async () => {
  assert.equal((await api.as(null).get(`/v1/episodes/${episodeId}`)).status, 401)
  assert.equal((await api.as(null).get(`/v1/episodes?ids=${episodeId}`)).status, 401)
  const { status, body } = await api.get(`/v1/episodes/${spanish}`)
  assert.equal(status, 404)
  assert.equal(body.error.message, `Non existing id: 'spotify:episode:${spanish}'`)
})
