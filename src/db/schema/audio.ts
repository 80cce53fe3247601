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

/** Items whose sound the server makes itself. */
export type MadeSoundTable = { uri: string }
