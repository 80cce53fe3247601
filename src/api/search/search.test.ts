import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import {
  aCatalog,
  anAlbum,
  anArtist,
  anAudiobook,
  anEpisode,
  aShow,
  aTrack,
  aUser,
  manyChapters,
  spokenCatalog,
} from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
let api: Api

/** Names of what is found, by the plural of its type. */
async function names(q: string, types = 'track', more = ''): Promise<Record<string, string[]>> {
  const { status, body } = await api.get(
    `/v1/search?q=${encodeURIComponent(q)}&type=${types}${more}`,
  )
  assert.equal(status, 200, JSON.stringify(body))
  return Object.fromEntries(
    Object.entries(body as Record<string, { items: { name: string }[] }>).map(
      ([plural, { items }]) => [plural, items.map(({ name }) => name)],
    ),
  )
}

const tracks = async (q: string) => (await names(q)).tracks

before(async () => {
  await aUser(world, 'mira', { country: 'SE' })
  api = apiOf(world, await aToken(world, 'mira'))
  await anArtist(world, 'Neon Pilgrims', { genres: ['synth pop'], popularity: 80 })
  await anArtist(world, 'AC/DC', { genres: ['hard rock'], popularity: 70 })
  await anArtist(world, 'Delphine Amarante', { genres: ['chanson'], popularity: 40 })
  const album = await anAlbum(world, 'Chrome Summer', {
    artistIds: [await anArtist(world, 'Neon Pilgrims', { genres: ['synth pop'], popularity: 80 })],
    releaseDate: '1999-05-01',
    upc: '060250000001',
    popularity: 70,
  })
  await aTrack(world, 'Slow Headlights', {
    artist: 'Neon Pilgrims',
    albumId: album,
    isrc: 'SEABC9900001',
    popularity: 75,
  })
  await aTrack(world, 'Für Elise', { artist: 'Delphine Amarante', album: 'Piano', popularity: 30 })
  await aTrack(world, 'Love', { artist: 'Delphine Amarante', album: 'Piano', popularity: 10 })
  await aTrack(world, 'Love Story', { artist: 'AC/DC', album: 'Loud', popularity: 60 })
  await aTrack(world, 'Crazy in Love', { artist: 'AC/DC', album: 'Loud', popularity: 90 })
  await aTrack(world, '東京の夜', { artist: 'Delphine Amarante', album: 'Piano', popularity: 20 })
  await anAlbum(world, 'Fresh Ink', { artist: 'AC/DC', releaseDate: '2026-04-20', popularity: 55 })
  await anAlbum(world, 'Old Ink', { artist: 'AC/DC', releaseDate: '2026-04-10', popularity: 3 })
})

test('401 without a token', async () => {
  assert.equal((await api.as(null).get('/v1/search?q=love&type=track')).status, 401)
})

test('200 for an app token: search needs no user', async () => {
  const app = api.as(await aToken(world, ''))
  assert.equal((await app.get('/v1/search?q=love&type=track')).status, 200)
})

const refusals: [string, string][] = [
  ['type=track', 'No search query'],
  ['q=&type=track', 'No search query'],
  ['q=*&type=track', 'No search query'],
  ['q=love', 'Missing parameter type'],
  ['q=love&type=', 'Missing parameter type'],
  ['q=love&type=test', 'Bad search type field test'],
  ['q=love&type=track,test', 'Bad search type field test'],
  ['q=love&type=track&limit=0', 'Invalid limit'],
  ['q=love&type=track&limit=51', 'Invalid limit'],
  ['q=love&type=track&limit=x', 'Invalid limit'],
  ['q=love&type=track&offset=-1', 'Invalid offset'],
  ['q=love&type=track&offset=1000', 'Bad request.'],
  ['q=love&type=track&offset=960&limit=50', 'Bad request.'],
  ['q=love&type=track&market=XYZ', 'Invalid market code'],
]

for (const [query, message] of refusals) {
  test(`400 ${message} for ${query}`, async () => {
    const { status, body } = await api.get(`/v1/search?${query}`)
    assert.equal(status, 400)
    assert.deepEqual(body, { error: { status: 400, message } })
  })
}

test('one page for each type asked for, under its plural, and no other', async () => {
  const { body } = await api.get(
    '/v1/search?q=neon&type=audiobook,episode,show,playlist,album,artist,track,track',
  )
  assert.deepEqual(Object.keys(body), [
    'tracks',
    'artists',
    'albums',
    'playlists',
    'shows',
    'episodes',
    'audiobooks',
  ])
  assert.equal(body.artists.items[0].type, 'artist')
  assert.ok(body.artists.items[0].followers)
  assert.equal(body.tracks.items[0].album.name, 'Chrome Summer')
  assert.equal(body.albums.items[0].tracks, undefined)
  assert.deepEqual(body.shows.items, [])
})

