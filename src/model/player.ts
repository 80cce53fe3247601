export type RepeatMode = 'off' | 'context' | 'track'

/** What items can be played from. */
export type ContextKind = 'album' | 'artist' | 'playlist' | 'show' | 'collection'

export type PlayContext = { kind: ContextKind; id: string; uri: string }

/** An item in the user's own queue; `uid` tells two of the same track apart. */
export type QueuedItem = { uid: string; uri: string }

/** The item that plays, or waits to. */
export type CurrentItem = {
  uid: string
  uri: string
  durationMs: number
  from: 'context' | 'queue'
  /** New for every start of an item: tells reports about this play from late ones. */
  playId: string
  startedAt: number
  /** How long it was really heard so far, up to `positionAt`. */
  listenedMs: number
  /** What it was started from; '' for bare items. */
  contextUri: string
}

/** A shuffled order is a seed and the item that comes first; see `domain/player/order.ts`. */
export type Shuffle = { seed: number; first: number }

/**
 * A user's playback session. The server owns it; devices render it. Nothing in it ticks: the
 * position is what it was at an instant, and reading computes the rest.
 */
export type PlayerState = {
  /** +1 per accepted change. */
  version: number
  /** Version of the last change a device has to follow; reports made before it are out of date. */
  playbackVersion: number
  /** The active device; '' when there is none. */
  deviceId: string
  context: PlayContext | null
  /** Names the list of items being walked; '' for none. Its content never changes. */
  listId: string
  listLength: number
  isShuffled: boolean
  shuffle: Shuffle
  /** Where in the play order the last item of the list was started; -1 before the first. */
  cursor: number
  current: CurrentItem | null
  queue: QueuedItem[]
  /** Numbers the queued items. */
  queuedCount: number
  isPlaying: boolean
  /** The device is still loading: playing, but nothing is heard. */
  isBuffering: boolean
  /** The list came to its natural end: the first item waits, and the last was heard. */
  hasEnded: boolean
  positionMs: number
  /** When the position was that (epoch milliseconds, like every time here). */
  positionAt: number
  /** When the device was last heard of. */
  reportedAt: number
  /** Counts jumps within an item, so that devices notice each. */
  seeks: number
  /** Items skipped in a row because the device could not get them. */
  failures: number
  repeat: RepeatMode
  changedAt: number
}

/** A play that counts: it was heard long enough, and is over. */
export type Play = {
  playId: string
  uri: string
  contextUri: string
  startedAt: number
  /** When it ended. */
  playedAt: number
  listenedMs: number
}

export type Device = {
  id: string
  name: string
  /** As clients show it: Computer, Smartphone, Speaker, … */
  type: string
  appId: string
  volumePercent: number
  supportsVolume: boolean
  /** Refuses every command of the Web API. */
  isRestricted: boolean
  /** What plays here is kept out of the history. */
  isPrivate: boolean
}
