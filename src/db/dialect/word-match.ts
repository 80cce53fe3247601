export type WordField = 'name' | 'artists' | 'album' | 'extra'

/** A condition on the words of a document, in no engine's language. */
export type WordMatch =
  | WordTerm
  | { op: 'and' | 'or'; of: WordMatch[] }
  | { op: 'but'; match: WordMatch; not: WordMatch }

/** Words that stand in a row; the last may be the beginning of a longer one. */
export type WordTerm = {
  op: 'term'
  tokens: string[]
  isPrefix: boolean
  /** Where to look; everywhere unless said. */
  field?: WordField
}
