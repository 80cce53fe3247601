/** One playback session per user; `state` is JSON of a PlayerState. */
export type PlayerSessionTable = {
  user_id: string
  version: number
  state: string
  updated_at: number
}

/** The list a session walks, as it was when it was started: JSON, tracks as bare ids. */
export type PlayerListTable = { user_id: string; list_id: string; items: string }

/** Every play that counted, never only the newest ones: the key is the order they are read in. */
export type PlayHistoryTable = {
  user_id: string
  /** When it ended. */
  played_at: number
  play_id: string
  uri: string
  /** '' for items that were played on their own. */
  context_uri: string
  started_at: number
  listened_ms: number
}

/** Devices connected to any process, until they stop renewing; JSON of a Device. */
export type PlayerDeviceTable = {
  user_id: string
  device_id: string
  device: string
  expires_at: number
}

/**
 * How much each track was played by each user: a sum over the plays, one for each window of
 * `/me/top`, in which older plays count less (see `domain/personalization/fading.ts`).
 */
export type PlayedTrackTable = {
  user_id: string
  track_id: string
  plays: number
  short_term: number
  medium_term: number
  long_term: number
}
