import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import type { Play } from '../../model/player.ts'
import { timeRanges } from '../../model/taste.ts'
import { insertPlays } from '../../store/play-history.ts'
import { addPlayed, type Played } from '../../store/played-tracks.ts'
import { standing } from './fading.ts'
import { historyTopic } from './topics.ts'

/** Keeps plays of a user that counted, and adds them to what makes the user's top lists. */
export async function recordPlays(
  tx: Db,
  touch: Touch,
  userId: string,
  plays: readonly Play[],
): Promise<void> {
  if (plays.length === 0) return
  await insertPlays(tx, userId, plays)
  await addPlayed(tx, userId, sumsOf(plays))
  touch(historyTopic(userId))
}

function sumsOf(plays: readonly Play[]): Map<string, Played> {
  const sums = new Map<string, Played>()
  for (const { uri, playedAt } of plays) {
    if (!uri.startsWith(trackPrefix)) continue
    const id = uri.slice(trackPrefix.length)
    const sum = sums.get(id) ?? { plays: 0, short_term: 0, medium_term: 0, long_term: 0 }
    sum.plays += 1
    for (const range of timeRanges) sum[range] += standing(range, playedAt)
    sums.set(id, sum)
  }
  return sums
}

const trackPrefix = 'spotify:track:'
