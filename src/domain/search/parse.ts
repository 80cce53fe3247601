import { isIdeograph, words } from '../../lib/words.ts'
import type { SearchClause, SearchQuery, SearchTerm } from '../../model/search.ts'
import { type FilterLexeme, type Lexeme, lex } from './lex.ts'
import { filterOf, phraseOf, termsOf } from './terms.ts'

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

  #takeFilter(lexeme: FilterLexeme): void {
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
