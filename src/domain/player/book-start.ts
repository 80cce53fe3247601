import type { Db } from '../../db/engine.ts'
import type { PlayContext } from '../../model/player.ts'
import { loadResumePoints } from '../../store/resume-points.ts'
import { showKinds } from '../../store/shows.ts'
import type { Offset } from './input.ts'

/**
 * Where an audiobook is taken up: in the last chapter that was begun, or the one after the last that
 * was heard. From the first one when none was, or all were; a podcast begins with what is newest.
 */
export async function bookStart(
  db: Db,
  userId: string,
  { context, list }: { context: PlayContext; list: readonly string[] },
): Promise<Offset | undefined> {
  if (context.kind !== 'show') return undefined
  if ((await showKinds(db, [context.id])).get(context.id) !== 'audiobook') return undefined
  const { points } = await loadResumePoints(db, userId)
  const chapters = list.map((uri) => points.get(uri.slice('spotify:episode:'.length)))
  const begun = chapters.findLastIndex((point) => point !== undefined && point.positionMs > 0)
  const heard = chapters.findLastIndex((point) => point?.fullyPlayed === true)
  const position = Math.max(begun, heard + 1)
  return position > 0 && position < list.length ? { position } : undefined
}
