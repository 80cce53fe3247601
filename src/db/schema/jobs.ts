/** Scans, imports and backups that servers ran, so that they can be looked at later. */
export type JobTable = {
  id: string
  /** `scan`, `import` or `backup`. */
  kind: string
  folder: string
  /** `running`, `done`, `cancelled`, `failed` or `interrupted`. */
  state: string
  /** The folders, one a line, or the file. */
  about: string
  started_at: number
  /** 0 while it runs. */
  finished_at: number
  /** JSON, '' without. */
  report: string
  failure: string
}
