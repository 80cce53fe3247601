import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import { aTrack } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

/** Whatever is asked: an answer or a 400, never a 500, and nothing of the engines' own languages. */
const world = await testWorld()
let api: Api

before(async () => {
  api = apiOf(world, await aToken(world, ''))
  await aTrack(world, 'Love', { artist: 'Somebody', album: 'Something' })
  await aTrack(world, 'Near Night', { artist: 'Nobody', album: 'Nothing' })
})

async function search(q: string, more: Record<string, string> = {}) {
  const query = new URLSearchParams({ q, type: 'track,artist,album,playlist', ...more })
  return api.get(`/v1/search?${query}`)
}

const hostile = [
  'love) OR (night',
  'love" OR "night',
  'name : love',
  '{name artists} : love',
  'NEAR(love night, 5)',
  'love NEAR night',
  'love AND night',
  '^love',
  '+love',
  'love*night',
  '-love',
  "love' & 'night",
  "love':*A",
  'love <-> night',
  'love | night',
  '!love',
  'love:*',
  "'; drop table search_doc; --",
  'love\\',
  'love\u0000night',
  '\ud800 love',
  '(((((((((((((((((((((((((((((',
  '"'.repeat(301),
  'NOT '.repeat(100),
  'love OR '.repeat(60),
  'artist:'.repeat(60),
  'a-'.repeat(3_000),
  'x'.repeat(8_000),
  '*',
  'search_track',
  '=love',
  '@somebody',
  '%20200101',
  '#2020',
  '~pop',
  ':isrc',
]

for (const q of hostile) {
  test(`${JSON.stringify(q.slice(0, 40))} is only words`, async () => {
    const { status } = await search(q)
    assert.ok(status === 200 || status === 400, String(status))
  })
}

test('operators of the engines find nothing they should not', async () => {
  const names = async (q: string) =>
    (await search(q)).body.tracks.items.map(({ name }: { name: string }) => name)
  assert.deepEqual(await names('love AND zzzz'), [])
  assert.deepEqual(await names('love | zzzz'), [])
  assert.deepEqual(await names('#2020 zzzz'), [])
  assert.deepEqual(await names('name : love'), [])
})

const piece = fc.oneof(
  fc.constantFrom(
    'NOT ',
    'OR ',
    'AND ',
    'NEAR(',
    '"',
    '*',
    ':',
    '-',
    '(',
    ')',
    "'",
    '\\',
    '|',
    '&',
  ),
  fc.constantFrom('artist:', 'album:', 'track:', 'year:', 'genre:', 'isrc:', 'upc:', 'tag:new '),
  fc.constantFrom('love', 'lvoe', 'near nihgt', '1955-1960', 'hipster', 'ß', '東', '\u{1f600}'),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

test('any text, type, limit, offset and market: an answer or a 400', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 15 }),
      fc.oneof(fc.constantFrom('track', 'artist,album', 'show'), fc.string({ maxLength: 12 })),
      fc.constantFrom('20', '1', '0', '51', '-1', '1e3', ''),
      fc.constantFrom('0', '5', '999', '1001', '99999999999999999999'),
      fc.constantFrom('', 'SE', 'se', 'from_token', 'ZZ', '\u0000'),
      async (pieces, type, limit, offset, market) => {
        const { status } = await search(pieces.join(''), { type, limit, offset, market })
        assert.ok(status === 200 || status === 400, String(status))
      },
    ),
    { numRuns: 400 },
  )
})
