import { Type as T } from 'typebox'
import { checkIds, nameList } from '../../http/ids.ts'
import type { FollowedKind } from '../../model/library.ts'

/** Query parameter `type` of the operations that are about artists and users. */
export const FollowedType = { type: T.Enum(['artist', 'user']) }

/** How many may be named in one call. */
export const maxTargets = 50

/** Artists have ids of a common form, users have names. @throws 400 for a malformed id */
export const checkTargets = (kind: FollowedKind, ids: string[]) =>
  kind === 'artist' ? checkIds(ids, maxTargets) : ids

/** `ids` of a query. @throws 400 when there are none, too many, or one is malformed */
export const targetList = (kind: FollowedKind, csv: string) =>
  checkTargets(kind, nameList(csv, maxTargets))
