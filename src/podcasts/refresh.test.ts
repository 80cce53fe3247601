import assert from 'node:assert/strict'
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { type Api, apiOf, aToken } from '../../test/support/api.ts'
import { aUser } from '../../test/support/builders.ts'
import { type Answering, feedServer, rss, rssItem } from '../../test/support/feeds.ts'
import { testWorld } from '../../test/support/world.ts'
import { episodeIdsOf } from '../store/episodes.ts'
import { findFeed, findFeedEpisode, listFeeds } from '../store/podcast-feeds.ts'
import { loadShows } from '../store/shows.ts'
import { addFeeds } from './add-feeds.ts'
import { showIdOf } from './ids.ts'
import { ledgerPath } from './ledger.ts'
import { refreshDue } from './refresh-all.ts'
import { refreshFeed } from './refresh-feed.ts'
import { removeFeed } from './remove-feed.ts'

const world = await testWorld({ allow_private_feeds: true })
await aUser(world, 'mira')
const scope = 'user-library-modify user-library-read user-read-playback-position'
const api: Api = apiOf(world, await aToken(world, 'mira', scope))

/** Pages of the server by their path; what is absent is 404. */
const pages = new Map<string, string | Answering>()
const server = await feedServer((request, response) => {
  const page = pages.get(request.url ?? '')
  if (typeof page === 'function') return page(request, response)
  if (page === undefined) return response.writeHead(404).end()
  const etag = `"${page.length}"`
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end()
  return response.writeHead(200, { etag }).end(page)
})
const at = (path: string) => `${server.url}${path}`

async function add(path: string) {
  const [added] = await addFeeds(world, [at(path)])
  return added?.outcome === 'refused' || added === undefined
    ? assert.fail(JSON.stringify(added))
    : added
}

const feedOf = async (id: string) => (await findFeed(world.db, id)) ?? assert.fail(id)
const refresh = async (id: string) => refreshFeed(world, await feedOf(id))
const namesOf = async (id: string) => {
  const { body } = await api.get(`/v1/shows/${id}/episodes`)
  return body.items.map(({ name }: { name: string }) => name).sort()
}

test('a feed is served by the Web API with all its fields', async () => {
  pages.set(
    '/whole',
    rss(
      [
        rssItem(
          'High Water',
          `<itunes:duration>1:02:03</itunes:duration><itunes:explicit>true</itunes:explicit>
          <itunes:season>3</itunes:season><itunes:episode>9</itunes:episode>
          <podcast:transcript url="https://t.example.org/9.vtt" type="text/vtt"/>
          <content:encoded><![CDATA[<p onclick="x()">The <b>moon</b><script>alert(1)</script></p>]]></content:encoded>`,
        ),
      ],
      {
        channel: `<itunes:image href="https://i.example.org/c.jpg"/><copyright>Harbour</copyright>
          <itunes:explicit>no</itunes:explicit><itunes:type>serial</itunes:type>
          <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>`,
      },
    ),
  )
  const { id } = await add('/whole')
  assert.equal(id, showIdOf('917393e3-1b1e-5cef-ace4-edaa54e1f810', ''))
  const { body: show } = await api.get(`/v1/shows/${id}`)
  assert.equal(show.name, 'The Tide Table')
  assert.equal(show.publisher, 'Harbour Radio')
  assert.equal(show.description, 'About the sea.')
  assert.equal(show.html_description, '<p>About the sea.</p>')
  assert.deepEqual(show.languages, ['en-GB'])
  assert.deepEqual(show.copyrights, [{ text: 'Harbour', type: 'C' }])
  assert.deepEqual(show.images, [{ url: 'https://i.example.org/c.jpg', height: null, width: null }])
  assert.deepEqual(
    [show.explicit, show.is_externally_hosted, show.media_type],
    [false, true, 'audio'],
  )
  const [episode] = show.episodes.items
  assert.equal(episode.name, 'High Water')
  assert.equal(episode.duration_ms, 3_723_000)
  assert.equal(episode.release_date, '2026-05-01')
  assert.equal(episode.html_description, '<p>The <b>moon</b></p>')
  assert.equal(episode.description, 'The moon')
  assert.deepEqual([episode.explicit, episode.is_externally_hosted], [true, true])
  const extras = await findFeedEpisode(world.db, episode.id)
  assert.deepEqual([extras?.season, extras?.number, extras?.guid], [3, 9, 'high water'])
  assert.equal(extras?.transcripts[0]?.url, 'https://t.example.org/9.vtt')
  assert.equal((await feedOf(id)).type, 'serial')
})

test('a feed that did not change costs one question and is not read', async () => {
  pages.set('/same', rss([rssItem('One')], { title: 'Same' }))
  const { id } = await add('/same')
  const topics: string[] = []
  world.changes.subscribe((topic) => topics.push(topic))
  const before = server.asked.length
  world.clock.advance(1000)
  assert.deepEqual(await refresh(id), { outcome: 'unchanged', episodes: 0, created: 0, skipped: 0 })
  assert.equal(server.asked.length, before + 1)
  assert.deepEqual(topics, [])
  assert.equal((await feedOf(id)).checkedAt, world.clock.now())
})

