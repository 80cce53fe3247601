import type { Db } from '../../db/engine.ts'
import { editDistance } from '../../lib/edit-distance.ts'
import { alikeTerms, hasTerm } from '../../store/search-terms.ts'

/** A word that may have been meant; `slips` counts letters swapped, dropped, added or replaced. */
export type Correction = { word: string; slips: number }

/** Whether the catalog has the word, or for an unfinished one a word that begins with it. */
export const isKnown = (db: Db, word: string, isPrefix: boolean): Promise<boolean> =>
  hasTerm(db, word, isPrefix)

/** The words of the catalog nearest to a word, at most two slips away, nearest first. */
export async function corrections(db: Db, word: string, isPrefix: boolean): Promise<Correction[]> {
  for (let slips = 1; slips <= allowedSlips(word); slips++) {
    const alike = await alikeTerms(db, word, { slips, isPrefix })
    const near = alike
      .map((term) => ({ word: term, slips: slipsBetween(word, term, isPrefix) }))
      .filter((found) => found.slips === slips)
      .sort(
        (a, b) => sharedStart(word, b.word) - sharedStart(word, a.word) || compare(a.word, b.word),
      )
    if (near.length > 0) return near.slice(0, maxCorrections)
  }
  return []
}

/** In short words two slips leave nothing of the word. */
const allowedSlips = (word: string) => (word.length >= 8 ? 2 : 1)

const maxCorrections = 5

function slipsBetween(word: string, term: string, isPrefix: boolean): number {
  const limit = allowedSlips(word)
  const beginnings = isPrefix
    ? [word.length - 1, word.length, word.length + 1].map((length) => term.slice(0, length))
    : []
  return Math.min(...[term, ...beginnings].map((other) => editDistance(word, other, limit)))
}

/** People get the beginning of a word right more often than its end. */
function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
