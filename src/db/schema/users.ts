export type UserTable = {
  id: string
  display_name: string
  email: string
  country: string
  product: string
  role: 'user' | 'admin'
  /** argon2id in its PHC form; '' for accounts that cannot log in. */
  password_hash: string
  explicit_filter: number
  images: string
  /** The immutable pseudonymous id of GET /me. */
  account_id: string
  created_at: number
}

/** One table for every saved list: `kind` is track, album, episode, show or audiobook. */
export type SavedItemTable = {
  user_id: string
  kind: string
  item_id: string
  added_at: number
  /** Rank among the items saved by the same call: the first id of a call lists first. */
  position: number
}

/** `kind` is artist or user. */
export type FollowTable = {
  user_id: string
  kind: string
  target_id: string
  followed_at: number
}