test('a server that knows no ETag costs the reading, and nothing is written', async () => {
  const text = rss([rssItem('One')], { title: 'Untagged' })
  pages.set('/untagged', (_request, response) => response.writeHead(200).end(text))
  const { id } = await add('/untagged')
  const topics: string[] = []
  world.changes.subscribe((topic) => topics.push(topic))
  assert.equal((await refresh(id)).outcome, 'unchanged')
  assert.deepEqual(topics, [])
})

test('new episodes are added, changed ones updated, and none is ever deleted', async () => {
  pages.set('/grows', rss([rssItem('One'), rssItem('Two')], { title: 'Grows' }))
  const { id } = await add('/grows')
  const [first] = (await api.get(`/v1/shows/${id}/episodes`)).body.items
  await api.put(`/v1/me/episodes?ids=${first.id}`)
  const changed = rssItem('Two', '<itunes:duration>10</itunes:duration>').replace('>Two<', '>Zwei<')
  pages.set('/grows', rss([changed, rssItem('Three')], { title: 'Grows' }))
  assert.deepEqual(await refresh(id), { outcome: 'changed', episodes: 2, created: 1, skipped: 0 })
  assert.deepEqual(await namesOf(id), ['One', 'Three', 'Zwei'])
  assert.equal((await loadShows(world.db, [id])).get(id)?.totalEpisodes, 3)
  assert.deepEqual((await api.get(`/v1/me/episodes/contains?ids=${first.id}`)).body, [true])
})

test('a bad item is left out and reported, and fails nothing', async () => {
  const bad = [
    '<item><title>Text only</title><guid>t</guid></item>',
    '<item><title>Inside</title><guid>i</guid><enclosure url="file:///etc/passwd" type="audio/mpeg"/></item>',
    rssItem('One'),
  ]
  pages.set(
    '/mixed',
    rss([...bad, rssItem('One'), rssItem('Two', '<pubDate>?</pubDate>')], { title: 'Mixed' }),
  )
  const added = await add('/mixed')
  assert.deepEqual([added.episodes, added.skipped], [2, 3])
  const lines = readFileSync(ledgerPath(world.folder, added.id), 'utf8').trim().split('\n')
  const [head, ...rest] = lines.map((line) => JSON.parse(line))
  assert.deepEqual(head, { reprise_feed: 1, id: added.id, url: at('/mixed') })
  assert.deepEqual(
    rest.map(({ item, reason, title }) => [item, reason, title]),
    [
      [1, 'no_enclosure', 'Text only'],
      [2, 'unsafe_enclosure', 'Inside'],
      [4, 'repeated_guid', 'One'],
    ],
  )
  pages.set('/mixed', rss([rssItem('One')], { title: 'Mixed' }))
  await refresh(added.id)
  assert.equal(existsSync(ledgerPath(world.folder, added.id)), false)
})

test('the pages of a paged feed are read to the first that has nothing new', async () => {
  const next = (path: string) => `<atom:link rel="next" href="${path}"/>`
  const title = 'Paged'
  pages.set('/p1', rss([rssItem('P3')], { title, channel: next('/p2') }))
  pages.set(
    '/p2',
    rss([rssItem('P2'), '<item><title>Text</title></item>'], { title, channel: next('/p3') }),
  )
  pages.set('/p3', rss([rssItem('P1')], { title, channel: next('/p1') }))
  const { id, episodes } = await add('/p1')
  assert.equal(episodes, 3)
  pages.set('/p1', rss([rssItem('P4'), rssItem('P3')], { title, channel: next('/p2') }))
  const before = server.asked.length
  await refresh(id)
  assert.deepEqual(server.asked.slice(before), ['GET /p1', 'GET /p2'])
  assert.deepEqual(await namesOf(id), ['P1', 'P2', 'P3', 'P4'])
})

test('what goes wrong is noted, tried again ever later, and forgotten when it is over', async () => {
  const text = rss([rssItem('One')], { title: 'Fails' })
  pages.set('/fails', text)
  const { id } = await add('/fails')
  pages.set('/fails', '<html><body>Sign in</body></html>')
  const refreshed = await refresh(id)
  assert.equal(refreshed.outcome === 'failed' && refreshed.reason, 'not_a_feed')
  const first = await feedOf(id)
  assert.match(first.problem, /neither a feed/)
  assert.equal(first.dueAt, world.clock.now() + 120 * 60_000)
  pages.delete('/fails')
  await refresh(id)
  assert.equal((await feedOf(id)).dueAt, world.clock.now() + 240 * 60_000)
  assert.deepEqual(await namesOf(id), ['One'])
  pages.set('/fails', text)
  await refresh(id)
  const after = await feedOf(id)
  assert.deepEqual([after.problem, after.failures], ['', 0])
})

