import assert from 'node:assert/strict'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { after, test } from 'node:test'
import fastify from 'fastify'
import { feedServer } from '../../test/support/feeds.ts'
import { until } from '../../test/support/until.ts'
import { renderApiError } from '../http/error-handler.ts'
import { type Patience, RemoteSounds } from './remote-sounds.ts'

const open = new Set<unknown>()
const host = await feedServer((request, response) => {
  open.add(response)
  response.on('close', () => open.delete(response))
  if (request.url === '/silent') return
  response.writeHead(200, { 'content-type': 'audio/mpeg' })
  const piece = Buffer.alloc(100_000)
  if (request.url === '/stalls') response.write(piece)
  if (request.url !== '/floods') return
  const flood = () => {
    while (!response.destroyed && response.write(piece));
  }
  response.on('drain', flood)
  flood()
})

const long = 600_000

/** The head of what a listener gets of this path when this server has so little patience. */
async function listen(path: string, patience: Partial<Patience>): Promise<IncomingMessage> {
  const app = fastify({ forceCloseConnections: true }).setErrorHandler(renderApiError)
  after(() => app.close())
  const remote = new RemoteSounds({
    allowPrivate: true,
    atOnce: 1,
    stopping: new AbortController().signal,
    patience: { answerMs: long, silenceMs: long, pauseMs: long, ...patience },
  })
  const sound = { url: `${host.url}${path}`, mediaType: 'audio/mpeg', durationMs: 1 }
  app.get('/', async (request, reply) => {
    await remote.send(request, reply, sound)
    return reply
  })
  const [response] = await once(get(await app.listen({ host: '127.0.0.1', port: 0 })), 'response')
  return response
}

test('a server that does not answer is 502', async () => {
  const response = await listen('/silent', { answerMs: 50 })
  assert.equal(response.statusCode, 502)
  const body = (await response.toArray()).join('')
  assert.match(JSON.parse(body).error.message, /took too long/)
  await until('it is let go', () => open.size === 0)
})

test('a server that falls silent is let go, and so is who listens', async () => {
  const response = await listen('/stalls', { silenceMs: 50 })
  assert.equal(response.statusCode, 200)
  await assert.rejects(response.toArray(), /aborted/)
  await until('it is let go', () => open.size === 0)
})

test('a listener who takes nothing for very long is let go', async () => {
  const response = await listen('/floods', { pauseMs: 50 })
  assert.equal(response.statusCode, 200)
  await until('the other server is let go', () => open.size === 0)
  await assert.rejects(response.toArray(), /aborted/)
})
