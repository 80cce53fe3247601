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
  spokenCatalog,
} from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'
import { keepResumePoint } from '../../domain/spoken/resume.ts'

const world = await testWorld()
let api: Api
let app: Api
let showId: string
let german: string
let book: string
let episodeIds: string[]

before(async () => {
  await aUser(world, 'kim', { country: 'SE' })
  api = apiOf(world, await aToken(world, 'kim'))
  app = api.as(await aToken(world, ''))
  showId = await aShow(world, 'Night Desk', {
    publisher: 'Quiet Radio',
    description: 'Talks & more',
    languages: ['en-GB', 'en'],
    explicit: true,
    images: [{ url: '/image/a/640', width: 640, height: 640 }],
    copyrights: [{ text: '2026 Quiet Radio', type: 'C' }],
  })
  german = await aShow(world, 'Spätschicht', { markets: ['DE', 'AT'] })
  book = await anAudiobook(world, 'A Book')
  await manyChapters(world, 'Chapter', { audiobookId: book, count: 3 })
  const days = Array.from({ length: 60 }, (_, at) => at + 1)
  await spokenCatalog(world, {
    episodes: days.map((day) => ({
      id: idOf(`episode ${day}`),
      name: `Night ${day}`,
      showId,
      durationMs: 1_000,
      releaseDate: new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10),
    })),
  })
  episodeIds = days.toReversed().map((day) => idOf(`episode ${day}`))
})

const idsIn = (items: { id: string }[]) => items.map(({ id }) => id)

test('200: a show says everything that is known of it', async () => {
  const { status, body } = await api.get(`/v1/shows/${showId}`)
  const { episodes, ...show } = body
  assert.equal(status, 200)
  const { available_markets, ...rest } = show
  assert.equal(available_markets.length, 184)
  assert.deepEqual(rest, {
    copyrights: [{ text: '2026 Quiet Radio', type: 'C' }],
    description: 'Talks & more',
    explicit: true,
    external_urls: { spotify: `https://open.spotify.com/show/${showId}` },
    href: `http://localhost:80/v1/shows/${showId}`,
    html_description: '<p>Talks &amp; more</p>',
    id: showId,
    images: [{ url: 'http://localhost:80/image/a/640', width: 640, height: 640 }],
    is_externally_hosted: false,
    languages: ['en-GB', 'en'],
    media_type: 'audio',
    name: 'Night Desk',
    publisher: 'Quiet Radio',
    total_episodes: 60,
    type: 'show',
    uri: `spotify:show:${showId}`,
  })
  assert.deepEqual([episodes.limit, episodes.offset, episodes.total], [50, 0, 60])
  assert.deepEqual(idsIn(episodes.items), episodeIds.slice(0, 50))
  assert.equal(episodes.next, `${rest.href}/episodes?offset=50&limit=50`)
})

test('200: episodes are listed newest first, pages follow each other', async () => {
  const first = await api.get(`/v1/shows/${showId}/episodes?market=SE`)
  assert.deepEqual(idsIn(first.body.items), episodeIds.slice(0, 20))
  assert.equal(
    first.body.next,
    `http://localhost:80/v1/shows/${showId}/episodes?offset=20&limit=20&market=SE`,
  )
  const last = await api.get(`/v1/shows/${showId}/episodes?limit=50&offset=50`)
  assert.deepEqual(idsIn(last.body.items), episodeIds.slice(50))
  assert.equal(last.body.next, null)
  const past = await api.get(`/v1/shows/${showId}/episodes?offset=100`)
  assert.deepEqual([past.body.items, past.body.total], [[], 60])
})

test('200: an episode that comes out shows at once', async () => {
  const { body: before } = await api.get(`/v1/shows/${german}?market=DE`, {})
  assert.equal(before.error?.status, 404)
  const reader = api.as(await aToken(world, await aUser(world, 'jo', { country: 'DE' })))
  assert.equal((await reader.get(`/v1/shows/${german}`)).body.episodes.total, 0)
  const id = await anEpisode(world, 'Folge 1', { showId: german })
  const { body } = await reader.get(`/v1/shows/${german}`)
  assert.deepEqual([idsIn(body.episodes.items), body.total_episodes], [[id], 1])
})

test('200: an audiobook is a show underneath, its chapters are episodes', async () => {
  const reader = api.as(await aToken(world, await aUser(world, 'lee', { country: 'US' })))
  const { body } = await reader.get(`/v1/shows/${book}`)
  assert.deepEqual([body.type, body.name, body.total_episodes], ['show', 'A Book', 3])
  assert.equal(body.episodes.items[0].name, 'Chapter 1')
})

test('200: several, null for what is unknown or not in the market, in the order asked', async () => {
  const ids = [german, showId, idOf('nothing'), showId]
  const { body } = await api.get(`/v1/shows?ids=${ids}`)
  assert.deepEqual(
    body.shows.map((show: { id: string } | null) => show?.id ?? null),
    [null, showId, null, showId],
  )
  assert.equal('episodes' in body.shows[1], false)
})

