import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type TestContext, test } from 'node:test'
import { feedServer, rss, rssItem } from '../../test/support/feeds.ts'
import { testWorld } from '../../test/support/world.ts'
import { findFeed } from '../store/podcast-feeds.ts'
import { addFeeds } from './add-feeds.ts'
import type { PodcastMeans } from './means.ts'
import { keepPodcastsFresh } from './schedule.ts'

const minute = 60_000
const world = await testWorld({ allow_private_feeds: true })

/** Requests are announced, and answered once `gate` lets them. */
const looks = new EventTarget()
let gate = Promise.resolve()
const server = await feedServer(async (_request, response) => {
  looks.dispatchEvent(new Event('look'))
  await gate
  response.writeHead(200).end(rss([rssItem('High Water')]))
})
const [added] = await addFeeds(world, [`${server.url}/feed`])
const id = added?.outcome === 'refused' ? '' : (added?.id ?? '')
const feed = async () => (await findFeed(world.db, id)) ?? assert.fail('no feed')

/** Starts the schedule for one test, in whose minutes only its timer ticks. */
async function begin(t: TestContext, means: Partial<PodcastMeans> = {}) {
  gate = Promise.resolve()
  server.asked.length = 0
  world.clock.advance((await feed()).dueAt - world.clock.now())
  t.mock.timers.enable({ apis: ['setInterval'] })
  const errors: unknown[] = []
  const stop = keepPodcastsFresh({ ...world, ...means }, (error) => {
    errors.push(error)
    looks.dispatchEvent(new Event('error'))
  })
  t.after(stop)
  return { stop, errors, tick: (ms: number) => t.mock.timers.tick(ms) }
}

test('a feed is looked at in the minute after its time has come', async (t) => {
  const { stop, errors, tick } = await begin(t)
  tick(minute - 1)
  assert.deepEqual(server.asked, [])
  const look = once(looks, 'look')
  tick(1)
  await look
  await stop()
  assert.deepEqual(server.asked, ['GET /feed'])
  assert.deepEqual(errors, [])
  const { checkedAt, dueAt } = await feed()
  assert.equal(checkedAt, world.clock.now())
  assert.ok(dueAt > checkedAt)
})

test('a look that takes long is not joined by a second, and stopping waits for it', async (t) => {
  const { stop, tick } = await begin(t)
  const { promise, resolve } = Promise.withResolvers<void>()
  gate = promise
  const look = once(looks, 'look')
  tick(minute)
  await look
  world.clock.advance(24 * 60 * minute)
  tick(minute)
  const stopped = stop()
  resolve()
  await stopped
  assert.deepEqual(server.asked, ['GET /feed'])
  assert.equal((await feed()).checkedAt, world.clock.now())
})

test('what goes wrong is told, and the next minute has its look', async (t) => {
  let isBroken = true
  const now = () => (isBroken ? assert.fail('no time') : world.clock.now())
  const { errors, tick } = await begin(t, { clock: { now } })
  const told = new Promise((resolve) => looks.addEventListener('error', resolve, { once: true }))
  tick(minute)
  await told
  assert.match(String(errors[0]), /no time/)
  isBroken = false
  await new Promise((done) => setImmediate(done))
  const look = once(looks, 'look')
  tick(minute)
  await look
})

test('without an interval nothing is looked at, and a stopped schedule stays still', async (t) => {
  const never = await begin(t, { config: { podcast_refresh: 0, allow_private_feeds: true } })
  never.tick(minute)
  const stopped = keepPodcastsFresh(world, (error) => assert.fail(String(error)))
  await stopped()
  never.tick(10 * minute)
  await new Promise((done) => setImmediate(done))
  assert.deepEqual(server.asked, [])
})
