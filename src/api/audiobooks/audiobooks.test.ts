import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import { anAudiobook, aShow, aUser, idOf, manyChapters } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'
import { keepResumePoint } from '../../domain/spoken/resume.ts'

const world = await testWorld()
let api: Api
let app: Api
let swede: Api
let book: string
let podcast: string
let chapterIds: string[]

before(async () => {
  await aUser(world, 'kim', { country: 'GB' })
  await aUser(world, 'mio', { country: 'SE' })
  api = apiOf(world, await aToken(world, 'kim'))
  app = api.as(await aToken(world, ''))
  swede = api.as(await aToken(world, 'mio'))
  book = await anAudiobook(world, 'The Long Book', {
    authors: ['A. Writer', 'B. Writer'],
    narrators: ['A Reader'],
    edition: 'Unabridged',
    publisher: 'Reading Room',
    languages: ['en'],
  })
  chapterIds = await manyChapters(world, 'Chapter', { audiobookId: book, count: 55 })
  podcast = await aShow(world, 'No Book')
})

const idsIn = (items: { id: string }[]) => items.map(({ id }) => id)

test('200: an audiobook has an address of its own and the URI of a show', async () => {
  const { status, body } = await api.get(`/v1/audiobooks/${book}`)
  assert.equal(status, 200)
  const { chapters, ...audiobook } = body
  assert.deepEqual(audiobook, {
    authors: [{ name: 'A. Writer' }, { name: 'B. Writer' }],
    available_markets: ['AU', 'CA', 'GB', 'IE', 'NZ', 'US'],
    copyrights: [],
    description: '',
    edition: 'Unabridged',
    explicit: false,
    external_urls: { spotify: `https://open.spotify.com/show/${book}` },
    href: `http://localhost:80/v1/audiobooks/${book}`,
    html_description: '',
    id: book,
    images: [],
    languages: ['en'],
    media_type: 'audio',
    name: 'The Long Book',
    narrators: [{ name: 'A Reader' }],
    publisher: 'Reading Room',
    total_chapters: 55,
    type: 'audiobook',
    uri: `spotify:show:${book}`,
  })
  assert.deepEqual([chapters.limit, chapters.total], [50, 55])
  assert.deepEqual(idsIn(chapters.items), chapterIds.slice(0, 50))
})

test('200: chapters in the order of the book, page by page', async () => {
  const { body } = await api.get(`/v1/audiobooks/${book}/chapters?limit=10&offset=50`)
  assert.deepEqual(idsIn(body.items), chapterIds.slice(50))
  const [chapter] = body.items
  assert.deepEqual([chapter.chapter_number, chapter.type], [51, 'episode'])
  assert.equal(
    body.previous,
    `http://localhost:80/v1/audiobooks/${book}/chapters?offset=40&limit=10`,
  )
})

test('200: a chapter with its book', async () => {
  const [id = ''] = chapterIds
  const { body } = await api.get(`/v1/chapters/${id}`)
  assert.equal(body.audiobook.id, book)
  assert.equal('chapters' in body.audiobook, false)
  assert.equal(body.href, `http://localhost:80/v1/chapters/${id}`)
  assert.equal(body.uri, `spotify:episode:${id}`)
  assert.equal(body.is_playable, true)
})

test('200: several, null for what is unknown, a podcast, or not in the market', async () => {
  const books = await api.get(`/v1/audiobooks?ids=${[podcast, book, idOf('nothing'), book]}`)
  assert.deepEqual(
    books.body.audiobooks.map((one: { id: string } | null) => one?.id ?? null),
    [null, book, null, book],
  )
  assert.equal(books.body.audiobooks[1].chapters.items.length, 50)
  const [first = '', second = ''] = chapterIds
  const chapters = await api.get(`/v1/chapters?ids=${[second, idOf('nothing'), first]}`)
  assert.deepEqual(
    chapters.body.chapters.map((one: { id: string } | null) => one?.id ?? null),
    [second, null, first],
  )
})

