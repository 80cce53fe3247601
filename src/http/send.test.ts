import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { apiOf, aToken } from '../../test/support/api.ts'
import { aUser, manyTracks } from '../../test/support/builders.ts'
import { testWorld } from '../../test/support/world.ts'
import { buildApp } from '../app.ts'

const world = await testWorld()
const token = await aToken(world, await aUser(world, 'mira'))
const ids = await manyTracks(world, 'song', 50)
const app = buildApp(world)
await app.listen({ port: 0, host: '127.0.0.1' })
const { port } = app.server.address() as AddressInfo
after(() => app.close())

/** Answers of some 100 KB, each with another track first. */
const pages = ids.map((_, at) => `/v1/tracks?ids=${[...ids.slice(at), ...ids.slice(0, at)]}`)
const expected = await Promise.all(
  pages.map(async (url) => JSON.stringify((await apiOf(world, token).get(url)).body)),
)

function ask(path: string) {
  const socket = connect(port, '127.0.0.1')
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: localhost:80\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`,
  )
  return socket
}

async function bodyOf(socket: ReturnType<typeof ask>): Promise<string> {
  const reply = (await buffer(socket)).toString()
  return reply.slice(reply.indexOf('\r\n\r\n') + 4)
}

test('large answers that leave at the same time, to quick and slow readers, do not mix', async () => {
  const bodies = await Promise.all(
    pages.map(async (path, at) => {
      const socket = ask(path)
      if (at % 3 === 0) await sleep(at)
      return bodyOf(socket)
    }),
  )
  assert.deepEqual(bodies, expected)
})

test('an answer that is broken off leaves the others whole', async () => {
  for (const path of pages.slice(0, 10)) {
    const socket = ask(path)
    await once(socket, 'readable')
    socket.destroy()
  }
  const bodies = await Promise.all(pages.map((path) => bodyOf(ask(path))))
  assert.deepEqual(bodies, expected)
})

test('several answers asked for at once over one connection come whole and in order', async () => {
  const socket = connect(port, '127.0.0.1')
  pages.slice(0, 10).forEach((path, at) => {
    const end = at === 9 ? 'Connection: close\r\n' : ''
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: localhost:80\r\nAuthorization: Bearer ${token}\r\n${end}\r\n`,
    )
  })
  const replies = (await buffer(socket)).toString().split('HTTP/1.1 200 OK\r\n').slice(1)
  const bodies = replies.map((reply) => reply.slice(reply.indexOf('\r\n\r\n') + 4))
  assert.deepEqual(bodies, expected.slice(0, 10))
})
