export type PlaylistTable = {
  id: string
  owner_id: string
  name: string
  description: string
  is_public: number
  is_collaborative: number
  /** Counts changes; part of the snapshot id. */
  revision: number
  snapshot_id: string
  /** Directory of the item chunks in order, JSON `[[chunk, count], …]`. */
  chunks: string
  total: number
  followers: number
  /** JSON images, chosen or uploaded; '[]' = a mosaic of the items' covers. */
  images: string
  created_at: number
}

/**
 * Up to 256 consecutive items, JSON, so that an edit in a long list writes one small row. What is
 * changed gets another number, so that a number means one content for ever.
 */
export type PlaylistChunkTable = { playlist_id: string; chunk: number; items: string }

/** What each revision did, JSON, so that positions read against an older one can be rebased. */
export type PlaylistChangeTable = {
  playlist_id: string
  revision: number
  snapshot_id: string
  change: string
}

export type PlaylistFollowerTable = {
  playlist_id: string
  user_id: string
  is_public: number
  followed_at: number
}

/** An uploaded cover: base64 JPEG as it came, `version` changes with every upload. */
export type PlaylistCoverTable = { playlist_id: string; version: string; jpeg: string }
