import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { endpoints } from '../../src/api/index.ts'
import type { AnyEndpoint } from '../../src/http/endpoint.ts'
import type { Reply } from '../support/api.ts'
import { sharedData } from '../support/shared-data.ts'
import { testWorld } from '../support/world.ts'
import {
  type Recorded,
  readRecorded,
  recordedFacts,
  recordedTable,
  writeRecorded,
} from './facts/recorded.ts'
import { samples } from './requests/index.ts'
import { aStage, type Stage, send } from './requests/stage.ts'

/** Our headers against those that were recorded from the public API. */
const world = await testWorld()
let stage: Stage

before(async () => {
  stage = await aStage(world)
})

const { file, skip } = sharedData('reference/http_transcripts.ndjson')

test('the table of recorded headers is what the recordings say', { skip }, () => {
  assert.equal(readFileSync(recordedTable, 'utf8'), writeRecorded(recordedFacts(file)))
})

for (const recorded of readRecorded()) {
  const { method, family, status } = recorded
  test(`${method} /${family}: the headers of a ${status} are as recorded`, async () => {
    const alike = endpoints.filter(
      (one) => one.method === method && one.path.split('/')[2] === family,
    )
    const replies = await Promise.all(alike.map((endpoint) => answersOf(endpoint, status)))
    assert.ok(replies.flat().length > 0)
    for (const reply of replies.flat()) compare(reply, recorded)
  })
}

test('an entity tag is made from the bytes of the body', async () => {
  for (const url of ['/v1/me/tracks?limit=50', '/v1/albums/{album}', '/v1/search?q=a&type=track']) {
    const { headers, body } = await send(stage, stage.apis.mira, 'GET', { url })
    const digest = hash('md5', JSON.stringify(body), 'hex')
    assert.equal(headers.etag, `"MC-${btoa(`"${digest}"`)}"`)
  }
})

async function answersOf(endpoint: AnyEndpoint, status: number): Promise<Reply[]> {
  const sample = samples[endpoint.id]
  if (sample === undefined) return []
  const { good, bad } = sample
  const requests = status === 400 ? (bad === undefined ? [] : [bad]) : good
  const replies: Reply[] = []
  for (const request of requests) {
    const api = status === 401 ? stage.apis.mira.as(null) : stage.apis[request.as ?? 'mira']
    const reply = await send(stage, api, endpoint.method, request)
    if (reply.status === status) replies.push(reply)
  }
  return replies
}

function compare({ headers }: Reply, { cacheControl, vary, tagged, cors, ...kind }: Recorded) {
  const value = (name: string) => String(headers[name] ?? '')
  assert.ok(cacheControl.includes(value('cache-control')), value('cache-control'))
  if (vary.every((one) => one.includes('Authorization')))
    assert.equal(value('vary'), 'Authorization')
  // A tag on every answer to a read helps; on refusals and changes there was never one.
  if (kind.method === 'GET' && kind.status === 200) assert.match(value('etag'), /^"MC-/)
  else assert.equal(tagged === 'none' ? headers.etag : undefined, undefined)
  for (const [name, words] of Object.entries(cors)) {
    const ours = wordsOf(value(name))
    for (const word of wordsOf(words)) assert.ok(ours.includes(word), `${name}: ${word}`)
  }
}

const wordsOf = (list: string) => list.split(',').flatMap((word) => word.trim() || [])
