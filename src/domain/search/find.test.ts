import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { testWorld } from '../../../test/support/world.ts'
import type { WordEntry } from '../../db/dialect/dialect.ts'
import type { WordMatch, WordTerm } from '../../db/dialect/word-match.ts'
import type { SearchDoc, SearchKind, SearchQuery } from '../../model/search.ts'
import { docidOf } from '../../store/search-docid.ts'
import { indexDocs } from '../../store/search-index.ts'
import { matchOf, titleOf } from '../../store/search-match.ts'
import { readText, toEntry } from '../../store/search-words.ts'
import { find } from './find.ts'
import { parseQuery } from './parse.ts'
import { rank } from './rank.ts'

/**
 * The engines against a model that looks through every document: what one of them would find and
 * the other would not, the model finds out.
 */
const vocabulary = ['love', 'lovely', 'night', 'nights', 'für', 'ac', 'dc', 'ü2', '東京', '밤', 'a']
const genres = ['pop', 'dream pop', 'hard rock']
const kinds = ['artist', 'album', 'track', 'playlist', 'show', 'episode', 'audiobook'] as const

const name = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '))

const world = await testWorld()
const docs = manyDocs(120)

before(() => world.changes.write((tx) => indexDocs(tx, docs)))

function manyDocs(count: number): SearchDoc[] {
  const doc = fc.record({
    kind: fc.constantFrom<SearchKind>(...kinds),
    name,
    artists: fc.array(name, { maxLength: 2 }),
    album: name,
    genres: fc.subarray(genres),
    description: name,
    releaseYears: fc.array(fc.integer({ min: 1989, max: 2011 }), { maxLength: 1 }),
    releaseDay: fc.constant(0),
    isrc: fc.constantFrom('', 'SEABC0000001'),
    upc: fc.constantFrom('', '12345'),
    popularity: fc.integer({ min: 0, max: 5 }),
  })
  return fc.sample(doc, { numRuns: count, seed: 7 }).map((one, at) => ({ ...one, id: `doc${at}` }))
}

function modelFind(kind: SearchKind, query: SearchQuery): string[] {
  const match = matchOf(kind, query, [])
  if (match === null) return []
  const hits = docs
    .filter((doc) => doc.kind === kind)
    .map((doc) => toEntry(doc, docidOf(doc.popularity, doc.id)))
    .filter((entry) => fits(entry, match))
    .map(readText)
  return rank(hits, titleOf(kind, query)).map(({ id }) => id)
}

function fits(entry: WordEntry, match: WordMatch): boolean {
  if (match.op === 'term') return hasTerm(entry, match)
  if (match.op === 'but') return fits(entry, match.match) && !fits(entry, match.not)
  const parts = match.of.map((part) => fits(entry, part))
  return match.op === 'and' ? parts.every(Boolean) : parts.some(Boolean)
}

function hasTerm({ fields, keys }: WordEntry, term: WordTerm): boolean {
  const values = term.field === undefined ? Object.values(fields).flat() : fields[term.field]
  const single = term.field === undefined ? keys.map((key) => [key]) : []
  return [...values, ...single].some((value) => standsIn(value, term))
}

const standsIn = (value: string[], { tokens, isPrefix }: WordTerm) =>
  value.some((_, start) =>
    tokens.every((token, at) => {
      const word = value[start + at]
      return word === token || (isPrefix && at === tokens.length - 1 && word?.startsWith(token))
    }),
  )

const word = fc.constantFrom(...vocabulary, 'lov', 'ni', 'n', 'acdc', '京')
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => `"${all.join(' ')}"`)
const filter = fc.oneof(
  fc
    .tuple(fc.constantFrom('artist', 'album', 'track'), fc.oneof(word, phrase))
    .map(([field, value]) => `${field}:${value}`),
  fc.constantFrom(...genres).map((genre) => `genre:"${genre}"`),
  fc.constantFrom('genre:pop', 'isrc:SEABC0000001', 'upc:12345', 'year:1989', 'year:1985-2004'),
)
const piece = fc.oneof(
  { weight: 4, arbitrary: word },
  phrase,
  filter,
  fc.constant('NOT'),
  fc.constant('OR'),
)
const text = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(' '))

test('every query finds what looking through all documents finds, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom(...kinds), async (written, kind) => {
      const query = parseQuery(written)
      fc.pre(query !== null)
      const page = { limit: 50, offset: 0 }
      const { ids } = await find(world.db, kind, { query, days: [], page })
      assert.deepEqual(ids, modelFind(kind, query).slice(0, 50), `${kind} ${written}`)
    }),
    { numRuns: 400 },
  )
})