test('a feed that moves is followed, and stays the same show', async () => {
  pages.set('/old', rss([rssItem('One')], { title: 'Moves' }))
  const { id } = await add('/old')
  pages.set('/new', rss([rssItem('One'), rssItem('Two')], { title: 'Moves' }))
  pages.set('/old', (_request, response) => response.writeHead(301, { location: '/new' }).end())
  assert.equal((await refresh(id)).outcome, 'changed')
  assert.equal((await feedOf(id)).url, at('/new'))
  assert.equal((await episodeIdsOf(world.db, id)).length, 2)
  assert.equal((await add('/new')).id, id)
})

test('OPML adds what it can and says what it cannot', async () => {
  pages.set('/in-list', rss([rssItem('One')], { title: '' }))
  const file = join(world.folder, 'list.opml')
  writeFileSync(
    file,
    `<opml><body><outline text="F"><outline title="Named by the list" xmlUrl="${at('/in-list')}"/></outline>
    <outline text="gone" xmlUrl="${at('/nowhere')}"/><outline text="bad" xmlUrl="file:///etc/passwd"/></body></opml>`,
  )
  const added = await addFeeds(world, [file, join(world.folder, 'none.opml')])
  assert.deepEqual(
    added.map((one) => (one.outcome === 'refused' ? one.reason : one.name)),
    ['Named by the list', 'http_404', 'bad_scheme', 'unreadable'],
  )
})

test('a file of this machine is a feed as well, read again when it changed', async () => {
  const file = join(world.folder, 'local.xml')
  writeFileSync(file, rss([rssItem('One')], { title: 'Local' }))
  const [added] = await addFeeds(world, [file])
  const id = added?.outcome === 'added' ? added.id : assert.fail(JSON.stringify(added))
  assert.equal(id, showIdOf('', pathToFileURL(file).href))
  assert.equal((await refresh(id)).outcome, 'unchanged')
  writeFileSync(file, rss([rssItem('One'), rssItem('Two')], { title: 'Local' }))
  utimesSync(file, 1, 1)
  assert.equal((await refresh(id)).outcome, 'changed')
  assert.deepEqual(await namesOf(id), ['One', 'Two'])
})

test('adding a feed again reads it again, whatever its scheme and end', async () => {
  pages.set('/twice', rss([rssItem('One')], { title: 'Twice' }))
  const first = await add('/twice')
  const second = await add('/twice')
  assert.deepEqual([second.id, second.outcome], [first.id, 'known'])
  assert.equal(showIdOf('', 'http://a.org/f/'), showIdOf('', 'https://a.org/f'))
})

test('removing stops following; purging takes the show away from everybody', async () => {
  pages.set('/leaves', rss([rssItem('Ebb Tide Special')], { title: 'Leaves' }))
  const { id } = await add('/leaves')
  await api.put(`/v1/me/shows?ids=${id}`)
  await removeFeed(world, id, { withShow: false })
  assert.equal(await findFeed(world.db, id), undefined)
  assert.equal((await api.get(`/v1/shows/${id}`)).status, 200)
  await add('/leaves')
  await removeFeed(world, id, { withShow: true })
  assert.equal((await api.get(`/v1/shows/${id}`)).status, 404)
  assert.deepEqual((await api.get(`/v1/me/shows/contains?ids=${id}`)).body, [false])
  const found = await api.get('/v1/search?q=%22ebb+tide+special%22&type=episode,show')
  assert.deepEqual([found.body.episodes.total, found.body.shows.total], [0, 0])
})

test('without the setting, feeds and audio of private networks are refused', async () => {
  const strict = await testWorld()
  const before = server.asked.length
  const [added] = await addFeeds(strict, [at('/whole')])
  assert.equal(added?.outcome === 'refused' && added.reason, 'private_address')
  assert.equal(server.asked.length, before)
  const file = join(strict.folder, 'unsafe.xml')
  const item = (host: string) =>
    `<item><guid>${host}</guid><enclosure url="http://${host}/a.mp3" type="audio/mpeg"/></item>`
  writeFileSync(file, rss(['169.254.169.254', '127.0.0.1:6379', '10.0.0.1', 'a.org'].map(item)))
  const [local] = await addFeeds(strict, [file])
  assert.equal(local?.outcome === 'added' && local.skipped, 3)
})

// Last: tokens end with the hour.
test('only feeds whose time has come are looked at, each once', async () => {
  pages.set('/due', rss([rssItem('One')], { title: 'Due' }))
  await add('/due')
  await refreshDue(world)
  assert.equal(await refreshDue(world), 0)
  world.clock.advance(59 * 60_000)
  assert.equal(await refreshDue(world), 0)
  world.clock.advance(60_000)
  const feeds = await listFeeds(world.db)
  const due = feeds.filter(({ dueAt }) => dueAt <= world.clock.now()).length
  assert.ok(due > 0)
  const counts = await Promise.all([refreshDue(world), refreshDue(world)])
  assert.equal(counts[0] + counts[1], due)
})
