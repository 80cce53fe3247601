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

/** The vocabulary that misspelled words are looked up in. */
export type SearchTermTable = {
  term: string
  /** The term from its end, for looking up by the end. */
  backward: string
  /** In how many documents it occurs. */
  docs: number
}
