import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import * as soundify from '@soundify/web-api'
import { CursorPageIterator, PageIterator } from '@soundify/web-api/pagination'
import { startDemoVisit } from '../support/demo-visit.ts'
import { callEvery } from '../support/every-method.ts'
import { catalogCalls } from './catalog.ts'
import { libraryCalls } from './library.ts'
import { playerCalls } from './player.ts'

// Every function of @soundify/web-api, unmodified, through its `baseUrl`.

const visit = await startDemoVisit('http://127.0.0.1:8889/callback')
after(visit.end)
const client = new soundify.SpotifyClient(visit.token, { baseUrl: visit.url })

/** What is exported, but asks nothing of a server by itself. */
const classes = ['SpotifyClient', 'SpotifyError']

callEvery(
  '@soundify/web-api',
  Object.keys(soundify).filter((name) => !classes.includes(name)),
  {
    ...catalogCalls(client, visit),
    ...libraryCalls(client, visit),
    ...playerCalls(client, visit),
  },
)

test('@soundify/web-api: a page iterator reads from the end', async () => {
  const [show = ''] = visit.known.shows
  const all = new PageIterator((offset) =>
    soundify.getShowEpisodes(client, show, { limit: 3, offset }),
  )
  const lastTwo = new PageIterator(
    (offset) => soundify.getShowEpisodes(client, show, { limit: 3, offset }),
    { initialOffset: -2 },
  )
  assert.deepEqual(await lastTwo.collect(), (await all.collect()).slice(-2))
})

test('@soundify/web-api: a cursor iterator walks all that is followed', async () => {
  const { items } = await soundify.getNewReleases(client, { limit: 20 })
  const artists = [...new Set(items.map(({ artists: [artist] }) => artist?.id ?? ''))].slice(0, 5)
  await soundify.followArtists(client, artists)
  const followed = new CursorPageIterator(({ after }) =>
    soundify.getFollowedArtists(client, { limit: 2, ...(after === undefined ? {} : { after }) }),
  )
  const found = (await followed.collect()).map(({ id }) => id)
  assert.deepEqual(found.sort(), artists.sort())
})

test('@soundify/web-api: a client over its limit is told how long to wait, and tries again', async () => {
  const [track = ''] = visit.known.tracks
  const waits: number[] = []
  const patient = new soundify.SpotifyClient(await limitedToken(2), {
    baseUrl: visit.url,
    waitForRateLimit(seconds) {
      waits.push(seconds)
      if (waits.length === 3) return false
      skipNextWait()
      return true
    },
  })
  await soundify.getTrack(patient, track)
  await soundify.getTrack(patient, track)
  await assert.rejects(soundify.getTrack(patient, track), { status: 429 })
  assert.equal(waits.length, 3)
  assert.ok(waits.every((seconds) => Number.isInteger(seconds) && seconds >= 1 && seconds <= 30))
})

/** The client waits for as long as it is told, by the next timer it sets: here that takes no time. */
function skipNextWait(): void {
  const { setTimeout: wait } = globalThis
  const atOnce = (done: () => void) => {
    globalThis.setTimeout = wait
    return wait(done, 0)
  }
  globalThis.setTimeout = Object.assign(atOnce, wait) as typeof wait
}

/** A token of an app that may ask that often in thirty seconds. */
async function limitedToken(limit: number): Promise<string> {
  const { reprise } = visit
  const uri = ['--redirect-uri', 'http://127.0.0.1/callback']
  const made = await reprise(['app', 'create', '--name', 'Limited', ...uri, '--json'])
  const { client_id: id } = JSON.parse(made)
  await reprise(['app', 'update', id, '--requests', String(limit)])
  return JSON.parse(await reprise(['token', '--app', id, '--json'])).access_token
}
