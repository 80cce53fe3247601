/** An import of one file, so that an interrupted one goes on where it stopped. */
export type ImportRunTable = {
  id: string
  /** Stands for the content of the file and for how it is read. */
  fingerprint: string
  file: string
  started_at: number
  /** 0 while it is not finished. */
  finished_at: number
  /** How many rows have been taken in. */
  position: number
  /** How much of the ledger belongs to those rows. */
  ledger_bytes: number
  /** JSON counts so far. */
  report: string
}

/** What the rows of a run say together, kept until all of them are read: JSON in `value`. */
export type ImportPartTable = {
  run_id: string
  /** `playlist`, `entry` (of a playlist) or `credit` (of a track). */
  kind: string
  /** Id of the playlist or track. */
  owner: string
  position: number
  value: string
}

/** Entities whose search documents are older than they are, in the order a run came upon them. */
export type SearchPendingTable = { run_id: string; position: number; kind: string; id: string }
