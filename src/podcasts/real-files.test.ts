import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sharedData } from '../../test/support/shared-data.ts'
import { testWorld } from '../../test/support/world.ts'
import { type Added, addFeeds } from './add-feeds.ts'
import type { FeedItem } from './feed.ts'
import { ledgerPath } from './ledger.ts'
import { parseDocument } from './parse-document.ts'

// Real feeds, which may not be part of the project: they lie beside it or these tests are skipped.

const { file: folder, skip } = sharedData('podcasts')

/** Files that are refused, and why (docs/podcasts.md counts them). */
const refusals: Record<string, string> = {
  'podcastparser/redirect_new_location.rss': 'moved',
}

/** Items of these files that are no episodes, by reason. */
const leftOut: Record<string, Record<string, number>> = {
  'koel_podcast_unsafe_enclosures.xml': { unsafe_enclosure: 4 },
}

const files = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(rss|xml|opml|atom)$/.test(name))
    .sort()

test('every file is read, or refused with its reason', { skip }, async (t) => {
  const world = await testWorld()
  const counts: Record<string, number> = {}
  for (const name of files()) {
    const [added] = await addFeeds(world, [join(folder, name)])
    assert.ok(added !== undefined)
    const outcome = outcomeOf(added)
    t.diagnostic(`${name}: ${outcome}`)
    for (const kind of kindsOf(world.folder, added)) counts[kind] = (counts[kind] ?? 0) + 1
    const expected = refusals[name]
    assert.equal(added.outcome === 'refused' ? added.reason : undefined, expected, name)
  }
  t.diagnostic(JSON.stringify(counts))
})

/** What is counted of a file: itself, each of its episodes, and each item that is none. */
function kindsOf(folder: string, added: Added): string[] {
  if (added.outcome === 'refused') return ['files', `files refused: ${added.reason}`]
  const ledger = added.skipped === 0 ? '' : readFileSync(ledgerPath(folder, added.id), 'utf8')
  const [, ...lines] = ledger.trim().split('\n')
  return [
    'files',
    added.episodes > 0 ? 'shows with episodes' : 'shows without',
    ...Array<string>(added.episodes).fill('episodes'),
    ...lines.map((line) => `items left out: ${JSON.parse(line).reason}`),
  ]
}

function outcomeOf(added: Added): string {
  if (added.outcome === 'refused') return `refused: ${added.reason}`
  const left = added.skipped === 0 ? '' : `, ${added.skipped} items left out`
  return `1 show, ${added.episodes} episodes${left}`
}

test('items that lead into private networks or files are left out', { skip }, async () => {
  const world = await testWorld()
  for (const [name, reasons] of Object.entries(leftOut)) {
    const [added] = await addFeeds(world, [join(folder, name)])
    const count = Object.values(reasons).reduce((sum, one) => sum + one, 0)
    assert.equal(added?.outcome === 'added' && added.skipped, count, name)
  }
})

type Expected = {
  guid: string
  title: string
  total_time: number
  published: number
  explicit?: boolean
  number?: number
  season?: number
  type?: string
  episode_art_url?: string
  enclosures: { url: string; mime_type: string }[]
  chapters?: { start: number; title: string }[]
}

/** Addresses without the place where the suite was read. */
const plain = (url: string | undefined) =>
  (url ?? '').replace(/^(file:\/\/tests\/data\/|https:\/\/base\.example\/)/, '')

test('the values of the parser suite are those its makers expect', { skip }, () => {
  let compared = 0
  for (const name of files().filter((file) => file.startsWith('podcastparser'))) {
    const expected = JSON.parse(readFileSync(join(folder, name.replace('.rss', '.json')), 'utf8'))
    const text = readFileSync(join(folder, name), 'utf8')
    const document = parseDocument(text, 'https://base.example/')
    if (document.kind !== 'feed') continue
    const { items } = document.feed
    for (const episode of expected.episodes as Expected[]) {
      const item = items.find((one) => isMeant(one, episode))
      assert.ok(item, `${name}: ${episode.guid}`)
      compare(name, item, episode)
      compared++
    }
  }
  assert.ok(compared > 50, String(compared))
})

const isMeant = ({ guid, enclosure, link, title }: FeedItem, expected: Expected) =>
  [plain(guid), plain(enclosure?.url), link].includes(plain(expected.guid)) ||
  title === expected.title

function compare(name: string, item: FeedItem, expected: Expected): void {
  const { total_time, published, explicit, number, season, type = 'full' } = expected
  assert.equal((item.durationMs ?? 0) / 1000, total_time, name)
  assert.equal(Math.floor((item.publishedAt ?? 0) / 1000), published, name)
  const stated = [item.explicit, item.number, item.season, item.type]
  assert.deepEqual(stated, [explicit, number, season, type], name)
  // Without a title that suite takes the file's name; here the records do.
  if (item.title !== '') assert.equal(item.title, expected.title, name)
  const sounds = expected.enclosures.filter(({ mime_type }) => !mime_type.startsWith('image/'))
  assert.equal(plain(item.enclosure?.url), plain(sounds[0]?.url), name)
  if (expected.episode_art_url) assert.equal(item.imageUrl, expected.episode_art_url, name)
  const starts = item.chapters.map(({ startMs }) => Math.floor(startMs / 1000))
  assert.deepEqual(
    starts,
    (expected.chapters ?? []).map(({ start }) => start),
    name,
  )
}
