import type { Db } from '../../db/engine.ts'
import type { SearchClause, SearchQuery, SearchTerm } from '../../model/search.ts'
import { hasTerm } from '../../store/search-terms.ts'
import { isSpellable } from '../../store/search-words.ts'
import { corrections } from './spelling.ts'

/** `jazz`, where nothing of a kind is called so: the words as a genre. */
export const byGenre = (query: SearchQuery): SearchQuery => ({
  ...query,
  all: query.all.map((clause) =>
    clause.type === 'plain' && clause.anyOf.length === 1
      ? { type: 'field', field: 'genre', terms: clause.anyOf, isQuoted: false }
      : clause,
  ),
})

/**
 * Other ways to understand a query that finds nothing, in groups, likeliest first: filters that end
 * earlier, then words that were misspelled. Each group costs queries, so they are made on demand.
 */
export async function* otherReadings(db: Db, query: SearchQuery): AsyncGenerator<SearchQuery[]> {
  const loose = loosened(query)
  if (loose !== null) yield [loose]
  yield* respelled(db, loose ?? query)
}

/** `artist:abba dancing queen`: only the first word was meant for the filter. */
function loosened(query: SearchQuery): SearchQuery | null {
  const isLong = (clause: SearchClause) =>
    clause.type === 'field' && !clause.isQuoted && clause.terms.length > 1
  if (!query.all.some(isLong)) return null
  return {
    ...query,
    all: query.all.flatMap((clause) => {
      if (clause.type !== 'field' || !isLong(clause)) return [clause]
      const [first, ...rest] = clause.terms
      const plain = rest.map((term): SearchClause => ({ type: 'plain', anyOf: [term] }))
      return first === undefined ? plain : [{ ...clause, terms: [first] }, ...plain]
    }),
  }
}

/** These bound the work that one hopeless query can cause. */
const maxWords = 6
const maxReadings = 8
const maxKnownWords = 3

async function* respelled(db: Db, query: SearchQuery): AsyncGenerator<SearchQuery[]> {
  const words = spellable(query).slice(0, maxWords)
  const known = await Promise.all(words.map((word) => hasTerm(db, word.text, word.term.isPrefix)))
  const unknown = words.filter((_, at) => !known[at])
  if (unknown.length > 0) {
    const readings = await respell(db, query, unknown)
    if (readings.length > 0) yield readings
    return
  }
  if (words.length > maxKnownWords) return
  // Every word exists, but not together: one of them is another word, misspelled.
  for (const word of words) yield (await respell(db, query, [word])).slice(0, 3)
}

type Word = { term: SearchTerm; text: string }

/** The words of a query that can be misspelled: not phrases, genres or what is to be left out. */
function spellable(query: SearchQuery): Word[] {
  const terms = query.all.flatMap((clause) => {
    if (clause.type === 'plain') return clause.anyOf
    return clause.type === 'field' && clause.field !== 'genre' ? clause.terms : []
  })
  return terms.flatMap((term) => {
    const [text = '', ...more] = term.tokens
    return more.length === 0 && isSpellable(text) ? [{ term, text }] : []
  })
}

/** Queries with each of the words replaced by one that is near it. */
async function respell(db: Db, query: SearchQuery, words: Word[]): Promise<SearchQuery[]> {
  let readings = [query]
  for (const { term, text } of words) {
    const near = await corrections(db, text, term.isPrefix)
    if (near.length === 0) continue
    readings = readings
      .flatMap((reading) => near.map((word) => replaced(reading, term, word)))
      .slice(0, maxReadings)
  }
  return readings.filter((reading) => reading !== query)
}

function replaced(query: SearchQuery, term: SearchTerm, word: string): SearchQuery {
  const swap = (other: SearchTerm) => (other === term ? { ...term, tokens: [word] } : other)
  return {
    ...query,
    all: query.all.map((clause) => {
      if (clause.type === 'plain') return { ...clause, anyOf: clause.anyOf.map(swap) }
      return clause.type === 'field' ? { ...clause, terms: clause.terms.map(swap) } : clause
    }),
  }
}
