import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aCatalog, anArtist, aTrack, aUser, idOf } from '../../../test/support/builders.ts'
import { aPlaylist } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'
import { attributeNames } from '../../domain/recommendations/attributes.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, ''))
const path = '/v1/recommendations'

/** Ten tracks each of a calm and a loud artist; of the calm ones every other only in Japan. */
const calm = await anArtist(world, 'Calm', { genres: ['ambient'] })
const loud = await anArtist(world, 'Loud', { genres: ['death metal'] })
const silent = await anArtist(world, 'Silent')
await aCatalog(world, {
  albums: [
    { id: idOf('calm album'), name: 'Calm', artistIds: [calm], albumType: 'single' },
    { id: idOf('loud album'), name: 'Loud', artistIds: [loud], albumType: 'album' },
  ],
  tracks: [...Array(10).keys()].flatMap((at) => [
    {
      id: idOf(`calm ${at}`),
      name: `Calm ${at}`,
      albumId: idOf('calm album'),
      artistIds: [calm],
      durationMs: 200_000 + at,
      popularity: 50 - at,
      ...(at % 2 === 1 ? { markets: ['JP'] } : {}),
      // What is only in Japan is the same recording as another one, which is not of this artist.
      ...(at === 1 ? { isrc: 'SEABC2600001' } : {}),
    },
    {
      id: idOf(`loud ${at}`),
      name: `Loud ${at}`,
      albumId: idOf('loud album'),
      artistIds: [loud],
      durationMs: 300_000 + at,
      ...(at === 1 ? { isrc: 'SEABC2600001' } : {}),
    },
  ]),
  features: [...Array(10).keys()].flatMap((at) => [
    { trackId: idOf(`calm ${at}`), features: sound(0.1 + at / 100) },
    { trackId: idOf(`loud ${at}`), features: sound(0.9 - at / 100) },
  ]),
})

function sound(energy: number) {
  return {
    acousticness: 1 - energy,
    danceability: 0.5,
    energy,
    instrumentalness: 0.5,
    liveness: 0.1,
    loudness: -20 + 15 * energy,
    speechiness: 0.05,
    tempo: 60 + 100 * energy,
    valence: 0.5,
  }
}

const ask = async (query: string) => (await api.get(`${path}?${query}`)).body
const names = (body: { tracks: { name: string }[] }) => body.tracks.map(({ name }) => name)

test('seeds with their pools, type in capitals, and whole tracks', async () => {
  const { status, body } = await api.get(
    `${path}?seed_artists=${calm}&seed_genres=ambient&seed_tracks=${idOf('calm 0')}&limit=3`,
  )
  assert.equal(status, 200)
  const [artist, genre, track] = body.seeds
  assert.deepEqual([artist.type, artist.id], ['ARTIST', calm])
  assert.match(artist.href, new RegExp(`^http:.*/v1/artists/${calm}$`))
  assert.deepEqual([genre.type, genre.id, genre.href], ['GENRE', 'ambient', null])
  assert.deepEqual([track.type, track.id], ['TRACK', idOf('calm 0')])
  assert.match(track.href, new RegExp(`^http:.*/v1/tracks/${idOf('calm 0')}$`))
  assert.equal(body.tracks.length, 3)
  for (const { album, available_markets, name } of body.tracks) {
    assert.match(name, /^Calm/)
    assert.equal(album.album_type, 'SINGLE')
    assert.ok(Array.isArray(available_markets))
  }
  assert.equal((await ask('seed_genres=death-metal')).tracks[0].album.album_type, 'ALBUM')
})

test('elsewhere the type of an album stays in small letters', async () => {
  const { body } = await api.get(`/v1/tracks/${idOf('calm 0')}`)
  assert.equal(body.album.album_type, 'single')
})

test('a seed track is not among its recommendations', async () => {
  const found = names(await ask(`seed_tracks=${idOf('calm 0')}&limit=100`))
  assert.ok(found.length >= 9 && !found.includes('Calm 0'))
})

test('an unknown genre, artist or track is a seed with an empty pool', async () => {
  const unknown = idOf('unknown')
  for (const query of [
    `seed_genres=nonsense`,
    `seed_artists=${unknown}`,
    `seed_tracks=${unknown}`,
  ]) {
    const { seeds, tracks } = await ask(query)
    assert.deepEqual(tracks, [])
    const [{ initialPoolSize, afterFilteringSize, afterRelinkingSize }] = seeds
    assert.deepEqual([initialPoolSize, afterFilteringSize, afterRelinkingSize], [0, 0, 0])
  }
  assert.ok((await ask(`seed_genres=nonsense,ambient`)).tracks.length > 0)
})

test('an artist without tracks and genres recommends nothing', async () => {
  assert.deepEqual((await ask(`seed_artists=${silent}`)).tracks, [])
})

