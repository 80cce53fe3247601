import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../test/support/api.ts'
import { testWorld } from '../../test/support/world.ts'
import { readBrowsePages, replaceBrowsePages } from '../domain/browse/browse-pages.ts'
import { parseBrowsePages } from './browse-document.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, ''))

const pages = {
  categories: [
    { id: 'toplists', name: 'Top Lists', names: { sv: 'Topplistor' }, icons: [], rule: {} },
    { id: 'jazz', name: 'Jazz', names: {}, icons: [], rule: { genres: ['jazz'] } },
  ],
  featured: [
    { id: 'day', fromHour: 0, toHour: 0, message: 'Hi', messages: {}, rule: { playlists: [] } },
  ],
}

const text = (more: object) => JSON.stringify({ ...pages, ...more })

test('what is exported can be imported, and is served at once', async () => {
  assert.equal((await api.get('/v1/browse/categories')).body.categories.total, 0)
  await replaceBrowsePages(world, parseBrowsePages(JSON.stringify(pages)))
  assert.deepEqual(await readBrowsePages(world.db), pages)
  assert.equal((await api.get('/v1/browse/categories/toplists')).body.name, 'Top Lists')
  assert.equal((await api.get('/v1/browse/featured-playlists')).body.message, 'Hi')
})

for (const [what, document, message] of [
  ['no JSON', '{', /^the file is not JSON/],
  ['nothing in it', '{}', /categories/],
  [
    'an hour that no clock shows',
    text({ featured: [{ ...pages.featured[0], toHour: 24 }] }),
    /toHour/,
  ],
  [
    'an unknown rule',
    text({ categories: [{ ...pages.categories[0], rule: { mood: 'x' } }] }),
    /rule/,
  ],
  [
    'an id twice',
    text({ categories: [pages.categories[0], pages.categories[0]] }),
    /"toplists" is there twice/,
  ],
] as const) {
  test(`a document with ${what} is refused with the reason`, () => {
    assert.throws(() => parseBrowsePages(document), { message })
  })
}
