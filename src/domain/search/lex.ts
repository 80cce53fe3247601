import type { SearchField } from '../../model/search.ts'

/** A piece of a query as it is written. */
export type Lexeme =
  | { type: 'word'; text: string }
  | { type: 'phrase'; text: string }
  | FilterLexeme

export type FilterLexeme = { type: 'filter'; field: FilterName; text: string; isQuoted: boolean }

type FilterName = SearchField | 'year' | 'isrc' | 'upc' | 'tag'

/**
 * Splits a query at its spaces and quotes. A quote that is not closed goes to the end; a filter
 * without a value is a word.
 */
export function lex(text: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  for (const { groups = {} } of text.replace(/[“”„‟]/g, '"').matchAll(pieces)) {
    const { field, quoted, value, phrase, word } = groups
    if (field !== undefined) {
      lexemes.push({
        type: 'filter',
        field: field.toLowerCase() as FilterName,
        text: quoted ?? value ?? '',
        isQuoted: quoted !== undefined,
      })
    } else if (phrase !== undefined) lexemes.push({ type: 'phrase', text: phrase })
    else if (word !== undefined) lexemes.push({ type: 'word', text: word })
  }
  return lexemes
}

const pieces =
  /(?<field>artist|album|track|genre|year|isrc|upc|tag):(?:"(?<quoted>[^"]*)"?|(?<value>[^\s"]+))|"(?<phrase>[^"]*)"?|(?<word>[^\s"]+)/gi