test('min and max shut out, and the pools say how much', async () => {
  const { seeds, tracks } = await ask(
    'seed_genres=ambient&min_energy=0.12&max_energy=0.15&limit=100',
  )
  assert.deepEqual(names({ tracks }).toSorted(), ['Calm 2', 'Calm 3', 'Calm 4', 'Calm 5'])
  assert.equal(seeds[0].initialPoolSize, 20)
  assert.equal(seeds[0].afterFilteringSize, 4)
  assert.equal(seeds[0].afterRelinkingSize, 4)
})

test('a market shuts out what can be played neither there nor by a substitute', async () => {
  const { seeds, tracks } = await ask('seed_genres=ambient&max_energy=0.2&limit=100&market=SE')
  assert.equal(seeds[0].afterFilteringSize, 10)
  assert.equal(seeds[0].afterRelinkingSize, 6)
  assert.equal(tracks.length, 6)
  for (const track of tracks) {
    assert.equal(track.is_playable, true)
    assert.equal('available_markets' in track, false)
  }
  const linked = tracks.find((track: { linked_from?: object }) => track.linked_from !== undefined)
  assert.equal(linked.linked_from.id, idOf('calm 1'))
  assert.equal(linked.name, 'Loud 1')
  assert.equal(
    (await ask('seed_genres=ambient&max_energy=0.2&limit=100&market=JP')).tracks.length,
    10,
  )
})

test('a target puts what is closer first', async () => {
  const both = 'seed_genres=ambient,death-metal&limit=5'
  for (const query of ['target_energy=0.9', 'target_duration_ms=300000', 'target_tempo=150']) {
    assert.match(names(await ask(`${both}&${query}`)).join(), /^(Loud \d,?){5}$/, query)
  }
  for (const query of ['target_energy=0.1', 'target_acousticness=1', 'target_popularity=50']) {
    assert.match(names(await ask(`${both}&${query}`)).join(), /^(Calm \d,?){5}$/, query)
  }
})

test('all 42 tunables are understood', async () => {
  for (const name of attributeNames) {
    for (const kind of ['min', 'max', 'target']) {
      const { status } = await api.get(`${path}?seed_genres=ambient&${kind}_${name}=1`)
      assert.equal(status, 200, `${kind}_${name}`)
    }
  }
})

test('what lies beside a track in playlists comes first', async () => {
  const kim = api.as(await aToken(world, await aUser(world, 'kim')))
  const [one, two] = [idOf('calm 0'), idOf('loud 4')]
  for (const name of ['a', 'b']) await aPlaylist(kim, { name, trackIds: [one, two] })
  const before = names(await ask(`seed_tracks=${one}&limit=100`)).indexOf('Loud 4')
  // Playlists are noticed after ten minutes, which a token outlives.
  world.clock.advance(600_000)
  const after = names(await ask(`seed_tracks=${one}&limit=100`)).indexOf('Loud 4')
  assert.ok(after < before, `${before} to ${after}`)
})

test('the same question has the same answer; another state may have another', async () => {
  const query = `seed_tracks=${idOf('loud 0')}&limit=100`
  const before = await ask(query)
  assert.deepEqual(await ask(query), before)
  await aTrack(world, 'Loud too', { artistIds: [loud], albumId: idOf('loud album') })
  assert.ok(names(await ask(query)).includes('Loud too'))
})

for (const [query, message] of [
  ['', 'invalid request'],
  ['seed_tracks=', 'invalid request'],
  ['seed_tracks[]=x', 'invalid request'],
  ['seed_genres=a,b,c,d,e,f', 'invalid request'],
  [
    `seed_genres=a,b,c&seed_artists=${calm},${loud}&seed_tracks=${idOf('calm 0')}`,
    'invalid request',
  ],
  ['seed_tracks=short', 'invalid request'],
  ['seed_artists=short', 'invalid request'],
  ['seed_genres=a&min_energy=loud', 'invalid request'],
  ['seed_genres=a&max_valence=1.1', 'invalid request'],
  ['seed_genres=a&target_key=-1', 'invalid request'],
  ['seed_genres=a&limit=0', 'Invalid limit'],
  ['seed_genres=a&limit=101', 'Invalid limit'],
  ['seed_genres=a&market=Sweden', 'Invalid market code'],
]) {
  test(`400 ${message} for ${query || 'no seeds'}`, async () => {
    const { status, body } = await api.get(`${path}?${query}`)
    assert.equal(status, 400)
    assert.deepEqual(body, { error: { status: 400, message } })
  })
}

test('401 without a token', async () => {
  assert.equal((await api.as(null).get(`${path}?seed_genres=ambient`)).status, 401)
})
