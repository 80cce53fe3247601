/** The parts of the Web API's objects that pages show. */
export type Image = { url: string; width: number | null; height: number | null }
export type Named = { id: string; name: string; uri: string; type: string }
export type Artist = Named & { images?: Image[]; genres?: string[]; followers?: { total: number } }

export type Album = Named & {
  artists: Artist[]
  images: Image[]
  release_date: string
  album_type: string
  total_tracks: number
  label?: string
  copyrights?: { text: string }[]
  tracks?: Page<Track>
}

export type Track = Named & {
  artists: Artist[]
  album: Album
  duration_ms: number
  explicit: boolean
  is_playable?: boolean
  track_number: number
  disc_number: number
}

export type Playlist = Named & {
  description: string | null
  images: Image[] | null
  owner: { id: string; display_name: string | null }
  collaborative: boolean
  public: boolean | null
  snapshot_id: string
  tracks: { total: number }
}

export type Show = Named & {
  images: Image[]
  publisher: string
  description: string
  total_episodes: number
}

export type Episode = Named & {
  images: Image[]
  description: string
  duration_ms: number
  release_date: string
  show?: Show
  resume_point?: { fully_played: boolean; resume_position_ms: number }
}

export type Audiobook = Named & {
  images: Image[]
  authors: { name: string }[]
  description: string
  total_chapters: number
}

export type Page<T> = {
  items: T[]
  total: number
  offset: number
  limit: number
  next: string | null
}

export type Device = {
  id: string
  name: string
  type: string
  is_active: boolean
  volume_percent: number | null
  supports_volume: boolean
}

/** What a search for every kind finds. */
export type Found = {
  tracks: Page<Track>
  artists: Page<Artist>
  albums: Page<Album>
  playlists: Page<Playlist>
  shows: Page<Show>
  episodes: Page<Episode>
  audiobooks: Page<Audiobook>
}
