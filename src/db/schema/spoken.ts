/** Podcasts and audiobooks; the last three columns of content are an audiobook's. */
export type ShowTable = {
  id: string
  /** `show` or `audiobook`. */
  kind: string
  name: string
  sort_key: string
  publisher: string
  description: string
  html_description: string
  explicit: number
  languages: string
  images: string
  media_type: string
  is_externally_hosted: number
  copyrights: string
  market_set: string
  total_episodes: number
  authors: string
  narrators: string
  edition: string
  rank: number
}

/** Episodes of podcasts and chapters of audiobooks. */
export type EpisodeTable = {
  id: string
  show_id: string
  /** Number of a chapter; 0 for an episode, whose place is its release, the newest first. */
  number: number
  name: string
  sort_key: string
  description: string
  html_description: string
  duration_ms: number
  explicit: number
  languages: string
  images: string
  release_date: string
  /** Epoch milliseconds; 0 when unknown. */
  released_at: number
  preview_url: string
  is_externally_hosted: number
  audio_url: string
  rank: number
}

/** How far each user has heard each episode or chapter. */
export type ResumePointTable = {
  user_id: string
  episode_id: string
  position_ms: number
  fully_played: number
  updated_at: number
}
