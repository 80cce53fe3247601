import type { Row } from './drafts.ts'
import type { Rows } from './rows.ts'

/**
 * Rows in batches for one transaction each: at most 500 rows, fewer when they hold whole albums or
 * playlists. A batch ends after the first `resumed` rows, which are stored already.
 */
export async function* batchesOf(
  source: AsyncIterable<Rows>,
  resumed: number,
): AsyncGenerator<Rows> {
  let rows: Row[] = []
  let weight = 0
  let read = 0
  let bytesRead = 0
  for await (const piece of source) {
    bytesRead = piece.bytesRead
    for (const row of piece.rows) {
      rows.push(row)
      weight += weightOf(row)
      read++
      if (rows.length < maxRows && weight < maxWeight && read !== resumed) continue
      yield { rows, bytesRead }
      rows = []
      weight = 0
    }
  }
  if (rows.length > 0) yield { rows, bytesRead }
}

const maxRows = 500
const maxWeight = 2_000

/** How many things a row describes. */
function weightOf({ content }: Row): number {
  if (content.kind === 'album') return content.tracks.length + 1
  return content.kind === 'playlist' ? (content.playlist.items?.length ?? 0) + 1 : 1
}
