import type { Image } from './image.ts'

/** One entry of a playlist. */
export type PlaylistItem = {
  /** `spotify:track:{id}`, or `spotify:local:…` for a file that only its owner has. */
  uri: string
  /** Epoch milliseconds; -1 in lists so old that nobody knows. */
  addedAt: number
  /** User id; '' when nobody knows. */
  addedBy: string
}

/**
 * Where a playlist's items are: chunks in order, each with how many items it holds. A chunk's
 * number stands for its content for ever; whoever changes the content writes another chunk.
 */
export type Directory = readonly (readonly [chunk: number, count: number])[]

export type Playlist = {
  id: string
  ownerId: string
  name: string
  description: string
  isPublic: boolean
  isCollaborative: boolean
  /** Counts the changes; part of the snapshot id. */
  revision: number
  snapshotId: string
  directory: Directory
  total: number
  /** How many follow it, the owner apart. */
  followers: number
  /** Chosen or uploaded covers; none = a mosaic of the items' covers. */
  images: Image[]
}

/** A playlist as it is shown, which takes the owner's name ('' when the owner has no account). */
export type OwnedPlaylist = Playlist & { ownerName: string }

/** A run of positions: where it starts, and how many there are. */
export type Run = readonly [start: number, length: number]

/**
 * What a revision did to the positions of the items. Positions are those before the change; runs
 * are ascending and do not touch each other.
 */
export type PlaylistChange =
  | { kind: 'details' }
  | { kind: 'insert'; at: number; count: number }
  | { kind: 'remove'; runs: Run[] }
  | { kind: 'move'; runs: Run[]; before: number }
  | { kind: 'replace'; removed: number; count: number }

/** A playlist in a user's listing, with what decides who may see it there. */
export type FollowedPlaylist = {
  id: string
  ownerId: string
  /** Whether the playlist itself is public. */
  isPublic: boolean
  isCollaborative: boolean
  /** Whether the user lets others see that they follow it. */
  isShown: boolean
}

/** Everything in a user's listing, newest first. */
export type PlaylistListing = { entries: readonly FollowedPlaylist[]; bytes: number }