test('no match is an empty page', async () => {
  const { body } = await api.get('/v1/search?q=qqqqqqqq&type=track')
  assert.deepEqual(body.tracks, {
    href: 'http://localhost:80/v1/search?offset=0&limit=20&query=qqqqqqqq&type=track',
    limit: 20,
    next: null,
    offset: 0,
    previous: null,
    total: 0,
    items: [],
  })
})

test('links repeat the request for their type alone, and can be followed', async () => {
  const { body } = await api.get(
    '/v1/search?q=love%20%22story%22%20OR%20crazy&type=track,album&limit=1&market=SE&include_external=audio',
  )
  const query = 'query=love%20%22story%22%20OR%20crazy'
  const rest = `${query}&type=track&market=SE&include_external=audio`
  assert.equal(body.tracks.total, 2)
  assert.equal(body.tracks.href, `http://localhost:80/v1/search?offset=0&limit=1&${rest}`)
  assert.equal(body.tracks.next, `http://localhost:80/v1/search?offset=1&limit=1&${rest}`)
  const next = await api.get(body.tracks.next.replace('http://localhost:80', ''))
  assert.equal(next.status, 200)
  assert.equal(next.body.albums, undefined)
  assert.equal(next.body.tracks.offset, 1)
  assert.notEqual(next.body.tracks.items[0].id, body.tracks.items[0].id)
  assert.equal(next.body.tracks.next, null)
  assert.equal(next.body.tracks.previous, body.tracks.href)
})

test('words in any order, whatever their case and marks; the last may be unfinished', async () => {
  assert.deepEqual(await tracks('HEADLIGHTS slow'), ['Slow Headlights'])
  assert.deepEqual(await tracks('fur elise'), ['Für Elise'])
  assert.deepEqual(await tracks('FÜR éLISE'), ['Für Elise'])
  assert.deepEqual(await tracks('slow headl'), ['Slow Headlights'])
  assert.deepEqual(await tracks('東京'), ['東京の夜'])
  assert.deepEqual(await tracks('京東'), [])
})

test('the whole name first, then by how much of the name the words are', async () => {
  assert.deepEqual(await tracks('love'), ['Love', 'Love Story', 'Crazy in Love'])
})

test('an artist is found however the words of the name are separated', async () => {
  for (const q of ['acdc', 'ac dc', 'AC/DC', 'ac-dc']) {
    assert.deepEqual((await names(q, 'artist')).artists, ['AC/DC'], q)
  }
})

test('what artists made is found by their name', async () => {
  const found = await names('neon pilgrims', 'artist,album,track')
  assert.deepEqual(found, {
    tracks: ['Slow Headlights'],
    artists: ['Neon Pilgrims'],
    albums: ['Chrome Summer'],
  })
})

test('phrases, NOT and OR', async () => {
  assert.deepEqual(await tracks('"in love"'), ['Crazy in Love'])
  assert.deepEqual(await tracks('"love in"'), [])
  assert.deepEqual(await tracks('love NOT story'), ['Love', 'Crazy in Love'])
  assert.deepEqual(await tracks('love NOT artist:acdc'), ['Love'])
  assert.deepEqual(await tracks('elise OR headlights'), ['Slow Headlights', 'Für Elise'])
  assert.deepEqual(await tracks('isrc:SEABC9900001 OR isrc:SEABC9900002'), [])
  assert.equal((await tracks('NOT love'))?.length, 3)
})

const filters: [string, string, string[]][] = [
  ['artist:delphine', 'track', ['Für Elise', '東京の夜', 'Love']],
  ['artist:"delphine amarante"', 'artist', ['Delphine Amarante']],
  ['artist:Delphine Amarante track:Für', 'track', ['Für Elise']],
  ['track:slow artist:Neon Pilgrims', 'track', ['Slow Headlights']],
  ['album:chrome', 'track', ['Slow Headlights']],
  ['album:"chrome summer"', 'album', ['Chrome Summer']],
  ['year:1999', 'track', ['Slow Headlights']],
  ['year:1990-1999', 'album', ['Chrome Summer']],
  ['year:1999', 'artist', ['Neon Pilgrims']],
  ['year:1000-1998', 'track', []],
  ['genre:"synth pop"', 'artist', ['Neon Pilgrims']],
  ['genre:synth', 'track', ['Slow Headlights']],
  ['genre:"pop synth"', 'artist', []],
  ['isrc:SEABC9900001', 'track', ['Slow Headlights']],
  ['isrc:se-abc-99-00001', 'track', ['Slow Headlights']],
  ['upc:060250000001', 'album', ['Chrome Summer']],
  ['tag:new', 'album', ['Fresh Ink']],
  ['tag:hipster', 'album', ['Old Ink']],
  ['ink NOT tag:hipster', 'album', ['Fresh Ink']],
  ['ink NOT tag:new', 'album', ['Old Ink']],
  // What a filter does not apply to is not found by it.
  ['tag:new', 'track', []],
  ['isrc:SEABC9900001', 'album', []],
  ['album:chrome', 'artist', []],
  ['genre:synth', 'album', []],
]

