/** A text of what is said in an episode. */
export type Transcript = { url: string; mimeType: string; language: string }

/** A part of an episode that its publisher named. */
export type FeedChapter = { startMs: number; title: string; url: string; imageUrl: string }

/** Sound that is elsewhere on the web, as the feed of its episode says. */
export type RemoteSound = {
  url: string
  /** '' when the feed does not say. */
  mediaType: string
  durationMs: number
}

/** A podcast that is kept up to date from its feed. */
export type PodcastFeed = {
  /** Id of the show. */
  id: string
  /** `https://…`, or `file:///…` for a file of this machine. */
  url: string
  type: 'episodic' | 'serial'
  /** What the server sent with the feed, to be asked whether it changed. */
  etag: string
  lastModified: string
  /** SHA-256 of what was read last: the same again is no work. */
  digest: string
  addedAt: number
  checkedAt: number
  changedAt: number
  /** When it is to be looked at again. */
  dueAt: number
  /** How often in a row it could not be read, and why; '' when it could. */
  failures: number
  problem: string
  /** How many of its items cannot be played. */
  skipped: number
}

/** What only a feed says of an episode; the Web API has no fields for it. */
export type FeedEpisode = {
  episodeId: string
  showId: string
  guid: string
  season: number
  number: number
  type: 'full' | 'trailer' | 'bonus'
  link: string
  mimeType: string
  bytes: number
  transcripts: Transcript[]
  chapters: FeedChapter[]
  chaptersUrl: string
}
