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
  const { fullyPlayed, positionMs } = point ?? unheard
  return new JsonText(
    `${text.bytes.slice(0, -1)},"resume_point":{"fully_played":${fullyPlayed},"resume_position_ms":${positionMs}}}`,
    `${text.tag}${fullyPlayed ? 'f' : 'p'}${positionMs}`,
  )
}

const unheard: ResumePoint = { fullyPlayed: false, positionMs: 0 }
