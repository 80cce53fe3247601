import type { AccessProfile } from '../model/access.ts'

/** How an answer is shown: to whom, from which market, and with which address in its links. */
export type View = Readonly<{
  /** Scheme and host the client used, without a slash at the end. */
  base: string
  /** Where `external_urls` lead. */
  open: string
  /** A market code, or null: then `available_markets` is shown instead of `is_playable`. */
  market: string | null
  /** Whether explicit content is shown as what cannot be played. */
  isExplicitFiltered: boolean
  /** Which of the API's generations the app sees. */
  profile: AccessProfile
}>
