import { Type as T, type TSchema } from 'typebox'
import { checkItemsScope, checkReader, seesItems } from '../../domain/playlists/rights.ts'
import { endpoint } from '../../http/endpoint.ts'
import { notOffered } from '../../lib/errors.ts'
import { Page } from '../../wire/paging.ts'
import type { EntryKey } from '../../wire/profiles.ts'
import { heldPlaylist } from '../shared/playlists.ts'
import { itemsPage } from './page.ts'
import { filtered, knowsEpisodes, PlaylistParams, ReadQuery, readFields } from './query.ts'

type Reading<E extends TSchema> = {
  id: string
  path: string
  aliases?: string[]
  key: EntryKey
  entry: E
  defaultLimit: number
}

/** The operation that reads a playlist's items, which has an old and a new path. */
export const readingItems = <E extends TSchema>({
  entry,
  key,
  defaultLimit,
  ...where
}: Reading<E>) =>
  endpoint({
    ...where,
    summary: 'Get Playlist Items',
    tags: ['Playlists', 'Tracks'],
    method: 'GET',
    scopes: [],
    extraScopes: ['playlist-read-private'],
    description: 'Reading a private playlist takes the scope playlist-read-private.',
    params: PlaylistParams,
    query: T.Object({
      limit: T.Integer({ minimum: 1, maximum: 100, default: defaultLimit }),
      offset: T.Integer({ minimum: 0, default: 0 }),
      ...ReadQuery,
    }),
    reply: Page(entry),
    async handle({ params, query, caller, ctx, view }) {
      const { market, fields: filter, additional_types } = query
      const fields = readFields(filter)
      const additional = { knowsEpisodes: knowsEpisodes(additional_types) }
      const playlist = await heldPlaylist(ctx, params.playlist_id)
      checkReader(playlist, caller, ctx.config.private_playlists)
      checkItemsScope(playlist, caller)
      if (!seesItems(playlist, caller)) throw notOffered(caller.profile)
      const also = { market, fields: filter, additional_types }
      const shown = { playlist, key, page: query, also, ...additional }
      const { textAs } = await itemsPage({ ctx, caller, view }, shown)
      return filtered(textAs(key), fields)
    },
  })
