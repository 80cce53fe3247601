import { isIdeograph, words } from '../../lib/words.ts'
import type { SearchClause, SearchTerm } from '../../model/search.ts'
import type { FilterLexeme } from './lex.ts'

/** The condition a filter stands for, unless its value makes no sense. */
export function filterOf({ field, text, isQuoted }: FilterLexeme): SearchClause | undefined {
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
export function phraseOf(text: string): SearchTerm | undefined {
  const tokens = tokensOf(text)
  return tokens.length === 0 ? undefined : { tokens, isPrefix: text.endsWith('*') }
}

/** The words of a piece of text one by one; those of scripts without spaces stay in a row. */
export function termsOf(text: string): SearchTerm[] {
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
