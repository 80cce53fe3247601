import { relative } from 'node:path'
import type { ScanReport } from '../scanner/scan-report.ts'
import { toTable } from './print.ts'

/** What a scan did, for people. */
export function scanSummary(report: ScanReport): string {
  const { rejected, missing, purged, covers, ledger, complete, seconds } = report
  const bad = Object.entries(rejected)
  const heading = [...columns, 'rejected']
  const row = [...columns.map((name) => report[name]), bad.reduce((sum, [, n]) => sum + n, 0)]
  const lines = [report.folders.join('\n'), toTable(heading, [row.map(String)]).trimEnd()]
  if (bad.length > 0) {
    const why = bad.map(([reason, count]) => `${reason.replaceAll('_', ' ')} ${count}`)
    lines.push(`rejected: ${why.join(', ')}`)
  }
  if (missing > 0) lines.push(`missing: ${missing} files are gone since the last scan`)
  if (purged > 0) lines.push(`purged: ${purged} files are forgotten`)
  if (covers.made + covers.rejected > 0) {
    lines.push(`covers: ${covers.made} made, ${covers.rejected} refused`)
  }
  if (ledger !== null) lines.push(`which files, and why: ${relative('.', ledger) || ledger}`)
  lines.push(
    complete ? `done in ${seconds} s` : 'stopped; scan the same folders again to go on from here',
  )
  return `${lines.join('\n')}\n`
}

const columns = [
  'read',
  'created',
  'matched',
  'updated',
  'moved',
  'returned',
  'duplicate',
  'unchanged',
] as const
