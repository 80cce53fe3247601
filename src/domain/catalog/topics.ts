import { everything } from '../../db/engine.ts'
import type { BatchPlan, Planned } from './plan-batch.ts'

/**
 * The topic of albums and tracks that came in, with whatever that tells of their artists. What was
 * written of other albums and tracks stays right.
 */
export const catalogAdditions = 'catalog additions'

/** Whether a topic says that lists made from the catalog may be others now. */
export const isOfCatalog = (topic: string): boolean =>
  topic === everything || topic === 'catalog' || topic === catalogAdditions

/** What a batch touched, if no more than the entities in it. */
export function topicOf({ artists, albums, tracks, twins }: BatchPlan): string {
  // The name of an artist is all that albums and tracks show.
  const isRenamed = [...artists.changes.values()].some(
    ({ before, after }) => before !== undefined && before.name !== after.name,
  )
  const isAddition = !isRenamed && twins.size === 0 && isNew(albums) && isNew(tracks)
  return isAddition ? catalogAdditions : 'catalog'
}

const isNew = <Row>({ changes }: Planned<Row>) =>
  [...changes.values()].every(({ before }) => before === undefined)
