import type { FollowedKind, SavedKind } from '../../model/library.ts'

/** The topic of a saved list: touched by every change of it, and the key it is held under. */
export const libraryTopic = (userId: string, kind: SavedKind) => `library:${userId}:${kind}`

/** The topic of what a user follows. */
export const followingTopic = (userId: string, kind: FollowedKind) => `following:${userId}:${kind}`
