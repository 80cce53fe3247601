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

/**
 * What the rows of a run say together, kept until all of them are read: JSON in `value`. Rows of one
 * batch about one owner are one part.
 */
export type ImportPartTable = {
  run_id: string
  /** `playlist` or `credit`. */
  kind: string
  /** Id of the playlist or track. */
  owner: string
  position: number
  value: string
}

/** What the search index has yet to hear of: JSON lists of ids, one row for each batch of a run. */
export type SearchPendingTable = { run_id: string; position: number; entities: string }
