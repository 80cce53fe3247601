import type { Db } from '../../db/engine.ts'
import { type Release, releasesUntil } from '../../store/releases.ts'

/** How many releases are new: as many as clients can page through at the public API. */
const maxNew = 100

/** How many releases are looked at together; a market that few of them reach takes another look. */
const atOnce = 200

/** How far back a market's releases are looked for. */
const maxSeen = 4_000

/**
 * Ids of the newest albums and singles that are out, newest first. With a market those that are
 * available there. What comes out in the future is left out until its day has begun (UTC).
 */
export async function newReleaseIds(
  db: Db,
  { now, market }: { now: number; market: string | null },
): Promise<string[]> {
  const today = Number(new Date(now).toISOString().slice(0, 10).replaceAll('-', ''))
  const ids: string[] = []
  let last: Release = { id: '', releaseDay: today + 1 }
  for (let seen = 0; seen < maxSeen && ids.length < maxNew; seen += atOnce) {
    const releases = await releasesUntil(db, last, atOnce)
    for (const { id, markets } of releases) {
      if (market === null || markets.has(market)) ids.push(id)
    }
    const oldest = releases.at(-1)
    if (oldest === undefined || releases.length < atOnce) break
    last = oldest
  }
  return ids.slice(0, maxNew)
}
