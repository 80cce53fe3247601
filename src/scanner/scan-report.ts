/**
 * What became of the files: every one that was found is counted once in one of the others, `missing`
 * and `purged` apart, which are about files that were not found.
 */
export type ScanCounts = {
  /** Audio files and playlists that were found. */
  read: number
  /** Gave a new track. */
  created: number
  /** Gave sound to a track that the catalog had from elsewhere. */
  matched: number
  /** Changed where they are. */
  updated: number
  /** Moved from another place. */
  moved: number
  /** Were gone and are back. */
  returned: number
  /** Hold a track that another file holds too. */
  duplicate: number
  unchanged: number
  /** By reason. */
  rejected: Record<string, number>
  /** Were there at the last scan and are gone. */
  missing: number
  /** Were gone and are forgotten now. */
  purged: number
}

/** What became of one file that was taken in. */
export type FileOutcome = 'created' | 'matched' | 'updated' | 'moved' | 'returned' | 'duplicate'

export type CoverCounts = { made: number; unchanged: number; rejected: number }

export type ScanReport = ScanCounts & {
  folders: string[]
  covers: CoverCounts
  seconds: number
  /** Where it says which files were not taken in, and which are duplicates; null when it is empty. */
  ledger: string | null
  /** False when it was interrupted; the next scan goes on from there. */
  complete: boolean
}

export const noScanCounts = (): ScanCounts => ({
  read: 0,
  created: 0,
  matched: 0,
  updated: 0,
  moved: 0,
  returned: 0,
  duplicate: 0,
  unchanged: 0,
  rejected: {},
  missing: 0,
  purged: 0,
})
