import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { SearchQuery, SearchTerm } from '../../model/search.ts'
import { parseQuery } from './parse.ts'

/** A query in one line: phrases in quotes, unfinished words with a star. */
function written(query: SearchQuery | null): string | null {
  if (query === null) return null
  const term = ({ tokens, isPrefix }: SearchTerm) =>
    (tokens.length > 1 ? `"${tokens.join(' ')}"` : tokens.join()) + (isPrefix ? '*' : '')
  const clause = (one: SearchQuery['all'][number]): string => {
    if (one.type === 'plain') return one.anyOf.map(term).join('|')
    if (one.type === 'field') return `${one.field}:${one.terms.map(term).join(',')}`
    if (one.type === 'year') return `year:${one.from}-${one.to}`
    return one.type === 'code' ? `${one.scheme}:${one.code}` : `tag:${one.tag}`
  }
  return [...query.all.map(clause), ...query.none.map((one) => `-${clause(one)}`)].join(' ')
}

const meanings: [string, string | null][] = [
  ['neon pilgrims', 'neon pilgrims*'],
  ['  Für   ELISE ', 'fur elise*'],
  ['"neon pilgrims"', '"neon pilgrims"'],
  ['“neon pilgrims” live', '"neon pilgrims" live*'],
  ['"not closed', '"not closed"'],
  ['lov*', 'lov*'],
  ['lov* story', 'lov* story*'],
  ['love NOT story', 'love -story'],
  ['love NOT "true story" night', 'love night* -"true story"'],
  ['NOT love', '-love'],
  ['love NOT', 'love not*'],
  ['not love', 'not love*'],
  ['roadhouse OR blues', 'roadhouse|blues*'],
  ['a roadhouse OR blues OR "slow train" b', 'a roadhouse|blues|"slow train" b*'],
  ['OR love', 'or love*'],
  ['love OR', 'love or*'],
  ['love or hate', 'love or hate*'],
  ['love AND hate', 'love and hate*'],
  ['love OR NOT hate', 'love -hate'],
  ['isrc:AAA111 OR isrc:BBB222', 'isrc:AAA111 isrc:BBB222'],
  ['artist:abba OR queen', 'artist:abba queen*'],
  ['artist:abba NOT queen', 'artist:abba -queen'],
  ['track:Doxy artist:Miles Davis', 'track:doxy artist:miles,davis*'],
  ['remaster track:Doxy artist:Miles Davis', 'remaster track:doxy artist:miles,davis*'],
  ['artist:"Miles Davis" doxy', 'artist:"miles davis" doxy*'],
  ['ARTIST:abba', 'artist:abba*'],
  ['artist: abba', 'artist abba*'],
  ['artist:', 'artist*'],
  ['artist:"', 'artist*'],
  ['genre:"southern hip hop" NOT genre:trap', 'genre:"southern hip hop" -genre:trap'],
  ['year:1955', 'year:1955-1955'],
  ['year:1955-1960 love', 'year:1955-1960 love*'],
  ['year:1960-1955', 'year:1955-1960'],
  ['year:"1955"', 'year:1955-1955'],
  ['year:soon', 'year soon*'],
  ['upc:0602 isrc:USABC', 'upc:0602 isrc:USABC'],
  ['tag:new tag:HIPSTER', 'tag:new tag:hipster'],
  ['tag:old', 'tag old*'],
  ['composer:bach', 'composer bach*'],
  ['AC/DC', 'ac dc*'],
  ['love NOT ac/dc', 'love -"ac dc"'],
  ['東京 love', '"東 京" love*'],
  ['love 東京', 'love "東 京"'],
  ['abba - waterloo', 'abba waterloo*'],
  ['!!!', 'sign21x21x21'],
  ['*', null],
  [' * ** "" ', null],
  ['', null],
]

for (const [text, expected] of meanings) {
  test(`${JSON.stringify(text)} means ${expected}`, () => {
    assert.equal(written(parseQuery(text)), expected)
  })
}

/** Pieces of queries in any order, valid or not. */
const pieces = fc.oneof(
  fc.constantFrom('NOT', 'OR', 'AND', '"', '*', ':', '-', '(', ')', "'", '\\', '|', '&', '!', '^'),
  fc.constantFrom('artist:', 'album:', 'track:', 'year:', 'genre:', 'isrc:', 'upc:', 'tag:'),
  fc.constantFrom('1955', '1955-1960', 'new', 'hipster', 'love', 'für', '東京', '{name} :'),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const query = fc
  .array(fc.tuple(pieces, fc.constantFrom('', ' ')), { maxLength: 30 })
  .map((parts) => parts.flat().join(''))

test('every text has a meaning or none, and every meaning asks for something', () => {
  fc.assert(
    fc.property(query, (text) => {
      const parsed = parseQuery(text)
      if (parsed === null) return
      const clauses = [...parsed.all, ...parsed.none]
      assert.ok(clauses.length > 0)
      for (const clause of clauses) {
        const terms =
          clause.type === 'plain' ? clause.anyOf : clause.type === 'field' ? clause.terms : []
        for (const { tokens } of terms) assert.ok(tokens.length > 0 && !tokens.includes(''))
      }
    }),
    { numRuns: 2_000 },
  )
})

test('spaces around a query and case of plain words change nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (plain) => {
      const text = plain.join(' ')
      assert.deepEqual(parseQuery(`  ${text} `), parseQuery(text))
      const loud = plain.map((word) => `x${word}`)
      assert.deepEqual(parseQuery(loud.join(' ').toUpperCase()), parseQuery(loud.join(' ')))
    }),
  )
})
