import { Type as T } from 'typebox'
import { JsonText } from '../lib/json-text.ts'
import type { ResumePoint } from '../model/spoken.ts'
import { named } from './schema.ts'

export const ResumePointObject = named(
  'ResumePointObject',
  T.Object({ fully_played: T.Boolean(), resume_position_ms: T.Integer() }),
)

/**
 * An episode or chapter that is already written, with how far the caller has heard it. The point is
 * the caller's own, so it is no part of the text that all share.
 */
export function withResumePoint<P>(text: JsonText<P>, point: ResumePoint | undefined): JsonText<P> {
  if (point !== undefined) {
    const { fullyPlayed, positionMs } = point
    return new JsonText(
      withMember(text, point),
      `${text.tag}${fullyPlayed ? 'f' : 'p'}${positionMs}`,
    )
  }
  // Most of what there is nobody has begun, and then it reads the same for everybody.
  const held = unbegun.get(text)
  if (held !== undefined) return held as JsonText<P>
  const written = JsonText.whole<P>(withMember(text, { fullyPlayed: false, positionMs: 0 }))
  unbegun.set(text, written)
  return written
}

/** For as long as the texts they are made of are held. */
const unbegun = new WeakMap<JsonText, JsonText>()

const withMember = ({ bytes }: JsonText, { fullyPlayed, positionMs }: ResumePoint) =>
  `${bytes.slice(0, -1)},"resume_point":{"fully_played":${fullyPlayed},"resume_position_ms":${positionMs}}}`
