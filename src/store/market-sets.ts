import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import { digest } from '../lib/json-text.ts'
import { markets } from '../lib/markets.ts'
import type { MarketSet } from '../model/catalog.ts'

/** Everywhere: what a source that says nothing about markets means. */
export const everywhere: MarketSet = { codes: markets, has: () => true }

/** No market: of what nobody can play, because its file is gone. */
export const nowhere: MarketSet = { codes: [], has: () => false }

/**
 * The market set with these codes, comma separated as stored ('' or null = everywhere; a set of no
 * market is stored as '-'). Sets are few and shared: the same text gives the same object.
 */
export function marketSetOf(codes: string | null): MarketSet {
  if (codes === null || codes === '') return everywhere
  const known = sets.get(codes)
  if (known !== undefined) return known
  const list = codes === noMarkets ? [] : codes.split(',')
  const members = new Set(list)
  const set: MarketSet = { codes: list, has: (market) => members.has(market) }
  sets.set(codes, set)
  return set
}

const sets = new Map<string, MarketSet>()
const noMarkets = '-'

/** The key under which a list of codes is stored; '' for everywhere. */
export function marketSetKey(codes: readonly string[] | undefined): string {
  if (codes === undefined) return ''
  const known = keys.get(codes)
  if (known !== undefined) return known
  const key = digest(marketSetText(codes))
  keys.set(codes, key)
  return key
}

/** Thousands of rows share a few lists, each of which is a kilobyte to digest. */
const keys = new WeakMap<readonly string[], string>()

/** Stores the sets that are not stored yet. */
export async function insertMarketSets(db: Db, lists: (readonly string[])[]): Promise<void> {
  const rows = new Map(lists.map((codes) => [marketSetKey(codes), marketSetText(codes)]))
  for (const run of statementRuns(db, [...rows])) {
    await db
      .insertInto('market_set')
      .values(run.map(([key, codes]) => ({ key, codes })))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
  }
}

/** The codes as they are stored: comma separated; '' is everywhere and never the text of a list. */
export const marketSetText = (codes: readonly string[]) =>
  codes.length === 0 ? noMarkets : codes.join(',')
