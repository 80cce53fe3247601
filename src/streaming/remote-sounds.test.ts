import assert from 'node:assert/strict'
import { once } from 'node:events'
import {
  get as httpGet,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http'
import { after, test } from 'node:test'
import { anEpisode } from '../../test/support/builders.ts'
import { feedServer, rss, rssItem } from '../../test/support/feeds.ts'
import { until } from '../../test/support/until.ts'
import { testWorld } from '../../test/support/world.ts'
import { buildApp } from '../app.ts'
import { streamOf } from '../domain/streams/streams.ts'
import { addFeeds } from '../podcasts/add-feeds.ts'
import { episodeIdsOf } from '../store/episodes.ts'

const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251))
const seen: IncomingHttpHeaders[] = []
/** Answers that go on until somebody ends them. */
const endless = new Set<ServerResponse>()

/** A server of sound as hosts of podcasts are: with ranges and tags. */
function sendSound(request: IncomingMessage, response: ServerResponse): void {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? []
  const about = { 'content-type': 'audio/x-m4a; x=1', etag: '"1"', 'accept-ranges': 'bytes' }
  const condition = request.headers['if-range'] ?? '"1"'
  if (from === undefined || to === undefined || condition !== '"1"') {
    const head = { ...about, 'content-length': bytes.length, 'set-cookie': 'a=b', 'x-evil': '1' }
    response.writeHead(200, head)
    response.end(request.method === 'HEAD' ? undefined : bytes)
    return
  }
  const first = from === '' ? bytes.length - Number(to) : Number(from)
  const last = from === '' || to === '' ? bytes.length - 1 : Number(to)
  if (first >= bytes.length) {
    response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end('no such part')
    return
  }
  const range = `bytes ${first}-${last}/${bytes.length}`
  const part = bytes.subarray(first, last + 1)
  response.writeHead(206, { ...about, 'content-range': range, 'content-length': part.length })
  response.end(part)
}

const others: Record<string, [number, OutgoingHttpHeaders]> = {
  '/gone.mp3': [404, {}],
  '/broken.mp3': [500, {}],
  '/page.mp3': [200, { 'content-type': 'text/html; charset=utf-8' }],
  '/packed.mp3': [200, { 'content-type': 'audio/mpeg', 'content-encoding': 'gzip' }],
  '/loop.mp3': [302, { location: '/loop.mp3' }],
  '/file.mp3': [302, { location: 'file:///etc/passwd' }],
  '/part.mp3': [206, { 'content-type': 'audio/mpeg' }],
  '/moved.mp3': [301, { location: '/sound.mp3?key=1' }],
  '/typeless.mp3': [200, { 'content-type': 'application/octet-stream' }],
  '/film.mp4': [200, { 'content-type': 'video/mp4' }],
}

const names = ['sound.mp3', ...Object.keys(others).map((path) => path.slice(1))]
const host = await feedServer((request, response) => {
  seen.push(request.headers)
  const { pathname } = new URL(request.url ?? '', 'http://x')
  const [status, headers] = others[pathname] ?? []
  if (pathname === '/feed') {
    const items = names.map((name) =>
      rssItem(name).replace(/url="[^"]*"/, `url="${host.url}/${name}?key=1"`),
    )
    response.writeHead(200).end(rss(items))
  } else if (pathname === '/sound.mp3') sendSound(request, response)
  else if (pathname === '/endless.mp3') {
    endless.add(response)
    response.on('close', () => endless.delete(response))
    response.writeHead(200, { 'content-type': 'audio/mpeg' }).write(bytes)
  } else if (pathname === '/silent.mp3') {
    endless.add(response)
    response.on('close', () => endless.delete(response))
  } else if (pathname === '/cut.mp3') {
    response.writeHead(200, { 'content-length': bytes.length })
    response.write(bytes.subarray(0, 100_000), () => response.destroy())
  } else if (status === undefined) response.writeHead(404).end()
  else response.writeHead(status, headers).end('ABC')
})

const hearer = { userId: 'mira', appId: 'test-app' }
const world = await testWorld({ allow_private_feeds: true })
const app = buildApp(world)
after(() => app.close())
const [added] = await addFeeds(world, [`${host.url}/feed`])
assert.equal(added?.outcome, 'added')
const episodes = await episodeIdsOf(world.db, added?.outcome === 'added' ? added.id : '')
const streams = new Map<string, string>()
for (const id of episodes) {
  const stream = await streamOf(world, `spotify:episode:${id}`, hearer)
  const { name } = await world.db
    .selectFrom('episode')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  streams.set(name, stream?.path ?? assert.fail(name))
}
const pathOf = (name: string) => streams.get(name) ?? assert.fail(name)

