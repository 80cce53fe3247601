import type { WordField, WordMatch, WordTerm } from '../db/dialect/word-match.ts'
import type {
  SearchClause,
  SearchField,
  SearchKind,
  SearchQuery,
  SearchTerm,
} from '../model/search.ts'
import { keys } from './search-words.ts'

/**
 * The words that documents of a kind need to have to fit a query.
 * @param days the last days that count as new, yyyymmdd
 * @returns null when none can: a filter says nothing about this kind
 */
export function matchOf(kind: SearchKind, query: SearchQuery, days: number[]): WordMatch | null {
  const plain = query.all.filter((clause) => clause.type === 'plain').map(plainMatch)
  const filters = query.all
    .filter((clause) => clause.type !== 'plain')
    .map((clause) => filterMatch(kind, clause, days))
  if (filters.includes(null)) return null
  const text = plain.length === 0 ? [] : [orWhole(plain, plainWords(query), keys.name)]
  const match = all([...text, ...filters.filter(isThere)])
  const excluded = query.none
    .filter((clause) => !isHipster(clause))
    .map((clause) =>
      clause.type === 'plain' ? plainMatch(clause) : filterMatch(kind, clause, days),
    )
  const not = excluded.filter(isThere)
  return not.length === 0 ? match : { op: 'but', match, not: any(not) }
}

/** The least popular documents are a range of numbers, not of words: any word will do. */
export const isHipster = (clause: SearchClause): boolean =>
  clause.type === 'tag' && clause.tag === 'hipster'

/** The query with every word as it is written, none of them unfinished. */
export function finished(query: SearchQuery): SearchQuery {
  const finish = (term: SearchTerm): SearchTerm => ({ ...term, isPrefix: false })
  return {
    ...query,
    all: query.all.map((clause) => {
      if (clause.type === 'plain') return { ...clause, anyOf: clause.anyOf.map(finish) }
      return clause.type === 'field' ? { ...clause, terms: clause.terms.map(finish) } : clause
    }),
  }
}

/** The match for documents that are named just so, or whose artist is. */
export function named(match: WordMatch, title: SearchTerm[]): WordMatch {
  const tokens = title.flatMap((term) => term.tokens)
  return all([match, any([key(keys.name(tokens)), key(keys.artist(tokens))])])
}

/** The words of a query that name what is looked for, in order. */
export function titleOf(kind: SearchKind, query: SearchQuery): SearchTerm[] {
  return query.all.flatMap((clause) => {
    if (clause.type === 'field') return clause.field === kind ? clause.terms : []
    return clause.type === 'plain' && clause.anyOf.length === 1 ? clause.anyOf : []
  })
}

/** Which words a filter looks at in documents of a kind. */
const places: Record<SearchField, Partial<Record<SearchKind, WordField>>> = {
  artist: { artist: 'name', album: 'artists', track: 'artists' },
  album: { album: 'name', track: 'album' },
  track: { track: 'name' },
  genre: { artist: 'extra', track: 'extra' },
}

/** Which kinds the other filters say something about. */
const kindsOf = {
  year: ['artist', 'album', 'track'],
  isrc: ['track'],
  upc: ['album'],
  tag: ['album'],
}

type PlainClause = SearchClause & { type: 'plain' }
type FieldClause = SearchClause & { type: 'field' }

const plainMatch = ({ anyOf }: PlainClause) => any(anyOf.map((term) => wordMatch(term)))

function filterMatch(
  kind: SearchKind,
  clause: Exclude<SearchClause, PlainClause>,
  days: number[],
): WordMatch | null {
  if (clause.type === 'field') return fieldMatch(kind, clause)
  if (!kindsOf[clause.type === 'code' ? clause.scheme : clause.type].includes(kind)) return null
  if (clause.type === 'code') return key(keys.code(clause.scheme, clause.code))
  if (clause.type === 'year') return any(yearMatches(clause.from, clause.to))
  return clause.tag === 'new' ? any(days.map((day) => key(keys.day(day)))) : key(keys.any)
}

function fieldMatch(kind: SearchKind, { field, terms }: FieldClause): WordMatch | null {
  const place = places[field][kind]
  if (place === undefined) return null
  if (field === 'genre') {
    return all(terms.map((term) => wordMatch({ ...term, tokens: term.tokens.map(keys.genre) })))
  }
  const matches = terms.map((term) => wordMatch(term, place))
  if (place === 'album') return all(matches)
  const tokens = terms.flatMap((term) => term.tokens)
  return orWhole(matches, tokens, place === 'name' ? keys.name : keys.artist)
}

/** Also finds a name whose words are separated in another way: `acdc`, AC/DC. */
function orWhole(
  matches: WordMatch[],
  tokens: string[],
  toKey: (tokens: string[]) => string,
): WordMatch {
  return tokens.length === 0 ? all(matches) : any([all(matches), key(toKey(tokens))])
}

/** The plain words in order, or none where alternatives leave no single name. */
function plainWords(query: SearchQuery): string[] {
  const plain = query.all.filter((clause) => clause.type === 'plain')
  return plain.some(({ anyOf }) => anyOf.length > 1)
    ? []
    : plain.flatMap(({ anyOf }) => anyOf.flatMap((term) => term.tokens))
}

/** Years from one to another, whole decades, centuries … as one. */
function yearMatches(from: number, to: number): WordTerm[] {
  const matches: WordTerm[] = []
  for (let year = from; year <= to; ) {
    const span = [1000, 100, 10, 1].find((n) => year % n === 0 && year + n - 1 <= to) ?? 1
    const digits = String(year)
      .padStart(4, '0')
      .slice(0, 4 - Math.log10(span))
    matches.push({ op: 'term', tokens: [keys.year(digits)], isPrefix: span > 1 })
    year += span
  }
  return matches
}

const wordMatch = ({ tokens, isPrefix }: SearchTerm, field?: WordField): WordTerm =>
  field === undefined ? { op: 'term', tokens, isPrefix } : { op: 'term', tokens, isPrefix, field }

const key = (token: string): WordTerm => ({ op: 'term', tokens: [token], isPrefix: false })

const all = (matches: WordMatch[]): WordMatch => joined('and', matches) ?? key(keys.any)

const any = (matches: WordMatch[]): WordMatch => joined('or', matches) ?? key(keys.none)

const joined = (op: 'and' | 'or', of: WordMatch[]) => (of.length < 2 ? of[0] : { op, of })

const isThere = <T>(value: T | null): value is T => value !== null
