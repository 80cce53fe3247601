/** What can be saved. Audiobooks and shows are kinds of their own although they share an id space. */
export type SavedKind = 'track' | 'album' | 'episode' | 'show' | 'audiobook'

/** What can be followed, playlists apart. */
export type FollowedKind = 'artist' | 'user'

/** Whatever can be saved or followed. */
export type LibraryKind = SavedKind | FollowedKind | 'playlist'

/** One such thing. */
export type LibraryRef = { kind: LibraryKind; id: string }

/** Something to save, and since when it counts as saved (epoch milliseconds). */
export type SavedItem = { id: string; addedAt: number }

/**
 * A whole saved list, newest first: two columns rather than objects, because lists of thousands
 * are kept in memory and cut into pages.
 */
export type SavedList = {
  ids: readonly string[]
  addedAt: Float64Array
  /** Roughly what it takes in memory. */
  bytes: number
}

/** Everything of a kind that a user follows, by id. */
export type FollowedList = { ids: readonly string[]; bytes: number }
