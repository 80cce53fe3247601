import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testWorld } from '../../test/support/world.ts'
import { buildApp } from '../app.ts'
import { openContext } from '../context.ts'

const world = await testWorld()

async function ask(app: ReturnType<typeof buildApp>, url: string) {
  const reply = await app.inject(url)
  return { status: reply.statusCode, body: reply.json() }
}

test('alive and ready, without a token', async () => {
  const app = buildApp(world)
  assert.deepEqual(await ask(app, '/livez'), { status: 200, body: { status: 'pass' } })
  assert.deepEqual(await ask(app, '/readyz'), { status: 200, body: { status: 'pass' } })
})

test('alive and not ready once the database is gone', async () => {
  const ctx = await openContext(world.config, world.log)
  const app = buildApp(ctx)
  assert.equal((await ask(app, '/readyz')).status, 200)
  await ctx[Symbol.asyncDispose]()
  const reason = 'the database does not answer'
  assert.deepEqual(await ask(app, '/readyz'), { status: 503, body: { status: 'fail', reason } })
  assert.equal((await ask(app, '/livez')).status, 200)
})
