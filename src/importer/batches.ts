import { readAhead } from '../lib/read-ahead.ts'
import type { Row } from './drafts.ts'
import type { Rows } from './rows.ts'

/** Batches of rows that are written together, each small enough for one round of statements. */
export type Group = { batches: Row[][]; rows: number; bytesRead: number }

/**
 * Rows in batches of at most 1,000, fewer when they hold whole albums or playlists, and up to four
 * batches in a group. A group ends after the first `resumed` rows, which are stored already. The
 * next group is read while one is written.
 */
export const groupsOf = (
  source: AsyncIterable<Rows>,
  resumed: number,
): AsyncGenerator<Group, void> => readAhead(collect(source, resumed))

async function* collect(source: AsyncIterable<Rows>, resumed: number): AsyncGenerator<Group, void> {
  let group: Group = { batches: [], rows: 0, bytesRead: 0 }
  let batch: Row[] = []
  let weight = 0
  let read = 0
  const close = () => {
    if (batch.length > 0) group.batches.push(batch)
    batch = []
    weight = 0
  }
  for await (const { rows, bytesRead } of source) {
    group.bytesRead = bytesRead
    for (const row of rows) {
      batch.push(row)
      weight += weightOf(row)
      group.rows++
      read++
      if (batch.length >= maxRows || weight >= maxWeight) close()
      if (group.batches.length < maxBatches && read !== resumed) continue
      close()
      yield group
      group = { batches: [], rows: 0, bytesRead }
    }
  }
  close()
  if (group.batches.length > 0) yield group
}

const maxRows = 1_000
const maxWeight = 4_000
const maxBatches = 4

/** How many things a row describes. */
function weightOf({ content }: Row): number {
  if (content.kind === 'album') return content.tracks.length + 1
  if (content.kind === 'spoken') return content.episodes.length + content.chapters.length + 1
  if (content.kind === 'analysis') return maxWeight / 20
  return content.kind === 'playlist' ? (content.playlist.items?.length ?? 0) + 1 : 1
}
