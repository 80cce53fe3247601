/** How an answer is shown: the address its links start with, and the market it is seen from. */
export type View = {
  /** Scheme and host the client used, without a slash at the end. */
  base: string
  /** Where `external_urls` lead. */
  open: string
  /** A market code, or null: then `available_markets` is shown instead of `is_playable`. */
  market: string | null
}
