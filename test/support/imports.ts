import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportReport, RowCounts } from '../../src/importer/report.ts'
import { type ImportOptions, runImport } from '../../src/importer/run-import.ts'
import type { TestWorld } from './world.ts'

/** Writes a file into the world's folder and imports it. */
export function importText(
  world: TestWorld,
  name: string,
  content: string | Uint8Array,
  options: ImportOptions = {},
): Promise<ImportReport> {
  return runImport(world, [aFile(world, name, content)], options)
}

/** A file of this name in a folder of its own. @returns its path */
export function aFile(world: TestWorld, name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(world.folder, 'import-')), name)
  writeFileSync(path, content)
  return path
}

/** What became of the rows; zeros are left out. */
export function outcomes(report: ImportReport): Partial<RowCounts> {
  const { read, created, updated, unchanged, unmatched, rejected, skipped } = report
  const counts = { read, created, updated, unchanged, unmatched, rejected }
  const known = Object.entries(counts).filter(([, count]) => count > 0)
  return { ...Object.fromEntries(known), ...(Object.keys(skipped).length === 0 ? {} : { skipped }) }
}

/** Whether every row that was read has exactly one outcome. */
export function isAccountedFor(report: RowCounts): boolean {
  const { read, created, updated, unchanged, unmatched, rejected, skipped } = report
  const passed = Object.values(skipped).reduce((sum, count) => sum + count, 0)
  return read === created + updated + unchanged + unmatched + rejected + passed
}

export type LedgerEntry = {
  line: number
  outcome: string
  reason: string
  raw: string
  candidates: { id: string; name: string; artists: string[]; score: number }[]
  fields?: string[]
}

/** The rows that the ledger of an import keeps. */
export function ledgerOf(report: ImportReport): LedgerEntry[] {
  const path = report.files[0]?.ledger
  if (path === null || path === undefined) return []
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1)
  return lines.map((line): LedgerEntry => JSON.parse(line))
}
