import type { Db } from '../../db/engine.ts'
import { distanceToBeginning, editDistance } from '../../lib/edit-distance.ts'
import { alikeTerms } from '../../store/search-terms.ts'

/**
 * The words of the catalog that may have been meant by a misspelled one, likeliest first: those the
 * fewest slips away (letters swapped, dropped, added or replaced; one, in long words two).
 * @param isPrefix whether the word may be unfinished
 */
export async function corrections(db: Db, word: string, isPrefix: boolean): Promise<string[]> {
  const distance = isPrefix ? distanceToBeginning : editDistance
  for (let slips = 1; slips <= allowedSlips(word); slips++) {
    const alike = await alikeTerms(db, word, { slips, isPrefix })
    const near = alike
      .filter((term) => missingLetters(word, term) <= slips)
      .filter((term) => distance(word, term, slips) === slips)
      .map((term) => ({ term, start: sharedStart(word, term) }))
      .sort((a, b) => b.start - a.start || (a.term < b.term ? -1 : 1))
      .map(({ term }) => term)
    if (near.length > 0)
      return (isPrefix ? shortest(near.slice(0, 20)) : near).slice(0, maxCorrections)
  }
  return []
}

/** In short words two slips leave nothing of the word. */
const allowedSlips = (word: string) => (word.length >= 8 ? 2 : 1)

const maxCorrections = 4

/** Without those that go on from another: looking for the beginning finds them too. */
const shortest = (terms: string[]) =>
  terms.filter((term) => !terms.some((other) => other !== term && term.startsWith(other)))

/** A slip loses one letter at most; looking for that first is a tenth of measuring distances. */
function missingLetters(word: string, term: string): number {
  let missing = 0
  for (const letter of word) if (!term.includes(letter)) missing++
  return missing
}

/** People get the beginning of a word right more often than its end. */
function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
