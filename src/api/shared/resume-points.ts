import type { Context } from '../../context.ts'
import { resumeTopic } from '../../domain/spoken/topics.ts'
import type { JsonText } from '../../lib/json-text.ts'
import type { Caller } from '../../model/caller.ts'
import { loadResumePoints, type ResumePoints } from '../../store/resume-points.ts'
import { withResumePoint } from '../../wire/resume-point.ts'
import { heldList } from './lists.ts'

/** How far a caller has heard what; null when callers like this one are not told. */
export function pointsOf(
  ctx: Context,
  { userId, scopes }: Caller,
): ResumePoints | Promise<ResumePoints> | null {
  if (userId === null || !scopes.has('user-read-playback-position')) return null
  return heldList(ctx, resumeTopic(userId), () => loadResumePoints(ctx.db, userId))
}

/** Adds to one written episode or chapter how far the caller has heard it, as `resumed` does. */
export function resumedText<P>(
  ctx: Context,
  caller: Caller,
  id: string,
  text: JsonText<P>,
): JsonText<P> | Promise<JsonText<P>> {
  const held = pointsOf(ctx, caller)
  if (held === null) return text
  const add = ({ points }: ResumePoints) => withResumePoint(text, points.get(id))
  return held instanceof Promise ? held.then(add) : add(held)
}

/**
 * Adds to written episodes and chapters how far the caller has heard them. Only callers with a user
 * and the scope are told; for the others the texts stay as they are.
 */
export function resumed<P>(
  ctx: Context,
  caller: Caller,
  ids: readonly string[],
  texts: readonly (JsonText<P> | null)[],
): (JsonText<P> | null)[] | Promise<(JsonText<P> | null)[]> {
  const held = pointsOf(ctx, caller)
  if (held === null) return [...texts]
  const add = ({ points }: ResumePoints) =>
    texts.map((text, at) => text && withResumePoint(text, points.get(ids[at] ?? '')))
  return held instanceof Promise ? held.then(add) : add(held)
}
