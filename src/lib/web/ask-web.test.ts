import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feedServer } from '../../../test/support/feeds.ts'
import { askWeb } from './ask-web.ts'
import { WebError } from './web-error.ts'

const server = await feedServer((request, response) => {
  if (request.url === '/inside') response.writeHead(302, { location: '/secret' }).end()
  else response.writeHead(200).end('secret')
})
const { signal } = new AbortController()

test('where a redirect leads is judged like the address itself', async () => {
  let looks = 0
  const question = {
    headers: {},
    signal,
    // As of a server of the public internet that sends on into a private network.
    get allowPrivate() {
      return looks++ === 0
    },
  }
  await assert.rejects(askWeb(`${server.url}/inside`, question), (error) => {
    assert.ok(error instanceof WebError, String(error))
    assert.equal(error.reason, 'private_address')
    return true
  })
  assert.deepEqual(server.asked, ['GET /inside'])
})

test('another method stays the same across redirects', async () => {
  const before = server.asked.length
  const question = { method: 'HEAD', headers: {}, signal, allowPrivate: true }
  const { answer, url } = await askWeb(`${server.url}/inside`, question)
  answer.resume()
  assert.equal(url, `${server.url}/secret`)
  assert.deepEqual(server.asked.slice(before), ['HEAD /inside', 'HEAD /secret'])
})
