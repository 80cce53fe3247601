import { type Static, Type as T } from 'typebox'
import { type Reorder, reorderItems } from '../../domain/playlists/reorder-items.ts'
import { replaceItems } from '../../domain/playlists/replace-items.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { badRequest } from '../../lib/errors.ts'
import { SnapshotId } from '../../wire/playlist.ts'
import { Nullable } from '../../wire/schema.ts'
import { givenUris, modifyScopes, PlaylistParams, UriList } from './query.ts'

const Position = T.Optional(Nullable(T.Integer()))

const UpdateBody = T.Object({
  uris: T.Optional(UriList),
  range_start: Position,
  insert_before: Position,
  range_length: Position,
  snapshot_id: T.Optional(Nullable(T.String())),
})

/** The operation that replaces or reorders items, which has an old and a new path. */
export const updatingItems = (where: { id: string; path: string; aliases?: string[] }) =>
  endpoint({
    ...where,
    summary: 'Update Playlist Items',
    description:
      'With `uris` (query or body) they take the place of everything; with `range_start` and `insert_before` items are moved. Both at once are refused.',
    tags: ['Playlists', 'Tracks'],
    method: 'PUT',
    scopes: [],
    anyScope: modifyScopes,
    user: true,
    params: PlaylistParams,
    query: T.Object({ uris: T.Optional(T.String()) }),
    body: T.Union([UpdateBody, UriList]),
    reply: SnapshotId,
    async handle({ params, query, body, caller, ctx }) {
      const editor = { caller: userOf(caller), now: ctx.clock.now() }
      const playlistId = params.playlist_id
      const uris = givenUris(query, body)
      const reorder = Array.isArray(body) ? null : readReorder(body, uris !== undefined)
      return {
        snapshot_id: await ctx.changes.write((tx, touch) =>
          reorder === null
            ? replaceItems(tx, touch, editor, { playlistId, uris: uris ?? [] })
            : reorderItems(tx, touch, editor, { playlistId, ...reorder }),
        ),
      }
    },
  })

/**
 * What to move where, or null when items are to be replaced.
 * @throws 400 when it is both or neither
 */
function readReorder(
  body: Static<typeof UpdateBody>,
  isReplacing: boolean,
): Omit<Reorder, 'playlistId'> | null {
  const { range_start, insert_before, range_length, snapshot_id } = body
  const isReordering = [range_start, insert_before].some((position) => typeof position === 'number')
  if (isReplacing && isReordering) throw badRequest('Items are either replaced or reordered')
  if (isReplacing) return null
  if (typeof range_start !== 'number') throw badRequest('Missing range_start parameter')
  if (typeof insert_before !== 'number') throw badRequest('Missing insert_before parameter')
  return {
    rangeStart: range_start,
    rangeLength: range_length ?? 1,
    insertBefore: insert_before,
    snapshotId: snapshot_id ?? undefined,
  }
}
