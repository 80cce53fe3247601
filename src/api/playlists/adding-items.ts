import { Type as T } from 'typebox'
import { addItems } from '../../domain/playlists/add-items.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { SnapshotId } from '../../wire/playlist.ts'
import { givenUris, modifyScopes, PlaylistParams, UriList } from './query.ts'

/** The operation that adds items, which has an old and a new path. */
export const addingItems = (where: { id: string; path: string; aliases?: string[] }) =>
  endpoint({
    ...where,
    summary: 'Add Items to Playlist',
    description: 'URIs in the query win over those in the body. Without a position they go last.',
    tags: ['Playlists', 'Tracks'],
    method: 'POST',
    scopes: [],
    anyScope: modifyScopes,
    user: true,
    params: PlaylistParams,
    query: T.Object({ uris: T.Optional(T.String()), position: T.Optional(T.Integer()) }),
    body: T.Union([
      T.Object({
        uris: T.Optional(UriList),
        position: T.Optional(T.Union([T.Integer(), T.Null()])),
      }),
      UriList,
    ]),
    reply: SnapshotId,
    status: 201,
    async handle({ params, query, body, caller, ctx }) {
      const editor = { caller: userOf(caller), now: ctx.clock.now() }
      const uris = givenUris(query, body) ?? []
      const position = query.position ?? ('position' in body ? body.position : null) ?? undefined
      const addition = { playlistId: params.playlist_id, uris, position }
      return {
        snapshot_id: await ctx.changes.write((tx, touch) => addItems(tx, touch, editor, addition)),
      }
    },
  })