for (const [q, type, expected] of filters) {
  test(`${q} finds ${type}s`, async () => {
    assert.deepEqual((await names(q, type))[`${type}s`], expected)
  })
}

test('an unquoted filter that finds nothing ends after its first word', async () => {
  assert.deepEqual(await tracks('artist:neon headlights'), ['Slow Headlights'])
})

test('new is what came out in the last two weeks', async () => {
  const later = await testWorld()
  await anAlbum(later, 'Fresh Ink', { releaseDate: '2026-05-01' })
  const token = await aToken(later, '')
  const search = async () =>
    (await apiOf(later, token).get('/v1/search?q=tag:new&type=album')).body.albums.total
  assert.equal(await search(), 1)
  later.clock.advance(14 * 86_400_000)
  const again = await aToken(later, '')
  const after = await apiOf(later, again).get('/v1/search?q=tag:new&type=album')
  assert.equal(after.body.albums.total, 1)
  later.clock.advance(86_400_000)
  const last = await apiOf(later, await aToken(later, '')).get('/v1/search?q=tag:new&type=album')
  assert.equal(last.body.albums.total, 0)
})

/** Swapped, dropped, added and replaced letters, at the beginning, in the middle and at the end. */
const slips = [
  'haedlights',
  'headligths',
  'headlghts',
  'headllights',
  'heedlights',
  'headlightx',
  'heafluights',
  'slow haedlights',
  'neon pligrims headlights',
  'Slwo Headlights',
  'headlihg',
]

for (const q of slips) {
  test(`${q} finds Slow Headlights`, async () => {
    assert.deepEqual(await tracks(q), ['Slow Headlights'])
  })
}

test('words that exist, but not together, are taken for slips too', async () => {
  assert.deepEqual(await tracks('crazy store'), [])
  assert.deepEqual(await tracks('lovr story'), ['Love Story'])
})

test('what is found as it is written is not corrected', async () => {
  await aTrack(world, 'Headlinghts', { artist: 'AC/DC', album: 'Loud' })
  assert.deepEqual(await tracks('headlinghts'), ['Headlinghts'])
})

test('a genre that nothing is called is taken for one', async () => {
  assert.deepEqual((await names('hard rock', 'artist')).artists, ['AC/DC'])
})

test('with a market only what is available there; totals count all', async () => {
  await aTrack(world, 'Border Here', { artist: 'AC/DC', album: 'Loud', markets: ['SE', 'NO'] })
  await aTrack(world, 'Border There', { artist: 'AC/DC', album: 'Loud', markets: ['US'] })
  await aTrack(world, 'Border Twin', {
    artist: 'AC/DC',
    album: 'Loud',
    markets: ['US'],
    isrc: 'SEABC0000009',
  })
  await aTrack(world, 'Border Twin at Home', {
    artist: 'AC/DC',
    album: 'Quiet',
    markets: ['SE'],
    isrc: 'SEABC0000009',
  })
  await anAlbum(world, 'Border Album', { artist: 'AC/DC', markets: ['US'] })
  const { body } = await api.get('/v1/search?q=border&type=track,album&market=from_token')
  const shown = body.tracks.items.map((track: { name: string }) => track.name).toSorted()
  assert.deepEqual(shown, ['Border Here', 'Border Twin at Home', 'Border Twin at Home'])
  assert.equal(body.tracks.total, 4)
  assert.ok(body.tracks.items.every((track: { is_playable: boolean }) => track.is_playable))
  assert.deepEqual(body.albums.items, [])
  assert.equal((await names('border', 'track')).tracks?.length, 4)
})

const spokenNames = (q: string, more = '') => names(q, 'show,episode,audiobook', more)

