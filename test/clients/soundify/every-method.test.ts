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
