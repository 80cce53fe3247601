import type { MarketSet } from '../model/catalog.ts'
import type { View } from './view.ts'

/**
 * With a market: can it be played there. Without: where can it be played (web-api section 7). What
 * a user's account is set not to play says so either way.
 */
export function presentAvailability(
  { markets, explicit }: { markets: MarketSet; explicit: boolean },
  view: View,
) {
  const { market } = view
  if (market === null) {
    return { available_markets: [...markets.codes], ...presentExplicit(explicit, view) }
  }
  if (!markets.has(market)) {
    return { is_playable: false, restrictions: { reason: 'market' as const } }
  }
  const restriction = presentExplicit(explicit, view)
  return { is_playable: !('restrictions' in restriction), ...restriction }
}

/** The restriction of explicit content, for those from whom it is kept. */
export const presentExplicit = (explicit: boolean, { isExplicitFiltered }: View) =>
  explicit && isExplicitFiltered ? { restrictions: { reason: 'explicit' as const } } : {}
