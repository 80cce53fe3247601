import { fold } from './fold.ts'

/**
 * The words of a text as search knows them: folded runs of letters and digits. Chinese and
 * Japanese, which do not separate words, give one word for each character. A text of nothing but
 * symbols is one word (`!!!`), spelled in letters.
 */
export function words(text: string): string[] {
  const folded = joinSymbols(fold(text))
  const found = folded.match(isAscii.test(folded) ? asciiWord : anyWord)
  if (found === null) return symbolWord(folded)
  return found.slice(0, maxWords).map((word) => word.slice(0, maxLetters))
}

/** Words run together, without a leading article: names are the same when these are. */
export function oneWord(words: readonly string[]): string {
  const [first = '', ...rest] = words
  return (rest.length > 0 && articles.has(first) ? rest : words).join('')
}

/** True for a word that is a character of a script without spaces. */
export const isIdeograph = (word: string): boolean => ideograph.test(word)

/** Enough for every name there is; a text made to hurt stays within what the engines take. */
const maxWords = 100
const maxLetters = 60

const articles = new Set(['the', 'a', 'an'])

const isAscii = /^[\0-\x7f]*$/
const asciiWord = /[a-z0-9]+/g
const ideographs = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\u30fc'
const ideograph = new RegExp(`^[${ideographs}]$`, 'u')
const anyWord = new RegExp(
  // Radicals are Han too, but signs.
  `(?=[\\p{L}\\p{N}\\p{M}])[${ideographs}]|(?:(?![${ideographs}])[\\p{L}\\p{N}\\p{M}])+`,
  'gu',
)

/** Signs that belong to a word: don't, R.E.M., A$AP, P!nk; and `&`, which is one. */
function joinSymbols(folded: string): string {
  if (!/['\u2018\u2019\u02bc`\u00b4.$!&]/.test(folded)) return folded
  return folded
    .replace(/['\u2018\u2019\u02bc`\u00b4]/g, '')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
    .replace(/(?<=\p{L})\$(?=\p{L})/gu, 's')
    .replace(/(?<=\p{L})!(?=\p{L})/gu, 'i')
    .replaceAll('&', ' and ')
}

function symbolWord(folded: string): string[] {
  const symbols = [...folded.replace(/["\s*]/g, '')].slice(0, 10)
  if (symbols.length === 0) return []
  return [`sign${symbols.map((symbol) => symbol.codePointAt(0)?.toString(16)).join('x')}`]
}