const get = (name: string, headers: Record<string, string> = {}, more = '') =>
  app.inject({ url: `${pathOf(name)}${more}`, headers })

test('an episode of a feed is heard, whole', async () => {
  const whole = await get('sound.mp3')
  assert.equal(whole.statusCode, 200)
  assert.ok(whole.rawPayload.equals(bytes))
  assert.equal(whole.headers['content-type'], 'audio/x-m4a')
  assert.equal(whole.headers['content-length'], String(bytes.length))
  assert.equal(whole.headers['accept-ranges'], 'bytes')
  assert.equal(whole.headers.etag, '"1"')
  assert.equal(whole.headers['access-control-allow-origin'], '*')
  assert.equal(whole.headers['x-content-type-options'], 'nosniff')
  assert.ok((await get('moved.mp3')).rawPayload.equals(bytes))
})

test('HEAD asks for the head only', async () => {
  const head = await app.inject({ method: 'HEAD', url: pathOf('sound.mp3') })
  assert.equal(head.statusCode, 200)
  assert.equal(head.headers['content-length'], String(bytes.length))
  assert.equal(head.rawPayload.length, 0)
  assert.equal(host.asked.at(-1), 'HEAD /sound.mp3?key=1')
})

test('seeking is asking for a part of the same address', async () => {
  const cases = [
    ['bytes=100-199', 100, 200],
    ['bytes=200000-', 200_000, bytes.length],
    ['bytes=-10', bytes.length - 10, bytes.length],
  ] as const
  for (const [range, from, end] of cases) {
    const part = await get('sound.mp3', { range, 'if-range': '"1"' })
    assert.equal(part.statusCode, 206, range)
    assert.ok(part.rawPayload.equals(bytes.subarray(from, end)), range)
    assert.equal(part.headers['content-range'], `bytes ${from}-${end - 1}/${bytes.length}`)
    assert.equal(part.headers['content-length'], String(end - from))
  }
  const beyond = await get('sound.mp3', { range: 'bytes=300000-' })
  assert.equal(beyond.statusCode, 416)
  assert.equal(beyond.headers['content-range'], `bytes */${bytes.length}`)
  assert.equal(beyond.rawPayload.length, 0)
  const otherVersion = await get('sound.mp3', { range: 'bytes=0-9', 'if-range': '"0"' })
  assert.deepEqual([otherVersion.statusCode, otherVersion.rawPayload.length], [200, bytes.length])
  for (const range of ['bytes=0-1,5-6', 'bytes=a-b', 'items=0-1']) {
    assert.equal((await get('sound.mp3', { range })).statusCode, 200, range)
  }
})

test('the server that has the sound learns nothing of who listens', async () => {
  await get('sound.mp3', {
    authorization: 'Bearer secret',
    cookie: 'session=secret',
    referer: 'http://reprise.local/me',
    origin: 'http://reprise.local',
    'user-agent': 'A browser',
    'accept-language': 'sv',
    'x-forwarded-for': '10.1.1.1',
    range: 'bytes=0-9',
  })
  assert.equal(host.asked.at(-1), 'GET /sound.mp3?key=1')
  assert.deepEqual(seen.at(-1), {
    'user-agent': 'Reprise',
    accept: '*/*',
    'accept-encoding': 'identity',
    range: 'bytes=0-9',
    host: host.url.slice('http://'.length),
    connection: 'close',
  })
})

test('of its answer only what is needed comes through, and only as sound', async () => {
  const { headers } = await get('sound.mp3')
  assert.deepEqual([headers['set-cookie'], headers['x-evil']], [undefined, undefined])
  const typeless = await get('typeless.mp3')
  assert.equal(typeless.headers['content-type'], 'audio/mpeg')
  assert.equal(typeless.headers['accept-ranges'], 'none')
  assert.equal(typeless.payload, 'ABC')
  assert.equal((await get('film.mp4')).headers['content-type'], 'video/mp4')
})

test('what fails there is 502 here, and says why', async () => {
  const cases = [
    ['gone.mp3', /answered 404/],
    ['broken.mp3', /answered 500/],
    ['page.mp3', /answered with a page/],
    ['packed.mp3', /packed the sound/],
    ['loop.mp3', /redirects too often/],
    ['file.mp3', /leads nowhere/],
    ['part.mp3', /without saying which/],
  ] as const
  for (const [name, words] of cases) {
    const failed = await get(name)
    assert.equal(failed.statusCode, 502, name)
    assert.equal(failed.json().error.status, 502)
    assert.match(failed.json().error.message, words)
  }
})

