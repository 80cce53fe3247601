/** Podcasts that are kept up to date from their feeds. */
export type PodcastFeedTable = {
  /** Id of the show. */
  id: string
  url: string
  type: string
  etag: string
  last_modified: string
  digest: string
  added_at: number
  checked_at: number
  changed_at: number
  due_at: number
  failures: number
  problem: string
  skipped: number
}

/** What only a feed says of an episode. */
export type FeedEpisodeTable = {
  episode_id: string
  show_id: string
  guid: string
  season: number
  number: number
  type: string
  link: string
  mime_type: string
  bytes: number
  transcripts: string
  chapters: string
  chapters_url: string
}
