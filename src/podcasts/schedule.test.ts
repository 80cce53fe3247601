import assert from 'node:assert/strict'
import { once } from 'node:events'
import { afterEach, beforeEach, mock, test } from 'node:test'
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

let errors: unknown[] = []
let stop: () => Promise<void>

/** Starts the schedule; only its own minutes are turned by hand. */
function start(means: Partial<PodcastMeans> = {}) {
  stop = keepPodcastsFresh({ ...world, ...means }, (error) => errors.push(error))
}

beforeEach(async () => {
  errors = []
  gate = Promise.resolve()
  server.asked.length = 0
  world.clock.advance((await feed()).dueAt - world.clock.now())
  mock.timers.enable({ apis: ['setInterval'] })
})

afterEach(async () => {
  await stop()
  mock.timers.reset()
  assert.deepEqual(errors, [])
})

test('a feed is looked at in the minute after its time has come', async () => {
  start()
  mock.timers.tick(minute - 1)
  assert.deepEqual(server.asked, [])
  const look = once(looks, 'look')
  mock.timers.tick(1)
  await look
  await stop()
  assert.deepEqual(server.asked, ['GET /feed'])
  const { checkedAt, dueAt } = await feed()
  assert.equal(checkedAt, world.clock.now())
  assert.ok(dueAt > checkedAt)
})

test('a look that takes long is not joined by a second, and stopping waits for it', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  gate = promise
  start()
  const look = once(looks, 'look')
  mock.timers.tick(minute)
  await look
  world.clock.advance(24 * 60 * minute)
  mock.timers.tick(minute)
  const stopped = stop()
  resolve()
  await stopped
  assert.deepEqual(server.asked, ['GET /feed'])
  assert.equal((await feed()).checkedAt, world.clock.now())
})

test('what goes wrong is told, and the next minute has its look', async () => {
  let isBroken = true
  const { promise: told, resolve } = Promise.withResolvers<void>()
  const clock = {
    now() {
      if (isBroken) throw new Error('no time')
      return world.clock.now()
    },
  }
  stop = keepPodcastsFresh({ ...world, clock }, (error) => {
    assert.match(String(error), /no time/)
    resolve()
  })
  mock.timers.tick(minute)
  await told
  isBroken = false
  await new Promise((done) => setImmediate(done))
  const look = once(looks, 'look')
  mock.timers.tick(minute)
  await look
})

test('without an interval nothing is looked at, and a stopped schedule stays still', async () => {
  start({ config: { podcast_refresh: 0, allow_private_feeds: true } })
  mock.timers.tick(minute)
  start()
  await stop()
  mock.timers.tick(10 * minute)
  await new Promise((done) => setImmediate(done))
  assert.deepEqual(server.asked, [])
})
