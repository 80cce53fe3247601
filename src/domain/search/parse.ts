import { isIdeograph, words } from '../../lib/words.ts'
import type { SearchClause, SearchQuery, SearchTerm } from '../../model/search.ts'
import { type Lexeme, lex } from './lex.ts'

/**
 * What a query means (web-api reference, section 6; docs/search.md). Every text means something:
 * what is no valid operator or filter is taken for words.
 * @returns null when there is nothing to look for, as in `*` or an empty text
 */
export function parseQuery(text: string): SearchQuery | null {
  const bounded = text.slice(0, maxLetters)
  const query = new Reader(lex(bounded)).read()
  if (query.all.length + query.none.length > 0) return query
  // A name may be nothing but symbols (`!!!`); next to words they mean nothing.
  const symbols = words(bounded)
  if (symbols.length === 0) return null
  return { all: [{ type: 'plain', anyOf: [{ tokens: symbols, isPrefix: false }] }], none: [] }
}

/** Longer than any name and its artist together; what is beyond is not looked at. */
const maxLetters = 400

class Reader {
  readonly #lexemes: Lexeme[]
  readonly #query: SearchQuery = { all: [], none: [] }
  #isNegated = false
  /** The filter whose unquoted value goes on with the words that follow. */
  #open: FieldClause | undefined
  /** The words that the next term is an alternative to. */
  #alternatives: SearchTerm[] | undefined
  /** The term that ends the query so far, unless quotes closed it. */
  #last: SearchTerm | undefined

  constructor(lexemes: Lexeme[]) {
    this.#lexemes = lexemes
  }

  read(): SearchQuery {
    for (const [at, lexeme] of this.#lexemes.entries()) {
      if (!this.#takeOperator(at)) this.#take(lexeme)
    }
    if (this.#last !== undefined && !isIdeograph(this.#last.tokens.at(-1) ?? '')) {
      this.#last.isPrefix = true
    }
    return this.#query
  }

  /** NOT and OR are operators only where they have something to work on. */
  #takeOperator(at: number): boolean {
    const lexeme = this.#lexemes[at]
    const next = this.#lexemes[at + 1]
    if (lexeme?.type !== 'word' || next === undefined) return false
    if (lexeme.text === 'NOT') {
      this.#isNegated = true
      this.#open = undefined
      return true
    }
    if (lexeme.text !== 'OR' || at === 0) return false
    // Beside filters OR is not offered by the public API either: both have to hold.
    const last = this.#query.all.at(-1)
    const isBetweenWords = last?.type === 'plain' && next.type !== 'filter' && !isNot(next)
    this.#alternatives = isBetweenWords ? last.anyOf : undefined
    this.#open = undefined
    return true
  }

  #take(lexeme: Lexeme): void {
    if (lexeme.type === 'filter') this.#takeFilter(lexeme)
    else if (lexeme.type === 'phrase') this.#takeTerm(phraseOf(lexeme.text), { isClosed: true })
    else if (this.#open !== undefined) this.#continueFilter(this.#open, lexeme.text)
    else if (this.#isNegated || this.#alternatives !== undefined) {
      this.#takeTerm(phraseOf(lexeme.text), { isClosed: false })
    } else for (const term of termsOf(lexeme.text)) this.#takeTerm(term, { isClosed: false })
  }

  #takeTerm(term: SearchTerm | undefined, { isClosed }: { isClosed: boolean }): void {
    if (term === undefined) return
    if (this.#alternatives !== undefined && !this.#isNegated) {
      this.#alternatives.push(term)
      this.#alternatives = undefined
      this.#last = isClosed ? undefined : term
    } else this.#add({ type: 'plain', anyOf: [term] }, isClosed ? undefined : term)
  }

  #takeFilter(lexeme: Lexeme & { type: 'filter' }): void {
    const clause = filterOf(lexeme)
    if (clause === undefined) {
      for (const term of termsOf(`${lexeme.field} ${lexeme.text}`)) {
        this.#takeTerm(term, { isClosed: false })
      }
      return
    }
    const isOpen = clause.type === 'field' && !clause.isQuoted
    this.#add(clause, isOpen ? clause.terms.at(-1) : undefined)
    this.#open = isOpen ? clause : undefined
  }

  #continueFilter(filter: FieldClause, text: string): void {
    filter.terms.push(...termsOf(text))
    if (this.#last !== undefined) this.#last = filter.terms.at(-1)
  }

  /** What is excluded has to be there as written, so no word of it is unfinished. */
  #add(clause: SearchClause, last: SearchTerm | undefined): void {
    this.#query[this.#isNegated ? 'none' : 'all'].push(clause)
    this.#last = this.#isNegated ? undefined : last
    this.#open = undefined
    this.#alternatives = undefined
    this.#isNegated = false
  }
}

type FieldClause = SearchClause & { type: 'field' }

const isNot = (lexeme: Lexeme) => lexeme.type === 'word' && lexeme.text === 'NOT'

function filterOf(lexeme: Lexeme & { type: 'filter' }): SearchClause | undefined {
  const { field, text, isQuoted } = lexeme
  if (field === 'year') {
    const [, from, to = from] = /^\s*(\d{4})(?:-(\d{4}))?\s*$/.exec(text) ?? []
    if (from === undefined) return undefined
    const years = [Number(from), Number(to)]
    return { type: 'year', from: Math.min(...years), to: Math.max(...years) }
  }
  if (field === 'tag') {
    const tag = text.trim().toLowerCase()
    return tag === 'new' || tag === 'hipster' ? { type: 'tag', tag } : undefined
  }
  if (tokensOf(text).length === 0) return undefined
  if (field === 'isrc' || field === 'upc') return { type: 'code', scheme: field, code: text }
  const phrase = isQuoted ? phraseOf(text) : undefined
  return { type: 'field', field, terms: phrase ? [phrase] : termsOf(text), isQuoted }
}

/** The words of a piece of text in a row. */
function phraseOf(text: string): SearchTerm | undefined {
  const tokens = tokensOf(text)
  return tokens.length === 0 ? undefined : { tokens, isPrefix: text.endsWith('*') }
}

/** The words of a piece of text one by one; those of scripts without spaces stay in a row. */
function termsOf(text: string): SearchTerm[] {
  const terms: SearchTerm[] = []
  let isInRow = false
  for (const token of tokensOf(text)) {
    const last = terms.at(-1)
    if (isIdeograph(token) && isInRow && last !== undefined) last.tokens.push(token)
    else terms.push({ tokens: [token], isPrefix: false })
    isInRow = isIdeograph(token)
  }
  const last = terms.at(-1)
  if (last !== undefined && text.endsWith('*')) last.isPrefix = true
  return terms
}

/** Symbols alone, like the dash between an artist and a title, are no words. */
const tokensOf = (text: string) => (/[\p{L}\p{N}]/u.test(text) ? words(text) : [])
