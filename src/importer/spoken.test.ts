import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../test/support/api.ts'
import { aUser } from '../../test/support/builders.ts'
import {
  aFile,
  importText,
  isAccountedFor,
  ledgerOf,
  outcomes,
} from '../../test/support/imports.ts'
import { testWorld } from '../../test/support/world.ts'
import { idFromKey } from '../lib/base62.ts'
import { episodeIdsOf, loadEpisodes } from '../store/episodes.ts'
import { loadShows } from '../store/shows.ts'
import { runImport } from './run-import.ts'

const world = await testWorld()
const id = (name: string) => idFromKey('test', name)
const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join('\n')

const show = {
  type: 'show',
  id: id('show'),
  name: 'Tides',
  publisher: 'Harbour',
  description: 'About the sea.',
  html_description: '<p>About the sea.</p>',
  explicit: true,
  languages: ['en-GB'],
  media_type: 'audio',
  is_externally_hosted: true,
  available_markets: ['SE', 'US'],
  copyrights: [{ text: 'Harbour', type: 'C' }],
  images: [{ url: 'https://i.example.org/1.jpg', width: 640, height: 640 }],
  total_episodes: 9,
}
const episode = (name: string) => ({
  type: 'episode',
  id: id(name),
  uri: `spotify:episode:${id(name)}`,
  name,
  description: `About ${name}.`,
  html_description: `<p>About ${name}.</p>`,
  duration_ms: 1_800_000,
  explicit: false,
  languages: ['en'],
  images: [],
  is_externally_hosted: false,
  release_date: '2026-04-01',
  release_date_precision: 'month',
  audio_preview_url: 'https://p.example.org/1.mp3',
})
const audiobook = {
  type: 'audiobook',
  id: id('book'),
  name: 'Lamps',
  authors: [{ name: 'Jo' }],
  narrators: [{ name: 'Mari' }],
  edition: 'Unabridged',
  publisher: 'Shelf',
  available_markets: ['SE'],
  total_chapters: 2,
}
const chapter = (number: number) => ({
  ...episode(`chapter ${number}`),
  chapter_number: number,
})

const file = lines(
  { ...show, episodes: { items: [episode('one'), episode('two')], total: 9 } },
  { added_at: '2026-04-01T00:00:00Z', show: { ...show, id: id('saved show'), name: 'Saved' } },
  { ...episode('three'), show },
  { ...audiobook, chapters: { items: [chapter(1)], total: 2 } },
  { ...chapter(2), audiobook },
  { shows: [show, null] },
  { episodes: [{ ...episode('three'), show }] },
  episode('homeless'),
  { ...chapter(3) },
  { type: 'audiobook', name: 'No id' },
  { type: 'show', id: id('nameless') },
)

test('shows, episodes, audiobooks and chapters are taken in, full beats simplified', async () => {
  const report = await importText(world, 'spoken.ndjson', file)
  assert.ok(isAccountedFor(report))
  assert.deepEqual(outcomes(report), {
    read: 12,
    created: 6,
    unchanged: 2,
    rejected: 3,
    skipped: { null_item: 1 },
  })
  assert.deepEqual(
    [report.entities.shows, report.entities.episodes, report.entities.chapters].map(
      ({ created }) => created,
    ),
    [3, 3, 2],
  )
  assert.equal(report.entities.audiobooks.created, 1)
  assert.deepEqual(
    ledgerOf(report).map(({ line, reason }) => [line, reason]),
    [
      [6, 'null_item'],
      [8, 'no_show'],
      [9, 'no_audiobook'],
      [10, 'no_id'],
      [11, 'missing_name'],
    ],
  )
})

test('what they say is kept', async () => {
  const stored = (await loadShows(world.db, [show.id])).get(show.id)
  assert.deepEqual(
    [stored?.publisher, stored?.explicit, stored?.languages, stored?.totalEpisodes],
    ['Harbour', true, ['en-GB'], 9],
  )
  assert.deepEqual(stored?.markets.codes, ['SE', 'US'])
  assert.equal((await episodeIdsOf(world.db, show.id)).length, 3)
  const three = (await loadEpisodes(world.db, [id('three')])).get(id('three'))
  assert.deepEqual(
    [three?.name, three?.releaseDate, three?.durationMs, three?.previewUrl, three?.show.id],
    ['three', '2026-04', 1_800_000, 'https://p.example.org/1.mp3', show.id],
  )
  const book = (await loadShows(world.db, [audiobook.id])).get(audiobook.id)
  assert.deepEqual(
    [book?.kind, book?.authors, book?.narrators, book?.edition, book?.markets.codes],
    ['audiobook', ['Jo'], ['Mari'], 'Unabridged', ['SE']],
  )
  assert.deepEqual(await episodeIdsOf(world.db, audiobook.id), [id('chapter 1'), id('chapter 2')])
})

test('importing them again changes nothing, nor does what disagrees with an earlier line', async () => {
  const again = await importText(world, 'spoken.ndjson', `${file}\n`)
  assert.equal(again.created + again.updated, 0)
  const saved = { ...show, id: id('saved show') }
  const filler = Array.from({ length: 700 }, () => episode('homeless'))
  const disagreeing = lines({ ...saved, publisher: 'First' }, ...filler, {
    ...show,
    publisher: 'Last',
  })
  const first = await importText(world, 'disagreeing.ndjson', disagreeing)
  assert.deepEqual([first.updated, first.unchanged], [1, 1])
  const second = await importText(world, 'disagreeing.ndjson', `${disagreeing}\n`)
  assert.deepEqual([second.updated, second.unchanged], [0, 2])
})

test('a dry run counts the same and writes nothing', async () => {
  const fresh = await testWorld()
  const dry = await runImport(fresh, [aFile(fresh, 'dry.ndjson', file)], { dryRun: true })
  assert.deepEqual(outcomes(dry).created, 6)
  assert.equal((await loadShows(fresh.db, [show.id])).size, 0)
})

test('they are served and found, and playlists bring their episodes along', async () => {
  const list = {
    type: 'playlist',
    id: id('list'),
    name: 'Mixed',
    owner: { id: 'somebody', display_name: 'Somebody' },
    tracks: {
      total: 1,
      items: [{ added_at: null, track: { ...episode('four'), show } }],
    },
  }
  await importText(world, 'list.ndjson', lines(list))
  await aUser(world, 'mira')
  const api = apiOf(world, await aToken(world, 'mira'))
  const { body } = await api.get(
    `/v1/playlists/${id('list')}/tracks?additional_types=episode,track`,
  )
  assert.deepEqual(
    body.items.map(({ track }: { track: { name: string; type: string } }) => [
      track.name,
      track.type,
    ]),
    [['four', 'episode']],
  )
  const found = await api.get('/v1/search?q=tides&type=show,episode')
  const ids = found.body.shows.items.map((one: { id: string }) => one.id)
  assert.ok(ids.includes(show.id))
  assert.equal(found.body.episodes.total, 4)
})
