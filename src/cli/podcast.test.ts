import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { feedServer, rss, rssItem } from '../../test/support/feeds.ts'
import { temporaryFolder } from '../../test/support/folder.ts'
import { runCommand } from '../../test/support/server.ts'

// The real command line, on a data folder of its own.
const folder = temporaryFolder()
after(() => folder[Symbol.dispose]())
const env = { REPRISE_DATA: join(folder.path, 'data') }
const run = (...args: string[]) => runCommand(['podcast', ...args], env)

const feed = rss([rssItem('One'), '<item><title>Text</title></item>'], { title: 'Tides' })
let isGone = false
const server = await feedServer((request, response) => {
  if (isGone || request.url !== '/feed') return response.writeHead(404).end()
  if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end()
  return response.writeHead(200, { etag: '"1"' }).end(feed)
})
const url = `${server.url}/feed`

test('a private address is refused unless it is allowed', async () => {
  const { code, stdout } = await run('add', url)
  assert.equal(code, 1)
  assert.match(stdout, /^refused {2}.*--allow-private-feeds permits that\n$/)
  assert.equal(server.asked.length, 0)
})

test('feeds and lists are added, listed and refreshed', async () => {
  const list = join(folder.path, 'list.opml')
  const outlines = `<outline xmlUrl="${url}"/><outline xmlUrl="${server.url}/none"/>`
  writeFileSync(list, `<opml><body>${outlines}</body></opml>`)
  const added = await run('add', '--allow-private-feeds', list)
  assert.equal(added.code, 1)
  assert.match(
    added.stdout,
    /^added {4}Tides \(\w{22}\): 1 episode, 1 item left out\nrefused .*404\n$/,
  )
  const [one] = JSON.parse((await run('list', '--json')).stdout)
  assert.deepEqual(
    [one.name, one.episodes, one.url, one.left_out, one.problem],
    ['Tides', 1, url, 1, ''],
  )
  assert.match((await run('list')).stdout, /Tides +1 +\S+ +fine, 1 item left out/)
  const refreshed = await run('refresh', 'tides', '--allow-private-feeds')
  assert.deepEqual([refreshed.code, refreshed.stdout], [0, 'Tides: nothing new\n'])
})

test('what fails says why, and ends with 1', async () => {
  isGone = true
  const { code, stdout } = await run('refresh', '--allow-private-feeds', '--json')
  assert.equal(code, 1)
  assert.deepEqual(
    JSON.parse(stdout).map(({ outcome, reason }: Record<string, string>) => [outcome, reason]),
    [['failed', 'http_404']],
  )
  assert.match((await run('list')).stdout, /answered 404/)
})

test('a podcast is removed by its name, and an unknown one is named', async () => {
  const unknown = await run('remove', 'Mountains')
  assert.equal(unknown.code, 1)
  assert.match(unknown.stderr, /no podcast is called Mountains/)
  const { stdout } = await run('remove', 'Tides', '--purge')
  assert.equal(stdout, 'Tides and its episodes are gone.\n')
  assert.deepEqual(JSON.parse((await run('list', '--json')).stdout), [])
})
