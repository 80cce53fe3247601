export type JobKind = 'scan' | 'import' | 'backup'

/** `interrupted`: the server ended before the job did. */
export type JobState = 'running' | 'done' | 'cancelled' | 'failed' | 'interrupted'

/** A scan, an import or a backup that the server runs in a process of its own. */
export type Job = {
  id: string
  kind: JobKind
  /** The data folder of the server that runs it; several servers may share a database. */
  folder: string
  state: JobState
  /** What it is about: the folders, one a line, or the file. */
  about: string
  startedAt: number
  /** 0 while it runs. */
  finishedAt: number
  /** What it reported at its end: JSON, '' without. */
  report: string
  /** Why it failed, '' unless it did. */
  failure: string
}

/** How far a job is, as its process says it. */
export type JobStep = {
  phase: string
  /** Files, rows or entities that are done. */
  count: number
  /** How much is done, of how much; both 0 where nobody knows how much there is. */
  done: number
  of: number
}
