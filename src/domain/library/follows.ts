import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import {
  deleteFollows,
  type FollowedListKey,
  followedAmong,
  insertFollows,
} from '../../store/follows.ts'
import { keptIds, successorsOf } from './entities.ts'
import { followingTopic } from './topics.ts'

/**
 * Follows artists or users; those followed already are no error. An artist's number of followers
 * is a fact of the catalog and does not change by it.
 * @throws 404 when one of them does not exist; none is followed then
 */
export async function follow(
  tx: Db,
  touch: Touch,
  list: FollowedListKey,
  { ids, now }: { ids: readonly string[]; now: number },
): Promise<void> {
  const kept = await keptIds(tx, list.kind, ids)
  await insertFollows(tx, list, [...kept.values()], now)
  touch(followingTopic(list.userId, list.kind))
}

/** Stops following; what is not followed, or does not exist, is no error. */
export async function unfollow(
  tx: Db,
  touch: Touch,
  list: FollowedListKey,
  ids: readonly string[],
): Promise<void> {
  const successors = await successorsOf(tx, list.kind, ids)
  await deleteFollows(tx, list, [...ids, ...successors.values()])
  touch(followingTopic(list.userId, list.kind))
}

/** Whether each of the ids is followed, in the order asked. */
export async function followsAmong(
  db: Db,
  list: FollowedListKey,
  ids: readonly string[],
): Promise<boolean[]> {
  const successors = await successorsOf(db, list.kind, ids)
  const followed = await followedAmong(db, list, [...ids, ...successors.values()])
  return ids.map((id) => followed.has(id) || followed.has(successors.get(id) ?? ''))
}