test('audiobooks are sold in six countries only', async () => {
  const [first = ''] = chapterIds
  for (const path of [`audiobooks/${book}`, `audiobooks/${book}/chapters`, `chapters/${first}`]) {
    for (const [market, status] of [
      ['US', 200],
      ['GB', 200],
      ['CA', 200],
      ['IE', 200],
      ['NZ', 200],
      ['AU', 200],
      ['RO', 404],
      ['DE', 404],
    ] as const) {
      assert.equal((await app.get(`/v1/${path}?market=${market}`)).status, status, path + market)
    }
    assert.equal((await app.get(`/v1/${path}`)).status, 200, 'an app token without a market')
    assert.equal((await swede.get(`/v1/${path}?market=US`)).status, 404)
  }
  assert.deepEqual((await swede.get(`/v1/audiobooks?ids=${book}`)).body, { audiobooks: [null] })
  assert.equal((await app.get(`/v1/audiobooks?ids=${book}`)).body.audiobooks[0].id, book)
  assert.deepEqual((await swede.get(`/v1/chapters?ids=${first}`)).body, { chapters: [null] })
  const there = await app.get(`/v1/chapters?ids=${first}&market=NZ`)
  assert.equal(there.body.chapters[0].id, first)
})

test('resume points are shown to users with the scope only', async () => {
  const [, second = ''] = chapterIds
  await world.changes.write((tx, touch) =>
    keepResumePoint(tx, touch, { userId: 'kim', episodeId: second, positionMs: 5_000, now: 1 }),
  )
  const expected = { fully_played: false, resume_position_ms: 5_000 }
  const { body: whole } = await api.get(`/v1/audiobooks/${book}`)
  assert.deepEqual(whole.chapters.items[1].resume_point, expected)
  const { body: page } = await api.get(`/v1/audiobooks/${book}/chapters?limit=2`)
  assert.deepEqual(page.items[1].resume_point, expected)
  assert.deepEqual((await api.get(`/v1/chapters/${second}`)).body.resume_point, expected)
  const { body: several } = await api.get(`/v1/chapters?ids=${second}`)
  assert.deepEqual(several.chapters[0].resume_point, expected)
  const unscoped = api.as(await aToken(world, 'kim', 'user-library-read'))
  assert.equal('resume_point' in (await unscoped.get(`/v1/chapters/${second}`)).body, false)
  const asApp = await app.get(`/v1/chapters/${second}?market=GB`)
  assert.equal('resume_point' in asApp.body, false)
})

test('400 for ids, markets and limits', async () => {
  const many = Array.from({ length: 51 }, () => book)
  for (const [url, message] of [
    ['/v1/audiobooks/short', 'Invalid base62 id'],
    ['/v1/audiobooks/short/chapters', 'Invalid base62 id'],
    ['/v1/chapters/short', 'Invalid base62 id'],
    ['/v1/audiobooks', 'Missing required field: ids'],
    ['/v1/chapters', 'Missing required field: ids'],
    [`/v1/audiobooks?ids=${many}`, 'too many ids requested'],
    [`/v1/chapters?ids=${many}`, 'too many ids requested'],
    ['/v1/chapters?ids=short', 'Invalid base62 id'],
    [`/v1/audiobooks/${book}?market=XX`, 'Invalid market code'],
    [`/v1/audiobooks/${book}/chapters?limit=0`, 'Invalid limit'],
  ] as const) {
    const { status, body } = await api.get(url)
    assert.deepEqual([status, body.error.message], [400, message], url)
  }
})

test('401 without a token', async () => {
  const nobody = api.as(null)
  for (const path of [
    `audiobooks/${book}`,
    `audiobooks?ids=${book}`,
    `audiobooks/${book}/chapters`,
    `chapters/${chapterIds[0]}`,
    `chapters?ids=${chapterIds[0]}`,
  ]) {
    assert.equal((await nobody.get(`/v1/${path}`)).status, 401)
  }
})

test('404 calls audiobooks shows and chapters episodes', async () => {
  const id = idOf('nothing')
  const message = async (path: string) => {
    const { status, body } = await api.get(`/v1/${path}`)
    assert.equal(status, 404)
    return body.error.message
  }
  assert.equal(await message(`audiobooks/${id}`), `Non existing id: 'spotify:show:${id}'`)
  assert.equal(await message(`audiobooks/${id}/chapters`), `Non existing id: 'spotify:show:${id}'`)
  assert.equal(await message(`chapters/${id}`), `Non existing id: 'spotify:episode:${id}'`)
  assert.equal(await message(`audiobooks/${podcast}`), `Non existing id: 'spotify:show:${podcast}'`)
})
