/**
 * What is in the search index, numbered within its kind in the order of popularity. The words
 * themselves are kept the engine's own way (db/dialect).
 */
export type SearchDocTable = {
  kind: string
  docid: number
  id: string
  /** Folded words of name, artists and album: what ranking looks at. */
  text: string
  /** The other words that were indexed. */
  rest: string
}

/** The vocabulary that misspelled words are looked up in; `backward` is the term from its end. */
export type SearchTermTable = { term: string; backward: string }
