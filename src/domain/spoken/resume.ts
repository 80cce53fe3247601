import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import { saveResumePoint } from '../../store/resume-points.ts'
import { resumeTopic } from './topics.ts'

/** What playback has to say about an episode or chapter. */
export type Heard = {
  userId: string
  episodeId: string
  /** Where it was left; -1 when it was heard to its end. */
  positionMs: number
  now: number
}

/**
 * Notes how far a user has heard an episode or chapter. One that was heard to its end begins at the
 * start again and stays "fully played" until it is begun once more.
 */
export async function keepResumePoint(
  tx: Db,
  touch: Touch,
  { positionMs, ...heard }: Heard,
): Promise<void> {
  const fullyPlayed = positionMs < 0
  await saveResumePoint(tx, { ...heard, fullyPlayed, positionMs: Math.max(0, positionMs) })
  touch(resumeTopic(heard.userId))
}
