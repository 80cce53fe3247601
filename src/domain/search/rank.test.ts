import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { coreName } from '../../lib/core-name.ts'
import { words } from '../../lib/words.ts'
import type { SearchHit } from '../../model/search.ts'
import { titleOf } from '../../store/search-match.ts'
import { parseQuery } from './parse.ts'
import { rank } from './rank.ts'

/** Hits as `name – artist, artist`, most popular first. */
const hits = (...lines: string[]): SearchHit[] =>
  lines.map((line, docid) => {
    const [name = '', artists] = line.split(' – ')
    return {
      docid,
      id: line,
      name: words(name),
      core: words(coreName(name)),
      artists: artists === undefined ? [] : artists.split(', ').map(words),
    }
  })

const title = (text: string) => titleOf('track', parseQuery(text) ?? { all: [], none: [] })

const ranked = (text: string, ...lines: string[]) =>
  rank(hits(...lines), title(text)).map(({ id }) => id)

test('the whole name, then names of its words, then words among the artists', () => {
  assert.deepEqual(
    ranked(
      'love',
      'Lovers – A',
      'True Lovers – B',
      'Song – Love Parade',
      'Crazy in Love – C',
      'Love Story – D',
      'Song – Lovely Band',
      'Love – E',
    ),
    [
      'Love – E',
      'Love Story – D',
      'Crazy in Love – C',
      'Song – Love Parade',
      'Lovers – A',
      'True Lovers – B',
      'Song – Lovely Band',
    ],
  )
})

test('equally good names are in the order of popularity', () => {
  assert.deepEqual(ranked('love', 'Love – B', 'Love – A', 'Love – C'), [
    'Love – B',
    'Love – A',
    'Love – C',
  ])
})

test('a name and its artist together, in any order, name one thing', () => {
  const lines = [
    'Bohemian Rhapsody (Queen Tribute) – Cover Band',
    'Queen Medley: Bohemian Rhapsody – Choir',
    'Bohemian Rhapsody - Remastered 2011 – Queen',
  ]
  for (const text of ['bohemian rhapsody queen', 'queen bohemian rhapsody']) {
    assert.equal(ranked(text, ...lines)[0], 'Bohemian Rhapsody - Remastered 2011 – Queen')
  }
})

test('what the artist of that very name made comes among names that begin so', () => {
  assert.deepEqual(
    ranked('queen', 'Radio – Queen', 'Queen Bee – A', 'Dancing Queen – B', 'Radio 2 – Queen Pen'),
    ['Radio – Queen', 'Queen Bee – A', 'Dancing Queen – B', 'Radio 2 – Queen Pen'],
  )
})

test('release notes, spaces and a leading article do not make another name', () => {
  for (const [text, name] of [
    ['bohemian rhapsody', 'Bohemian Rhapsody - Remastered 2011'],
    ['acdc', 'AC/DC'],
    ['sound of silence', 'The Sound of Silence'],
    ['the wall', 'Wall'],
  ] as const) {
    assert.equal(ranked(text, 'Other – X', name)[0], name)
  }
})

test('one or two letters are a beginning and no word', () => {
  assert.deepEqual(ranked('l', 'Lady – A', 'L Train – B'), ['Lady – A', 'L Train – B'])
  assert.deepEqual(ranked('lad', 'Ladies – A', 'Lad Culture – B'), [
    'Lad Culture – B',
    'Ladies – A',
  ])
})

test('without words to rank by, popularity decides', () => {
  assert.deepEqual(ranked('year:1999', 'B', 'A'), ['B', 'A'])
})

test('the order does not depend on the order in which hits arrive', () => {
  const all = hits('Love – A', 'Lovely – B', 'My Love – C', 'Love Me – Love', 'X – Love', 'Love')
  const expected = rank(all, title('love me'))
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      assert.deepEqual(rank(shuffled, title('love me')), expected)
    }),
  )
})
