import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Job } from '../model/job.ts'

/** A file or row that a job could not use, or found odd. */
export type LedgerEntry = {
  /** The file's path, or the number of the row's line. */
  where: string
  outcome: string
  reason: string
  /** The row as it stood there, or what a duplicate is a duplicate of; shortened. */
  detail: string
}

export type LedgerPage = { entries: LedgerEntry[]; next: number | null }

/**
 * The ledgers of a job, in the data folder. A report names them; only names in the two folders of
 * ledgers are believed.
 */
export function ledgersOf(job: Job, folder: string): string[] {
  if (job.report === '') return []
  const report = JSON.parse(job.report) as {
    ledger?: string | null
    files?: { ledger: string | null }[]
  }
  const paths = [report.ledger, ...(report.files ?? []).map(({ ledger }) => ledger)]
  const where = job.kind === 'scan' ? 'scans' : 'imports'
  return paths.flatMap((path) =>
    typeof path === 'string' ? [join(folder, where, basename(path))] : [],
  )
}

/**
 * Some lines of a ledger.
 * @param from where to begin, in bytes: 0, or the `next` of the page before
 */
export async function readLedger(file: string, from: number): Promise<LedgerPage> {
  const handle = await open(file).catch(() => undefined)
  if (handle === undefined) return { entries: [], next: null }
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(pageBytes), 0, pageBytes, from)
    const bytes = buffer.subarray(0, bytesRead)
    const entries: LedgerEntry[] = []
    let at = 0
    while (entries.length < pageLines) {
      const end = bytes.indexOf('\n', at)
      if (end === -1) break
      const entry = toEntry(bytes.toString('utf8', at, end))
      if (entry !== undefined) entries.push(entry)
      at = end + 1
    }
    const isMore = at > 0 && (at < bytesRead || bytesRead === pageBytes)
    return { entries, next: isMore ? from + at : null }
  } finally {
    await handle.close()
  }
}

/** Ledgers of imports begin with a line about themselves. */
function toEntry(text: string): LedgerEntry | undefined {
  const line = JSON.parse(text) as Partial<Record<string, unknown>>
  if (line.reprise_ledger !== undefined) return undefined
  const { path, line: number, outcome = '', reason = '', raw, of } = line
  return {
    where: String(path ?? number ?? ''),
    outcome: String(outcome),
    reason: String(reason).replaceAll('_', ' '),
    detail: String(raw ?? of ?? '').slice(0, 300),
  }
}

const pageBytes = 1_000_000
const pageLines = 100
