import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { feedServer, rss } from '../../test/support/feeds.ts'
import { FeedError } from './feed-error.ts'
import { type FetchOptions, fetchFeed } from './fetch-feed.ts'

const document = rss([])
const large = Buffer.alloc(2_000_000, 0x20)

const server = await feedServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://x')
  const to = (status: number, location: string) => response.writeHead(status, { location }).end()
  switch (pathname) {
    case '/feed':
      if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end()
      return response.writeHead(200, { etag: '"1"', 'last-modified': 'yesterday' }).end(document)
    case '/gzip':
      return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(document))
    case '/br':
      return response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(document))
    case '/bomb':
      return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(large))
    case '/large':
      return response.writeHead(200).end(large)
    case '/broken':
      return response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip')
    case '/packed':
      return response.writeHead(200, { 'content-encoding': 'zstd-9' }).end('?')
    case '/silent':
      return undefined
    case '/moved':
      return to(301, '/feed')
    case '/found':
      return to(302, '/moved')
    case '/loop':
      return to(302, '/loop')
    case '/to':
      return to(302, searchParams.get('url') ?? '')
    case '/gone':
      return response.writeHead(410).end()
    default:
      return response.writeHead(404).end()
  }
})

const get = (path: string, more: Partial<FetchOptions> = {}) =>
  fetchFeed(`${server.url}${path}`, { allowPrivate: true, ...more })

const refused = (reason: string, promise: Promise<unknown>) =>
  assert.rejects(promise, (error) => {
    assert.ok(error instanceof FeedError, String(error))
    assert.equal(error.reason, reason)
    return true
  })

test('a feed comes with what it takes to ask whether it changed; 304 is not read', async () => {
  const first = await get('/feed')
  assert.equal(first.isModified && first.text, document)
  assert.deepEqual([first.etag, first.lastModified], ['"1"', 'yesterday'])
  const second = await get('/feed', { etag: first.etag })
  assert.equal(second.isModified, false)
})

test('packed answers are unpacked, up to the limit', async () => {
  for (const path of ['/gzip', '/br']) {
    const answer = await get(path)
    assert.equal(answer.isModified && answer.text, document, path)
  }
  await refused('too_large', get('/bomb', { maxBytes: 1_000_000 }))
  await refused('too_large', get('/large', { maxBytes: 1_000_000 }))
  await refused('broken_answer', get('/broken'))
  await refused('unknown_encoding', get('/packed'))
})

test('what the server says in place of a feed', async () => {
  await refused('http_404', get('/nothing'))
  await refused('gone', get('/gone'))
  await refused('timeout', get('/silent', { timeoutMs: 200 }))
  await refused('unreachable', fetchFeed('http://127.0.0.1:9/feed', { allowPrivate: true }))
  await refused('bad_address', fetchFeed('not an address', { allowPrivate: true }))
  for (const url of ['file:///etc/passwd', 'ftp://a.org/x', 'data:text/xml,x', 'gopher://a']) {
    await refused('bad_scheme', fetchFeed(url, { allowPrivate: true }))
  }
})

test('permanent redirects say where the feed is from now on, others do not', async () => {
  assert.equal((await get('/moved')).movedTo, `${server.url}/feed`)
  const found = await get('/found')
  assert.deepEqual([found.url, found.movedTo], [`${server.url}/feed`, ''])
  await refused('too_many_redirects', get('/loop'))
  await refused('bad_scheme', get('/to?url=file:///etc/passwd'))
})

test('private networks are refused however they are written', async () => {
  const hosts = [
    '127.0.0.1',
    'localhost',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '10.0.0.1',
    '169.254.169.254',
    '192.168.1.1',
    '[fd00::1]',
    '[fe80::1]',
    '0.0.0.0',
  ]
  const before = server.asked.length
  for (const host of hosts) {
    const promise = fetchFeed(`http://${host}:${server.port}/feed`, { allowPrivate: false })
    await refused('private_address', promise)
  }
  assert.equal(server.asked.length, before)
})
