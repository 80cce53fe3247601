import { type Static, Type as T } from 'typebox'
import { givenIds, givenNames, type IdsBody, idList, nameList } from '../../http/ids.ts'
import type { FollowedKind } from '../../model/library.ts'

/** Query parameter `type` of the operations that are about artists and users. */
export const FollowedType = { type: T.Enum(['artist', 'user']) }

type Query = { type: FollowedKind; ids?: string }

/** How many may be named in one call. */
const maxTargets = 50

/** Whom a write is about. @throws 400 when there is nobody, too many, or one is malformed */
export const givenTargets = (query: Query, body: Static<typeof IdsBody>) =>
  (query.type === 'artist' ? givenIds : givenNames)(query, body, maxTargets)

/** Whom a question is about. @throws 400 as `givenTargets` */
export const targetList = (kind: FollowedKind, csv: string) =>
  (kind === 'artist' ? idList : nameList)(csv, maxTargets)
