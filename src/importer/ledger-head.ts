import type { CsvLayout } from './csv/layout.ts'
import { isObject } from './json/expand.ts'

/** The first line of a ledger: what its rows mean, so that they can be imported again. */
export type LedgerHead = {
  reprise_ledger: 1
  /** The file the rows are from. */
  file: string
  playlistName: string
  /** How the rows are split, when they are CSV. */
  layout: CsvLayout | undefined
}

/** The head of a ledger, when the first value of a file is one. */
export const ledgerHead = (value: unknown): LedgerHead | undefined =>
  isObject(value) && value.reprise_ledger === 1 && isHead(value) ? value : undefined

/** A ledger is written by ourselves; whoever mends it mends its rows. */
const isHead = (value: object): value is LedgerHead =>
  'file' in value &&
  'playlistName' in value &&
  (!('layout' in value) || (isObject(value.layout) && Array.isArray(value.layout.columns)))
