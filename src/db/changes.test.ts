import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { until } from '../../test/support/until.ts'
import { testWorld } from '../../test/support/world.ts'
import { openContext } from '../context.ts'
import { createLog } from '../log.ts'
import { writeSetting } from '../store/settings.ts'

const world = await testWorld()
const isPostgres = world.config.database_url !== ''
// Another process on the same database, as far as anything below can tell.
const neighbour = await openContext(named(world.config), createLog('silent'))
after(() => neighbour[Symbol.asyncDispose]())

/** Gives connections to a PostgreSQL a name to find them by. */
function named<T extends { database_url: string }>(config: T): T {
  if (!isPostgres) return config
  const url = new URL(config.database_url)
  url.searchParams.set('application_name', 'neighbour')
  return { ...config, database_url: url.href }
}

let count = 0
const write = (ctx: typeof neighbour, ...topics: string[]) =>
  ctx.changes.write(async (tx, touch) => {
    await writeSetting(tx, 'counter', String(++count))
    topics.forEach(touch)
  })

const failToWrite = (ctx: typeof neighbour, topic: string) =>
  assert.rejects(
    ctx.changes.write(async (tx, touch) => {
      await writeSetting(tx, 'counter', 'never')
      touch(topic)
      throw new Error('changed its mind')
    }),
    /changed its mind/,
  )

const holds = (ctx: typeof neighbour, topic: string) => ctx.lists.peek(topic) !== undefined

test('what was written is gone from the caches before the write returns, and nothing else', async () => {
  world.lists.set('library:zoe:track', [1])
  world.lists.set('library:zoe:album', [2])
  await write(world, 'library:zoe:track')
  assert.equal(holds(world, 'library:zoe:track'), false)
  assert.equal(holds(world, 'library:zoe:album'), true)
})

test('a write that fails tells nothing and leaves nothing', async () => {
  await write(world)
  world.lists.set('playlist:a', [1])
  await failToWrite(world, 'playlist:a')
  assert.equal(holds(world, 'playlist:a'), true)
  const { value } = await world.db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'counter')
    .executeTakeFirstOrThrow()
  assert.equal(value, String(count))
})

test('another process hears of a commit, and its caches are fresh', async () => {
  for (const [from, to] of [
    [world, neighbour],
    [neighbour, world],
  ] as const) {
    to.lists.set('playlist:b', ['old'])
    await write(from, 'playlist:b')
    await until('the list is dropped', () => !holds(to, 'playlist:b'))
  }
})

test('every topic of one transaction is heard', async () => {
  const topics = ['library:zoe:track', 'user:zoe', 'playlist:ü 日本']
  for (const topic of topics) neighbour.lists.set(topic, [1])
  await write(world, ...topics)
  await until('all are dropped', () => topics.every((topic) => !holds(neighbour, topic)))
})

test('more topics than an announcement can carry are heard as "everything"', async () => {
  neighbour.lists.set('unnamed', [1])
  await write(world, ...Array.from({ length: 1_000 }, (_, at) => `playlist:${at}`))
  await until('the list is dropped', () => !holds(neighbour, 'unnamed'))
})

test('another process is told precisely, and nothing of what was rolled back', async () => {
  for (const topic of ['kept', 'rolled back', 'changed']) neighbour.lists.set(topic, [1])
  await failToWrite(world, 'rolled back')
  await write(world, 'changed')
  await until('the list is dropped', () => !holds(neighbour, 'changed'))
  assert.equal(holds(neighbour, 'kept'), true)
  assert.equal(holds(neighbour, 'rolled back'), true)
})

test('a broken connection drops everything and hears again when it is back', {
  skip: !isPostgres && 'SQLite has no connection that breaks',
}, async () => {
  neighbour.lists.set('kept so far', [1])
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'neighbour' and query like 'listen %'`.execute(world.db)
  await until('everything is dropped', () => !holds(neighbour, 'kept so far'))
  await until('announcements are heard again', async () => {
    neighbour.lists.set('kept', [1])
    neighbour.lists.set('changed', [1])
    await write(world, 'changed')
    // The writer's answer and what others hear set out together; either may be first.
    await setTimeout(20)
    return !holds(neighbour, 'changed') && holds(neighbour, 'kept')
  })
})

test('statements that nobody waits for one by one run in order, and none after the end', async () => {
  const kept = await world.changes.write(async (tx) => {
    const writes = ['a', 'b', 'c'].map((value) => writeSetting(tx, 'ordered', value))
    await Promise.all(writes)
    return tx
  })
  const read = (db: typeof world.db) =>
    db.selectFrom('setting').select('value').where('name', '=', 'ordered').executeTakeFirst()
  assert.equal((await read(world.db))?.value, 'c')
  await assert.rejects(async () => read(kept))
})
