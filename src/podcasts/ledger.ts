import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LedgerLine } from './records.ts'

/** Where the items of a feed are listed that are no episodes. */
export const ledgerPath = (folder: string, id: string): string =>
  join(folder, 'podcasts', `${id}.ndjson`)

/**
 * Keeps what the last reading of a feed could not take in, one JSON object a line after a head. In
 * place of what an earlier reading left; none when there is nothing.
 */
export async function writeLedger(
  folder: string,
  feed: { id: string; url: string },
  lines: readonly LedgerLine[],
): Promise<void> {
  const path = ledgerPath(folder, feed.id)
  if (lines.length === 0) return rm(path, { force: true })
  const head = { reprise_feed: 1, id: feed.id, url: feed.url }
  const text = [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('')
  await mkdir(join(folder, 'podcasts'), { recursive: true })
  await writeFile(`${path}.new`, text)
  await rename(`${path}.new`, path)
}

/** Forgets the ledger of a feed that is no longer followed. */
export const removeLedger = (folder: string, id: string): Promise<void> =>
  rm(ledgerPath(folder, id), { force: true })
