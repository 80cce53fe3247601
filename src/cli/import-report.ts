import type { Counts, FileReport, ImportReport } from '../importer/report.ts'

/** An import's report for people: what was read, what became of it, where the rest is. */
export function describeReport(report: ImportReport): string {
  const lines = [
    ...report.files.flatMap(describeFile),
    report.dry ? 'nothing was written (--dry-run)' : `done in ${report.seconds} seconds`,
    ...(report.complete ? [] : ['interrupted: the same command goes on from here']),
  ]
  return `${lines.join('\n')}\n`
}

function describeFile(file: FileReport): string[] {
  return [
    `${file.file}: ${file.format}`,
    `  rows      ${counted(rowCounts(file))}`,
    ...Object.entries(file.skipped).map(([reason, count]) => `  skipped   ${count} ${reason}`),
    ...Object.entries(file.notes).map(([reason, count]) => `  noted     ${count} ${reason}`),
    ...Object.entries(file.entities)
      .filter(([, outcomes]) => Object.values(outcomes).some((count) => count > 0))
      .map(([kind, outcomes]) => `  ${kind.padEnd(9)} ${counted(outcomes)}`),
    ...(file.ledger === null ? [] : [`  ledger    ${file.ledger}`]),
    '',
  ]
}

function rowCounts({ read, created, updated, unchanged, unmatched, rejected, skipped }: Counts) {
  const left = Object.values(skipped).reduce((sum, count) => sum + count, 0)
  return { read, created, updated, unchanged, unmatched, rejected, skipped: left }
}

const counted = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')