test('shows, episodes and audiobooks are found by what is said about them', async () => {
  const showId = await aShow(world, 'The Tide Table', {
    publisher: 'Harbour Radio',
    htmlDescription: '<p>Twice a day the sea <b>returns</b>.</p>',
  })
  await anEpisode(world, 'Spring Flood', { showId, description: 'With a lockkeeper.' })
  const audiobookId = await anAudiobook(world, 'A Year of Lighthouses', {
    authors: ['Jo Strand'],
    narrators: ['Mari Holm'],
    markets: ['SE', 'US'],
  })
  await manyChapters(world, 'Foghorn', { audiobookId, count: 2 })
  const [show, episode, book] = ['The Tide Table', 'Spring Flood', 'A Year of Lighthouses']
  const expected: [string, string[], string[], string[]][] = [
    ['tide table', [show], [episode], []],
    ['harbour radio', [show], [episode], []],
    ['sea returns', [show], [], []],
    ['lockkeeper', [], [episode], []],
    ['tide tabel', [show], [episode], []],
    ['jo strand', [], [], [book]],
    ['mari holm lighthouses', [], [], [book]],
    ['foghorn', [], [], []],
    ['year:2020', [], [], []],
  ]
  for (const [q, shows, episodes, audiobooks] of expected) {
    assert.deepEqual(await spokenNames(q), { shows, episodes, audiobooks }, q)
  }
  const { body } = await api.get('/v1/search?q=tide&type=show,episode&include_external=audio')
  assert.equal(body.shows.items[0].type, 'show')
  assert.equal(body.shows.items[0].episodes, undefined)
  assert.equal(body.episodes.items[0].show, undefined)
  assert.match(body.shows.href, /include_external=audio$/)
})

test('with its scope the episodes that are found say how far they were heard', async () => {
  const listener = api.as(await aToken(world, 'mira', 'user-read-playback-position'))
  const { body } = await listener.get('/v1/search?q=spring+flood&type=episode')
  assert.deepEqual(body.episodes.items[0].resume_point, {
    fully_played: false,
    resume_position_ms: 0,
  })
  const other = api.as(await aToken(world, 'mira', 'user-read-email'))
  const without = await other.get('/v1/search?q=spring+flood&type=episode')
  assert.equal(without.body.episodes.items[0].resume_point, undefined)
})

test('an app finds shows and episodes only in a market, audiobooks without one too', async () => {
  const app = api.as(await aToken(world, ''))
  const totals = async (more: string) => {
    const { body } = await app.get(
      `/v1/search?q=tide+OR+lighthouses&type=show,episode,audiobook${more}`,
    )
    return [body.shows, body.episodes, body.audiobooks].map((page) => [
      page.total,
      page.items.length,
    ])
  }
  assert.deepEqual(await totals(''), [
    [0, 0],
    [0, 0],
    [1, 1],
  ])
  assert.deepEqual(await totals('&market=US'), [
    [1, 1],
    [1, 1],
    [1, 1],
  ])
  // Counted, and not shown where it is not sold.
  assert.deepEqual((await totals('&market=DE'))[2], [1, 0])
})

test('a renamed show takes its episodes along; one that is an audiobook is found as that', async () => {
  const id = await aShow(world, 'Quokka Hour')
  await anEpisode(world, 'Pilot', { showId: id })
  assert.deepEqual((await spokenNames('quokka')).episodes, ['Pilot'])
  await spokenCatalog(world, { shows: [{ id, name: 'Wombat Hour' }] })
  assert.deepEqual((await spokenNames('quokka')).episodes, [])
  assert.deepEqual((await spokenNames('wombat')).episodes, ['Pilot'])
  await spokenCatalog(world, { audiobooks: [{ id, name: 'Wombat Hour', markets: ['SE'] }] })
  assert.deepEqual(await spokenNames('wombat'), {
    shows: [],
    episodes: [],
    audiobooks: ['Wombat Hour'],
  })
})

test('public playlists are found by name and description, private ones are not', async () => {
  const create = (body: object) => api.post('/v1/users/mira/playlists', body)
  await create({ name: 'Zebra Crossing', description: 'stripes & other lines' })
  const { body } = await create({ name: 'Zebra Secrets', public: false })
  assert.deepEqual((await names('zebra', 'playlist')).playlists, ['Zebra Crossing'])
  assert.deepEqual((await names('stripes', 'playlist')).playlists, ['Zebra Crossing'])
  await api.put(`/v1/playlists/${body.id}`, { public: true })
  assert.equal((await names('zebra', 'playlist')).playlists?.length, 2)
  await api.put(`/v1/playlists/${body.id}`, { name: 'Horses' })
  assert.deepEqual((await names('zebra', 'playlist')).playlists, ['Zebra Crossing'])
})

test('a renamed artist is found by the new name, with everything of theirs', async () => {
  const id = await anArtist(world, 'Prince', { popularity: 60 })
  await aTrack(world, 'Kiss', { artistIds: [id], album: 'Parade' })
  await aCatalog(world, { rank: 'operator', artists: [{ id, name: 'The Artist' }] })
  assert.deepEqual(await tracks('kiss artist'), ['Kiss'])
  assert.deepEqual((await names('prince', 'artist')).artists, [])
})
