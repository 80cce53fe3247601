import { relative } from 'node:path'
import type { Counts, FileReport, ImportReport } from '../importer/report.ts'
import { toTable } from './print.ts'

/** What an import did, for people. */
export function importSummary(report: ImportReport): string {
  const { files, dry, complete, seconds } = report
  const parts = files.map(fileSummary)
  if (files.length > 1) parts.push(`all files\n${countsTable(report)}`)
  parts.push(entityTable(report))
  const ending = dry
    ? 'nothing was written: this was a dry run'
    : complete
      ? `done in ${seconds} s`
      : 'stopped; import the same files again to go on from here'
  return `${parts.join('\n')}\n${ending}\n`
}

function fileSummary(report: FileReport): string {
  const { file, format, resumed, ledger, notes } = report
  const lines = [`${file} (${format})`]
  if (resumed > 0) lines.push(`went on after ${resumed} rows that were taken in before`)
  lines.push(countsTable(report).trimEnd())
  for (const [reason, count] of Object.entries(notes))
    lines.push(`note: ${wordsOf(reason)} ${count}`)
  if (ledger !== null) lines.push(`these rows are kept in ${relative('.', ledger) || ledger}`)
  return `${lines.join('\n')}\n`
}

function countsTable(counts: Counts): string {
  const { read, created, updated, unchanged, unmatched, rejected, skipped } = counts
  const reasons = Object.entries(skipped)
  const passed = reasons.reduce((sum, [, count]) => sum + count, 0)
  const why = reasons.map(([reason, count]) => `${wordsOf(reason)} ${count}`).join(', ')
  const heading = ['read', 'created', 'updated', 'unchanged', 'unmatched', 'rejected', 'skipped']
  const row = [read, created, updated, unchanged, unmatched, rejected, passed].map(String)
  return `${toTable(heading, [row])}${why === '' ? '' : `skipped: ${why}\n`}`
}

function entityTable({ entities }: Counts): string {
  const rows = Object.entries(entities)
    .filter(([, counts]) => counts.created + counts.updated + counts.unchanged > 0)
    .map(([kind, { created, updated, unchanged }]) => [
      kind,
      ...[created, updated, unchanged].map(String),
    ])
  return rows.length === 0 ? '' : toTable(['', 'created', 'updated', 'unchanged'], rows)
}

const wordsOf = (reason: string) => reason.replaceAll('_', ' ')
