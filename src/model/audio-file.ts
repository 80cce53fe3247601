/** How the sound in a file is coded. */
export type AudioCodec =
  | 'mp3'
  | 'flac'
  | 'vorbis'
  | 'opus'
  | 'aac'
  | 'alac'
  | 'pcm'
  | 'wma'
  | 'other'

/** A file with music that a scan found. */
export type AudioFile = {
  id: string
  /** Absolute, as the operator named the folder. */
  path: string
  /** Of what the file holds: a track, or an episode (the chapters of audiobooks are episodes). */
  uri: string
  /** Bytes. */
  size: number
  /** Epoch milliseconds. */
  modifiedAt: number
  codec: AudioCodec
  /** What a browser is told the bytes are, such as `audio/mpeg`. */
  mediaType: string
  durationMs: number
  /** Bits per second. */
  bitrate: number
  sampleRate: number
  channels: number
  /** Where the sound begins and ends in the file, for chapters of one file; 0 and -1 for all of it. */
  startMs: number
  endMs: number
  /** ReplayGain in dB, null when the file says nothing. */
  trackGain: number | null
  albumGain: number | null
  /** Digest of the coded sound without tags, so that a retagged file is known again. */
  soundHash: string
  /** Epoch milliseconds since when the file is gone, -1 while it is there. */
  missingSince: number
}