test('an app token finds a show in the market it names, and none without one', async () => {
  assert.equal((await app.get(`/v1/shows/${showId}`)).status, 404)
  assert.equal((await app.get(`/v1/shows/${showId}/episodes`)).status, 404)
  assert.deepEqual((await app.get(`/v1/shows?ids=${showId}`)).body, { shows: [null] })
  assert.equal((await app.get(`/v1/shows/${showId}?market=se`)).status, 200)
  assert.equal((await app.get(`/v1/shows/${german}?market=SE`)).status, 404)
  assert.equal((await app.get(`/v1/shows/${german}?market=AT`)).status, 200)
  assert.equal((await app.get(`/v1/shows/${german}/episodes?market=AT`)).status, 200)
})

test('what a show was held as is not shown after the show has changed', async () => {
  const id = await aShow(world, 'Early Desk')
  const url = `/v1/shows/${id}?market=SE`
  const nameOf = async () => (await app.get(url)).body.name
  assert.deepEqual([await nameOf(), await nameOf()], ['Early Desk', 'Early Desk'])
  await spokenCatalog(world, { shows: [{ id, name: 'Late Desk' }] })
  assert.equal(await nameOf(), 'Late Desk')
})

test("a user's own country wins over the market asked for", async () => {
  assert.equal((await api.get(`/v1/shows/${german}?market=DE`)).status, 404)
  assert.equal((await api.get(`/v1/shows/${showId}?market=from_token`)).status, 200)
})

test('resume points are the own ones, shown to users with the scope only', async () => {
  const [newest = ''] = episodeIds
  await aUser(world, 'max')
  await world.changes.write((tx, touch) =>
    keepResumePoint(tx, touch, { userId: 'max', episodeId: newest, positionMs: 700, now: 1 }),
  )
  const point = async (other: Api) => {
    const url = `/v1/shows/${showId}`
    const embedded = (await other.get(`${url}?market=SE`)).body.episodes.items[0].resume_point
    const listed = (await other.get(`${url}/episodes?market=SE`)).body.items[0].resume_point
    assert.deepEqual(embedded, listed)
    return listed
  }
  const max = api.as(await aToken(world, 'max', 'user-read-playback-position'))
  assert.deepEqual(await point(max), { fully_played: false, resume_position_ms: 700 })
  assert.deepEqual(await point(api), { fully_played: false, resume_position_ms: 0 })
  assert.equal(await point(api.as(await aToken(world, 'max', 'user-library-read'))), undefined)
  assert.equal(await point(app), undefined)
})

test('400 for ids, markets and limits', async () => {
  for (const [url, message] of [
    ['/v1/shows/short', 'Invalid base62 id'],
    ['/v1/shows/short/episodes', 'Invalid base62 id'],
    ['/v1/shows', 'Missing required field: ids'],
    ['/v1/shows?ids=', 'Missing required field: ids'],
    ['/v1/shows?ids=short', 'Invalid base62 id'],
    [`/v1/shows?ids=${Array.from({ length: 51 }, () => showId)}`, 'too many ids requested'],
    [`/v1/shows/${showId}?market=XX`, 'Invalid market code'],
    [`/v1/shows/${showId}/episodes?limit=51`, 'Invalid limit'],
    [`/v1/shows/${showId}/episodes?offset=-1`, 'Invalid offset'],
  ] as const) {
    const { status, body } = await api.get(url)
    assert.deepEqual([status, body.error.message], [400, message], url)
  }
  assert.equal((await app.get(`/v1/shows/${showId}?market=from_token`)).status, 400)
})

test('401 without a token', async () => {
  const nobody = api.as(null)
  for (const url of [`/v1/shows/${showId}`, `/v1/shows?ids=${showId}`]) {
    assert.equal((await nobody.get(url)).status, 401)
  }
  assert.equal((await nobody.get(`/v1/shows/${showId}/episodes`)).status, 401)
})

test('404 names the id', async () => {
  for (const path of [`/v1/shows/${idOf('nothing')}`, `/v1/shows/${idOf('nothing')}/episodes`]) {
    const { status, body } = await api.get(path)
    assert.equal(status, 404)
    assert.equal(body.error.message, `Non existing id: 'spotify:show:${idOf('nothing')}'`)
  }
})

test('304 to who has it, and a new tag once the caller has listened on', async () => {
  const first = await api.get(`/v1/shows/${showId}`)
  const headers = { 'if-none-match': String(first.headers.etag) }
  assert.equal((await api.get(`/v1/shows/${showId}`, headers)).status, 304)
  const other = api.as(await aToken(world, await aUser(world, 'ann', { country: 'SE' })))
  assert.equal((await other.get(`/v1/shows/${showId}`, headers)).status, 304)
  await world.changes.write((tx, touch) =>
    keepResumePoint(tx, touch, {
      userId: 'kim',
      episodeId: episodeIds[3] ?? '',
      positionMs: -1,
      now: 1,
    }),
  )
  const { status, body } = await api.get(`/v1/shows/${showId}`, headers)
  assert.equal(status, 200)
  assert.deepEqual(body.episodes.items[3].resume_point, {
    fully_played: true,
    resume_position_ms: 0,
  })
  assert.equal((await other.get(`/v1/shows/${showId}`, headers)).status, 304)
})
