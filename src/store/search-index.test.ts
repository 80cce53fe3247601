import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { testWorld } from '../../test/support/world.ts'
import { find } from '../domain/search/find.ts'
import { parseQuery } from '../domain/search/parse.ts'
import type { SearchDoc, SearchKind } from '../model/search.ts'
import { docidOf, firstDocid } from './search-docid.ts'
import { indexDocs, removeDocs } from './search-index.ts'

const world = await testWorld()

const track = (id: string, name: string, more: Partial<SearchDoc> = {}): SearchDoc => ({
  kind: 'track',
  id,
  name,
  artists: ['Somebody'],
  album: 'Something',
  genres: [],
  releaseYears: [2020],
  releaseDay: 20200101,
  isrc: '',
  upc: '',
  popularity: 50,
  ...more,
})

const index = (...docs: SearchDoc[]) => world.changes.write((tx) => indexDocs(tx, docs))

async function found(text: string, kind: SearchKind = 'track', page = { limit: 50, offset: 0 }) {
  const query = parseQuery(text)
  assert.ok(query !== null)
  return find(world.db, kind, { query, days: [20200101], page })
}

const idsOf = async (text: string, kind?: SearchKind) => (await found(text, kind)).ids

async function indexed(): Promise<string[]> {
  const rows = await world.db.selectFrom('search_doc').select(['kind', 'id']).execute()
  return rows.map(({ kind, id }) => `${kind} ${id}`)
}

beforeEach(async () => {
  for (const kind of ['artist', 'album', 'track', 'playlist'] as const) {
    const ids = (await indexed()).flatMap((line) => line.split(`${kind} `)[1] ?? [])
    await world.changes.write((tx) => removeDocs(tx, kind, ids))
  }
})

test('a document is found by name, artist and album, and no longer when it is removed', async () => {
  await index(track('a', 'Blue Night', { artists: ['Mira', 'Theo'], album: 'Green' }))
  for (const text of ['blue', 'night blue', 'theo green', 'bl']) {
    assert.deepEqual(await idsOf(text), ['a'], text)
  }
  await world.changes.write((tx) => removeDocs(tx, 'track', ['a', 'unknown']))
  assert.deepEqual(await idsOf('blue'), [])
  assert.deepEqual(await indexed(), [])
})

test('indexing again replaces what was there', async () => {
  await index(track('a', 'Blue Night'), track('b', 'Blue Day', { popularity: 60 }))
  assert.deepEqual(await idsOf('blue'), ['b', 'a'])
  await index(track('a', 'Blue Morning', { popularity: 70 }))
  assert.deepEqual(await idsOf('blue'), ['a', 'b'])
  assert.deepEqual(await idsOf('"blue night"'), [])
  assert.equal((await indexed()).length, 2)
})

test('every indexed field counts as a change', async () => {
  await index(track('a', 'Blue'))
  await index(track('a', 'Blue', { isrc: 'SEABC2600001' }))
  assert.deepEqual(await idsOf('isrc:se-abc-26-00001'), ['a'])
  await index(track('a', 'Blue', { genres: ['dream pop'] }))
  assert.deepEqual(await idsOf('genre:"dream pop"'), ['a'])
  assert.deepEqual(await idsOf('isrc:SEABC2600001'), [])
  await index(track('a', 'Blue', { releaseYears: [1999] }))
  assert.deepEqual(await idsOf('year:1999'), ['a'])
})

test('the later of two documents of one id in a call counts', async () => {
  await index(track('a', 'First'), track('a', 'Second'))
  assert.deepEqual(await idsOf('first'), [])
  assert.deepEqual(await idsOf('second'), ['a'])
})

test('kinds do not mix', async () => {
  await index(track('a', 'Blue'), { ...track('a', 'Blue'), kind: 'album' })
  await world.changes.write((tx) => removeDocs(tx, 'album', ['a']))
  assert.deepEqual(await idsOf('blue'), ['a'])
  assert.deepEqual(await idsOf('blue', 'album'), [])
})

test('a number that is taken is counted up', async () => {
  await index(track('a', 'Blue'))
  // Another document got the number that the hash of b gives.
  await world.changes.write((tx) =>
    tx
      .updateTable('search_doc')
      .set({ id: 'other', docid: docidOf(50, 'b') })
      .execute(),
  )
  await index(track('b', 'Green'))
  await index(track('b', 'Green'))
  assert.deepEqual(await idsOf('green'), ['b'])
  const rows = await world.db.selectFrom('search_doc').select(['docid', 'id']).execute()
  assert.deepEqual(
    new Map(rows.map(({ docid, id }) => [id, docid])),
    new Map([
      ['other', docidOf(50, 'b')],
      ['b', docidOf(50, 'b') + 1],
    ]),
  )
})

test('numbers follow popularity, then the id alone', () => {
  assert.ok(docidOf(51, 'zzz') < docidOf(50, 'aaa'))
  assert.ok(docidOf(0, 'a') >= firstDocid(0) && docidOf(0, 'a') < firstDocid(-5) + 2 ** 40)
  assert.ok(Number.isSafeInteger(docidOf(0, 'x')))
})

test('more hits than are ranked: the best first, the rest by popularity, each once', async () => {
  const many = Array.from({ length: 450 }, (_, at) =>
    track(`m${at}`, `Lovely Song ${at}`, { popularity: 90 - (at % 40) }),
  )
  await index(...many, track('exact', 'Love', { popularity: 1 }), track('whole', 'My Love'))
  const { ids, total } = await found('love')
  assert.deepEqual(ids.slice(0, 2), ['exact', 'whole'])
  assert.equal(total, 452)
  const pages: string[] = []
  for (let offset = 0; offset < total; offset += 50) {
    pages.push(...(await found('love', 'track', { limit: 50, offset })).ids)
  }
  assert.equal(new Set(pages).size, 452)
  assert.equal(pages.length, 452)
  const beyond = await found('love', 'track', { limit: 50, offset: 500 })
  assert.deepEqual(beyond, { ids: [], total: 452 })
})

test('totals end where paging ends', async () => {
  for (let run = 0; run < 3; run++) {
    const docs = Array.from({ length: 400 }, (_, at) => track(`t${run}-${at}`, `Rain ${run} ${at}`))
    await index(...docs)
  }
  assert.equal((await found('rain')).total, 1_000)
  assert.equal((await found('rain', 'track', { limit: 50, offset: 950 })).ids.length, 50)
})
