import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import { anAudiobook, anEpisode, aShow, aUser, idOf } from '../../../test/support/builders.ts'
import { testNow, testWorld } from '../../../test/support/world.ts'
import { isoSeconds } from '../../lib/clock.ts'

/** The three lists of spoken content work alike; what differs is in `lists`. */
const world = await testWorld()
let api: Api

const names = ['a', 'b', 'c']
type List = { path: string; uri: string; ids: string[]; idOf(item: never): string }
let lists: List[]
let elsewhere: string
let book: string

before(async () => {
  await aUser(world, 'kim', { country: 'US' })
  api = apiOf(world, await aToken(world, 'kim'))
  const all = (make: (name: string) => Promise<string>) => Promise.all(names.map(make))
  lists = [
    {
      path: '/v1/me/shows',
      uri: 'spotify:show',
      ids: await all((name) => aShow(world, name)),
      idOf: ({ show }: { show: { id: string } }) => show.id,
    },
    {
      path: '/v1/me/episodes',
      uri: 'spotify:episode',
      ids: await all((name) => anEpisode(world, name)),
      idOf: ({ episode }: { episode: { id: string } }) => episode.id,
    },
    {
      path: '/v1/me/audiobooks',
      uri: 'spotify:audiobook',
      ids: await all((name) => anAudiobook(world, name)),
      idOf: ({ id }: { id: string }) => id,
    },
  ]
  elsewhere = await aShow(world, 'elsewhere', { markets: ['SE'] })
  book = lists[2]?.ids[0] ?? ''
})

const listed = async ({ path, idOf: read }: List, query = '') =>
  (await api.get(`${path}${query}`)).body.items.map(read)

const clear = ({ path, ids }: List) => api.delete(path, [...ids, elsewhere])

test('200: the newest first, of one call the first given', async () => {
  for (const list of lists) {
    const [a = '', b = '', c = ''] = list.ids
    const saved = await api.put(`${list.path}?ids=${a},${b}`)
    assert.deepEqual([saved.status, saved.body], [200, undefined])
    world.clock.advance(60_000)
    await api.put(list.path, { ids: [c] })
    await api.put(list.path, [a])
    assert.deepEqual(await listed(list), [c, a, b])
    assert.deepEqual(await listed(list, '?limit=1&offset=1'), [a])
    const { body } = await api.get(`${list.path}?limit=1`)
    assert.equal(body.total, 3)
    assert.equal(body.next, `http://localhost:80${list.path}?offset=1&limit=1`)
    await clear(list)
  }
})

test('200: shows and episodes say since when, audiobooks do not', async () => {
  const [shows, episodes, audiobooks] = lists
  if (shows === undefined || episodes === undefined || audiobooks === undefined)
    return assert.fail()
  const since = isoSeconds(world.clock.now())
  assert.ok(world.clock.now() > testNow)
  for (const { path, ids } of lists) await api.put(path, ids)
  const first = async ({ path }: List) => (await api.get(`${path}?limit=1`)).body.items[0]
  assert.equal((await first(shows)).added_at, since)
  const episode = await first(episodes)
  assert.equal(episode.added_at, since)
  assert.deepEqual(episode.episode.resume_point, { fully_played: false, resume_position_ms: 0 })
  assert.deepEqual(Object.keys(await first(audiobooks)).slice(0, 2), [
    'available_markets',
    'copyrights',
  ])
  for (const list of lists) await clear(list)
})

test('200: removed by query or body, what is not saved is no error', async () => {
  for (const list of lists) {
    const [a = '', b = '', c = ''] = list.ids
    await api.put(list.path, list.ids)
    assert.equal((await api.delete(`${list.path}?ids=${a}&market=US`)).status, 200)
    assert.equal((await api.delete(list.path, { ids: [b, idOf('nothing')] })).status, 200)
    assert.deepEqual(await listed(list), [c])
    await clear(list)
  }
})

test('contains answers in the order asked, duplicates and the unknown included', async () => {
  for (const list of lists) {
    const [a = '', b = ''] = list.ids
    await api.put(list.path, [b])
    const { body } = await api.get(`${list.path}/contains?ids=${[a, b, b, idOf('nothing')]}`)
    assert.deepEqual(body, [false, true, true, false])
    await clear(list)
  }
})

test('the library of all kinds reaches the same lists', async () => {
  for (const list of lists) {
    const uris = list.ids.map((id) => `${list.uri}:${id}`).join(',')
    assert.equal((await api.put(`/v1/me/library?uris=${uris}`)).status, 200)
    assert.deepEqual(await listed(list), list.ids)
    assert.deepEqual((await api.get(`/v1/me/library/contains?uris=${uris}`)).body, [
      true,
      true,
      true,
    ])
    assert.equal((await api.delete(`/v1/me/library?uris=${uris}`)).status, 200)
    assert.deepEqual(await listed(list), [])
  }
})

