import { type Static, Type as T } from 'typebox'
import { noMatch, type Removal, removeItems } from '../../domain/playlists/remove-items.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { badRequest } from '../../lib/errors.ts'
import type { AccessProfile } from '../../model/access.ts'
import { SnapshotId } from '../../wire/playlist.ts'
import { Nullable } from '../../wire/schema.ts'
import { modifyScopes, PlaylistParams } from './query.ts'

const Positions = T.Optional(Nullable(T.Array(T.Integer())))

const Named = T.Optional(Nullable(T.Array(T.Object({ uri: T.String(), positions: Positions }))))

const RemoveBody = T.Object({
  /** The name of the list on the old path; either is taken on both. */
  tracks: Named,
  items: Named,
  positions: Positions,
  snapshot_id: T.Optional(Nullable(T.String())),
})

/** The operation that removes items, which has an old and a new path. */
export const removingItems = (where: { id: string; path: string; aliases?: string[] }) =>
  endpoint({
    ...where,
    summary: 'Remove Playlist Items',
    description:
      'By URI: every occurrence. By URI and positions: those occurrences, each of which has to be one. By positions and snapshot id alone: whatever stands there.',
    tags: ['Playlists', 'Tracks'],
    method: 'DELETE',
    scopes: [],
    anyScope: modifyScopes,
    user: true,
    params: PlaylistParams,
    body: RemoveBody,
    reply: SnapshotId,
    async handle({ params, body, caller, ctx }) {
      const editor = { caller: userOf(caller), now: ctx.clock.now() }
      const target = {
        playlistId: params.playlist_id,
        removal: readRemoval(takenBy(caller.profile, body)),
        snapshotId: body.snapshot_id ?? undefined,
      }
      return {
        snapshot_id: await ctx.changes.write((tx, touch) => removeItems(tx, touch, editor, target)),
      }
    },
  })

/**
 * What an access profile takes of a body. The service has not honoured positions since 2024, and
 * development mode knows the list by its new name only (web-api sections 11 and 12, C10).
 */
function takenBy(profile: AccessProfile, body: Static<typeof RemoveBody>) {
  if (profile === 'classic' || profile === 'both') return body
  const named = profile === 'development' ? body.items : (body.tracks ?? body.items)
  return { items: named?.map(({ uri }) => ({ uri })) }
}

/** @throws 400 when nothing is named, too much, or in two ways at once */
function readRemoval({ tracks, items, positions }: Static<typeof RemoveBody>): Removal {
  const named = tracks ?? items ?? []
  if (isGiven(positions)) {
    if (named.length > 0) throw noMatch()
    return { form: 'positions', positions: atMost(positions) }
  }
  if (isGiven(tracks) && isGiven(items)) throw noMatch()
  if (named.length === 0) throw badRequest('No uris provided')
  const placed = atMost(named).flatMap(({ uri, positions: at }) =>
    isGiven(at) ? { uri, positions: at } : [],
  )
  if (placed.length === 0) return { form: 'uris', uris: named.map(({ uri }) => uri) }
  if (placed.length < named.length) throw noMatch()
  return { form: 'uris at positions', items: placed }
}

const isGiven = <V>(value: V | null | undefined): value is V =>
  value !== null && value !== undefined

function atMost<V>(list: V[]): V[] {
  if (list.length > maxRemoved) {
    throw badRequest(`You can remove a maximum of ${maxRemoved} tracks per request.`)
  }
  return list
}

const maxRemoved = 100