test('a podcast is neither transcoded nor cut for a preview', async () => {
  assert.equal((await get('sound.mp3', { accept: 'audio/flac' })).statusCode, 200)
  assert.equal((await get('sound.mp3', {}, '&format=original')).statusCode, 200)
  assert.equal((await get('sound.mp3', {}, '&format=flac')).statusCode, 400)
  const preview = pathOf('sound.mp3').replace('/stream/', '/preview/')
  assert.equal((await app.inject(preview)).statusCode, 404)
})

test('an address that nobody was given asks no other server', async () => {
  const before = host.asked.length
  const wrong = pathOf('sound.mp3').replace(/sig=.../, 'sig=AAA')
  assert.equal((await app.inject(wrong)).statusCode, 403)
  assert.equal(host.asked.length, before)
})

test('sound in private networks is refused unless the setting permits it', async () => {
  const strict = await testWorld()
  const guarded = buildApp(strict)
  after(() => guarded.close())
  const before = host.asked.length
  for (const name of [`127.0.0.1:${host.port}`, `localhost:${host.port}`, '169.254.169.254']) {
    const id = await anEpisode(strict, name, { audioUrl: `http://${name}/sound.mp3` })
    const stream = await streamOf(strict, `spotify:episode:${id}`, hearer)
    const refused = await guarded.inject(stream?.path ?? '')
    assert.equal(refused.statusCode, 502, name)
    assert.match(refused.json().error.message, /private network/)
  }
  assert.equal(host.asked.length, before)
})

/** A stream over a real connection, as far as its head. */
async function listen(base: string, path: string) {
  const request = httpGet(`${base}${path}`)
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return { request, response }
}

/** A server with an episode that is at this path of the host. */
async function aServer(name: string, settings: Record<string, string | boolean> = {}) {
  const world = await testWorld({ allow_private_feeds: true, ...settings })
  const app = buildApp(world)
  after(() => app.close())
  const base = await app.listen({ host: '127.0.0.1', port: 0 })
  const id = await anEpisode(world, name, { audioUrl: `${host.url}/${name}` })
  const stream = await streamOf(world, `spotify:episode:${id}`, hearer)
  return { app, base, path: stream?.path ?? assert.fail(name) }
}

test('what breaks off there breaks off here', async () => {
  const { base, path } = await aServer('cut.mp3')
  const { response } = await listen(base, path)
  const pieces: Buffer[] = []
  await assert.rejects(async () => {
    for await (const piece of response) pieces.push(piece)
  }, /aborted/)
  assert.equal(Buffer.concat(pieces).length, 100_000)
  const { app, path: again } = await aServer('sound.mp3')
  assert.equal((await app.inject(again)).statusCode, 200)
})

test('a listener who leaves takes the other connection along', async () => {
  const { base, path } = await aServer('endless.mp3')
  const { request, response } = await listen(base, path)
  await once(response, 'data')
  assert.equal(endless.size, 1)
  request.destroy()
  await until('the other server is let go', () => endless.size === 0)
})

test('a listener who leaves before the answer takes the question along', async () => {
  const { base, path } = await aServer('silent.mp3')
  const request = httpGet(`${base}${path}`).on('error', () => {})
  await until('the other server is asked', () => endless.size === 1)
  request.destroy()
  await until('the other server is let go', () => endless.size === 0)
})

test('a listener who takes nothing holds the other server back', async () => {
  const { base, path } = await aServer('endless.mp3')
  const { request } = await listen(base, path)
  const [upstream] = endless
  let looks = 0
  await until('the other server has to wait, and goes on waiting', () => {
    if (upstream?.writableNeedDrain === true) return ++looks === 20
    looks = 0
    upstream?.write(bytes)
    return false
  })
  request.destroy()
  await until('the other server is let go', () => endless.size === 0)
})

test('no more episodes than the setting says are fetched at a time', async () => {
  const { base, path } = await aServer('endless.mp3', { podcast_streams: '1' })
  const first = await listen(base, path)
  const second = await listen(base, path)
  assert.equal(second.response.statusCode, 503)
  assert.equal(second.response.headers['retry-after'], '10')
  second.response.resume()
  first.request.destroy()
  await until('the other server is let go', () => endless.size === 0)
  await until('there is room again', async () => {
    const { request, response } = await listen(base, path)
    request.destroy()
    return response.statusCode === 200
  })
})

test('a server that stops waits for no listener', async () => {
  const { app, base, path } = await aServer('endless.mp3')
  const { response } = await listen(base, path)
  response.on('error', () => {}).resume()
  await app.close()
  await until('the other server is let go', () => endless.size === 0)
})
