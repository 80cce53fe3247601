import type { WriteCounts } from '../domain/catalog/write-batch.ts'
import type { SpokenKind } from '../model/records.ts'

/**
 * What became of the rows: every row that was read is counted exactly once in one of the others.
 */
export type RowCounts = {
  read: number
  created: number
  updated: number
  unchanged: number
  unmatched: number
  rejected: number
  /** By reason. */
  skipped: Record<string, number>
}

export type EntityKind = 'artists' | 'albums' | 'tracks' | 'features' | 'playlists' | SpokenKind

/** What an import counts. */
export type Counts = RowCounts & {
  /** What was odd about rows without being in the way, by reason. */
  notes: Record<string, number>
  /** What became of the things the rows describe, each counted once. */
  entities: Record<EntityKind, WriteCounts>
}

export type FileReport = Counts & {
  file: string
  /** What the file turned out to be. */
  format: string
  /** Rows that an interrupted import of the same content had taken in before. */
  resumed: number
  /** Where rows are kept that were not taken in, or were odd; null when there are none. */
  ledger: string | null
  complete: boolean
}

export type ImportReport = Counts & {
  files: FileReport[]
  seconds: number
  /** Whether nothing was written. */
  dry: boolean
  /** False when it was interrupted; the same files again go on from there. */
  complete: boolean
}

export const noCounts = (): Counts => ({
  read: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  unmatched: 0,
  rejected: 0,
  skipped: {},
  notes: {},
  entities: {
    artists: noOutcomes(),
    albums: noOutcomes(),
    tracks: noOutcomes(),
    features: noOutcomes(),
    playlists: noOutcomes(),
    shows: noOutcomes(),
    episodes: noOutcomes(),
    audiobooks: noOutcomes(),
    chapters: noOutcomes(),
  },
})

const noOutcomes = (): WriteCounts => ({ created: 0, updated: 0, unchanged: 0 })

/** Counts one more under a reason. */
export function countReason(reasons: Record<string, number>, reason: string): void {
  reasons[reason] = (reasons[reason] ?? 0) + 1
}

/** The counts of several files together. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum = noCounts()
  for (const counts of all) {
    for (const name of rowOutcomes) sum[name] += counts[name]
    addReasons(sum.skipped, counts.skipped)
    addReasons(sum.notes, counts.notes)
    for (const kind of Object.keys(sum.entities) as EntityKind[]) {
      for (const outcome of ['created', 'updated', 'unchanged'] as const) {
        sum.entities[kind][outcome] += counts.entities[kind][outcome]
      }
    }
  }
  return sum
}

const rowOutcomes = [
  'read',
  'created',
  'updated',
  'unchanged',
  'unmatched',
  'rejected',
] as const satisfies readonly (keyof RowCounts)[]

function addReasons(sum: Record<string, number>, counts: Record<string, number>): void {
  for (const [reason, count] of Object.entries(counts)) sum[reason] = (sum[reason] ?? 0) + count
}
