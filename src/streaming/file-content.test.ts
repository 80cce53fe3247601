import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { truncateSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import fastify from 'fastify'
import { temporaryFolder } from '../../test/support/folder.ts'
import { fileContent } from './file-content.ts'
import { sendBytes } from './send-bytes.ts'

const folder = temporaryFolder()
after(() => folder[Symbol.dispose]())
const path = join(folder.path, 'song')
const bytes = randomBytes(8_000_000)
writeFileSync(path, bytes)

const stopping = new AbortController()
const app = fastify({ forceCloseConnections: true })
app.get('/', async (request, reply) => {
  const content = await fileContent(path, 'audio/flac', '')
  await sendBytes(request, reply, { ...content, signal: stopping.signal })
  return reply
})
const address = await app.listen({ host: '127.0.0.1', port: 0 })
after(() => app.close())

async function ask(from: number): Promise<IncomingMessage> {
  const [response] = await once(get(address, { headers: { range: `bytes=${from}-` } }), 'response')
  return response
}

test('listeners who take their time get their own bytes', async () => {
  const listen = async (from: number) => {
    const response = await ask(from)
    const got: Buffer[] = []
    for await (const piece of response) {
      got.push(piece)
      for (let turn = 0; turn < from % 7; turn++) await setImmediate()
    }
    assert.ok(Buffer.concat(got).equals(bytes.subarray(from)), String(from))
  }
  for (let round = 0; round < 2; round++) {
    await Promise.all([0, 1, 300_003, 500_000, 1_048_580, 7_999_999].map(listen))
  }
})

test('a listener who leaves takes nothing from the next', async () => {
  for (let left = 0; left < 5; left++) (await ask(left)).destroy()
  const got = Buffer.concat(await (await ask(5)).toArray())
  assert.ok(got.equals(bytes.subarray(5)))
})

test('a file that became shorter is never sent as if it were whole', async () => {
  const content = await fileContent(path, 'audio/flac', '')
  const { size } = content
  truncateSync(path, 1_000_000)
  const blocks = content.read(0, size - 1, Buffer.alloc(400_000))
  await assert.rejects(async () => {
    let sent = 0
    for await (const block of blocks) sent += block.length
    assert.equal(sent, size)
  }, /became shorter/)
})

test('a server that stops ends what is being heard', async () => {
  writeFileSync(path, bytes)
  const response = await ask(0)
  await once(response, 'readable')
  stopping.abort()
  await assert.rejects(response.toArray(), /aborted/)
})
