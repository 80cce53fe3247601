import type { MarketSet } from '../model/catalog.ts'
import type { View } from './view.ts'

/** With a market: can it be played there. Without: where can it be played (web-api section 7). */
export function presentAvailability(markets: MarketSet, { market }: View) {
  if (market === null) return { available_markets: [...markets.codes] }
  return markets.has(market)
    ? { is_playable: true }
    : { is_playable: false, restrictions: { reason: 'market' as const } }
}
