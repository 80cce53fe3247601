import { setImmediate } from 'node:timers/promises'
import type { Db } from '../../db/engine.ts'
import { filesByUri, type HeldFile } from '../../store/duplicate-files.ts'

/** Files that hold the same track. */
export type Duplicates = { uri: string; files: HeldFile[] }

/**
 * Tracks that several files hold, in the order of their addresses. There is no list of them: files
 * are looked through in portions, between which others get their turn.
 * @param after the address to go on after, '' to begin
 */
export async function duplicates(
  db: Db,
  after: string,
  limit: number,
): Promise<{ found: Duplicates[]; next: string | null }> {
  const found: Duplicates[] = []
  let last = after
  for (;;) {
    const files = await filesByUri(db, { after: last, limit: portion })
    const groups = [...Map.groupBy(files, ({ uri }) => uri)]
    const isEnd = files.length < portion
    // The last one of a portion may have files beyond it.
    if (!isEnd && groups.length > 1) groups.pop()
    for (const [uri, held] of groups) {
      last = uri
      if (held.length > 1) found.push({ uri, files: held })
      if (found.length === limit) return { found, next: uri }
    }
    if (isEnd) return { found, next: null }
    await setImmediate()
  }
}

const portion = 2_000
