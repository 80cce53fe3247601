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

/** What was found out about the sound of a track, or why nothing was. */
export type AudioAnalysisTable = {
  track_id: string
  /** Whose the document in `body` is: `import` or `sound`. */
  source: string
  /** The document as packed JSON, '' when there is none. */
  body: string
  /** Of the sound that was analysed, '' when none was. */
  sound_hash: string
  /** Of the analyser of ours that ran, '' when none did. */
  analyzer_version: string
  /** Why the sound could not be analysed, '' when it could. */
  failure: string
  /** Chromaprint of the sound in base64, '' when there is none. */
  fingerprint: string
  created_at: number
}
/** Items whose sound the server makes itself. */
export type MadeSoundTable = { uri: string }
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