test('an audiobook is among the audiobooks, whatever it is called', async () => {
  const [shows, , audiobooks] = lists
  if (shows === undefined || audiobooks === undefined) return assert.fail()
  for (const [save, remove] of [
    [() => api.put(`/v1/me/library?uris=spotify:show:${book}`), () => clear(audiobooks)],
    [
      () => api.put('/v1/me/shows', [book]),
      () => api.delete(`/v1/me/library?uris=spotify:show:${book}`),
    ],
    [() => api.put('/v1/me/audiobooks', [book]), () => api.delete('/v1/me/shows', [book])],
  ] as const) {
    assert.equal((await save()).status, 200)
    assert.deepEqual([await listed(shows), await listed(audiobooks)], [[], [book]])
    assert.deepEqual((await api.get(`/v1/me/shows/contains?ids=${book}`)).body, [true])
    const uris = `spotify:show:${book},spotify:audiobook:${book}`
    assert.deepEqual((await api.get(`/v1/me/library/contains?uris=${uris}`)).body, [true, true])
    assert.equal((await remove()).status, 200)
    assert.deepEqual(await listed(audiobooks), [])
  }
})

test('what is not available where the user lives is left out and counted', async () => {
  const [shows] = lists
  if (shows === undefined) return assert.fail()
  const [here = ''] = shows.ids
  await api.put('/v1/me/shows', [elsewhere, here])
  const { body } = await api.get('/v1/me/shows?market=SE')
  assert.deepEqual([await listed(shows), body.items.length, body.total], [[here], 1, 2])
  await clear(shows)
})

test('404 for what is not there or of another kind, and nothing is saved', async () => {
  const [shows, episodes, audiobooks] = lists
  if (shows === undefined || episodes === undefined || audiobooks === undefined)
    return assert.fail()
  const strange = shows.ids[0] ?? ''
  for (const [list, id, message] of [
    [shows, idOf('nothing'), `Non existing id: 'spotify:show:${idOf('nothing')}'`],
    [episodes, strange, `Non existing id: 'spotify:episode:${strange}'`],
    [audiobooks, strange, `Non existing id: 'spotify:show:${strange}'`],
  ] as const) {
    const { status, body } = await api.put(list.path, [...list.ids, id])
    assert.deepEqual([status, body.error.message], [404, message])
    assert.deepEqual(await listed(list), [])
  }
})

test('400 for missing, malformed and too many ids, and for limits', async () => {
  for (const { path, ids } of lists) {
    const many = Array.from({ length: 51 }, () => ids[0])
    for (const [answer, message] of [
      [await api.put(path), 'Missing required field: ids'],
      [await api.put(path, ['short']), 'Invalid base62 id'],
      [await api.put(path, { ids: 7 }), 'Error parsing JSON.'],
      [await api.put(`${path}?ids=${many}`), 'too many ids requested'],
      [await api.delete(path), 'Missing required field: ids'],
      [await api.delete(path, many), 'too many ids requested'],
      [await api.delete(`${path}?ids=${ids[0]}&market=XX`), 'Invalid market code'],
      [await api.get(`${path}/contains`), 'Missing required field: ids'],
      [await api.get(`${path}/contains?ids=${many}`), 'too many ids requested'],
      [await api.get(`${path}?limit=51`), 'Invalid limit'],
      [await api.get(`${path}?offset=-1`), 'Invalid offset'],
    ] as const) {
      assert.deepEqual([answer.status, answer.body.error.message], [400, message], path)
    }
  }
})

test('401 without a token, 403 without the scope or the user', async () => {
  const reader = api.as(await aToken(world, 'kim', 'user-library-read user-read-playback-position'))
  const writer = api.as(await aToken(world, 'kim', 'user-library-modify'))
  const app = api.as(await aToken(world, ''))
  for (const { path, ids } of lists) {
    const contains = `${path}/contains?ids=${ids[0]}`
    for (const [status, caller, forbidden] of [
      [401, api.as(null), ['get', 'put', 'delete', 'contains']],
      [403, app, ['get', 'put', 'delete', 'contains']],
      [403, writer, ['get', 'contains']],
      [403, reader, ['put', 'delete']],
      [200, reader, ['get', 'contains']],
    ] as const) {
      for (const call of forbidden) {
        const answer =
          call === 'get'
            ? await caller.get(path)
            : call === 'contains'
              ? await caller.get(contains)
              : await caller[call](path, ids)
        assert.equal(answer.status, status, `${call} ${path}`)
      }
    }
  }
  const library = api.as(await aToken(world, 'kim', 'user-library-read'))
  assert.equal((await library.get('/v1/me/episodes')).status, 403)
})
