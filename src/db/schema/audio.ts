export type AudioFileTable = {
  id: string
  path: string
  uri: string
  size: number
  modified_at: number
  codec: string
  media_type: string
  duration_ms: number
  bitrate: number
  sample_rate: number
  channels: number
  start_ms: number
  end_ms: number
  /** dB as text, '' when the file says nothing. */
  track_gain: string
  album_gain: string
  sound_hash: string
  missing_since: number
}

/** Every file that scans look at, so that one that did not change is not read again. */
export type ScannedFileTable = {
  path: string
  size: number
  modified_at: number
  kind: string
  /** Why nothing came of it; '' when it was taken in. */
  reason: string
}

/** What has to look for its picture again. */
export type CoverWantedTable = { kind: string; id: string }

export type LyricsTable = { track_id: string; text: string }
