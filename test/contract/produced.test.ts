import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endpoints } from '../../src/api/index.ts'
import { createApp } from '../../src/domain/accounts/apps.ts'
import { type Reply, testAppId } from '../support/api.ts'
import { testWorld } from '../support/world.ts'
import { neverProduced } from './facts/exceptions.ts'
import { Seen } from './facts/seen.ts'
import { officialTable, readTable } from './facts/table.ts'
import { samples } from './requests/index.ts'
import { aStage, send } from './requests/stage.ts'

/** What real answers hold, over the demo world, of all that the official document promises. */
const world = await testWorld()
const official = readTable(officialTable)

test('every member of every answer of the official document is produced', async () => {
  // An app that knows the names of every time is shown everything there is.
  await createApp(world, { id: testAppId, name: 'Test', redirectUris: [], profile: 'both' })
  const stage = await aStage(world)
  const seen = new Seen(official.schemas)
  for (const [id, sample] of Object.entries(samples)) {
    const endpoint = endpoints.find((one) => one.id === id)
    const responses = official.operations.get(id)?.responses ?? {}
    if (endpoint === undefined) continue
    const note = ({ status, body }: Reply) => {
      const shape = responses[String(status)]
      if (shape !== undefined && shape !== null) seen.note(shape, body, id)
    }
    for (const request of [...sample.good, ...(sample.bad === undefined ? [] : [sample.bad])]) {
      note(await send(stage, stage.apis[request.as ?? 'mira'], endpoint.method, request))
    }
  }
  const shapes = [...official.operations].flatMap(([name, { responses }]) =>
    Object.entries(responses)
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([, shape]) => (shape === null ? [] : [{ shape, name }])),
  )
  const found = seen.missing(shapes)
  const unexplained = found.filter((one) => !neverProduced.some(({ what }) => what.test(one)))
  assert.deepEqual(unexplained, [])
  const unused = neverProduced.filter(({ what }) => !found.some((one) => what.test(one)))
  assert.deepEqual(
    unused.map(({ what }) => String(what)),
    [],
  )
})
