/**
 * Text as it is compared: compatibility-normalised, lower case, Latin diacritics removed, spaces
 * collapsed. Version words ("live", "remaster") stay, they tell recordings apart
 * (data-and-imports section 4.3). Two names are "the same" when their folds are equal.
 */
export function fold(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase().trim().replace(/ {2,}/g, ' ')
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(latinMarks, '$1')
    .normalize('NFC')
    .replace(
      /[\u00f8\u0142\u00df\u00e6\u0153\u0111\u00f0\u00fe\u0131]/g,
      (letter) => undecomposed[letter] ?? letter,
    )
    .replace(/\s+/g, ' ')
    .trim()
}

const isPlain = /^[\x20-\x7e]*$/
/** A Latin letter followed by combining marks; marks of other scripts carry meaning and stay. */
const latinMarks = /(\p{Script=Latin})\p{M}+/gu

/** Latin letters that Unicode does not decompose. */
const undecomposed: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** The key lists are ordered by: folded, without a leading article or punctuation. */
export function sortKey(name: string): string {
  const folded = fold(name).replace(/^[^\p{L}\p{N}]+/u, '')
  return folded.replace(/^(the|a|an) (?=\S)/, '') || fold(name)
}
