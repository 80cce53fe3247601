import { marketSetOf, marketSetText } from '../../store/market-sets.ts'
import type { Merge } from './merge.ts'

/**
 * Market codes, as their text is stored, after more were given. Everywhere ('') is what a source
 * means that says nothing, so any list is news to it.
 */
export function uniteMarkets(merge: Merge, stored: string, given: string[] | undefined): string {
  if (given === undefined) return stored
  if (stored === '') return marketSetText(given)
  return marketSetText(merge.unite(marketSetOf(stored).codes, given))
}
