import type { Context } from '../../context.ts'
import { onlyAvailable } from '../../domain/search/available.ts'
import { JsonText } from '../../lib/json-text.ts'
import type { SearchKind, SearchResult } from '../../model/search.ts'
import { reach } from '../../store/search.ts'
import { type PageQuery, pageFrame, withItems } from '../../wire/paging.ts'
import { presentSimplifiedPlaylist } from '../../wire/playlist.ts'
import { written } from '../../wire/profiles.ts'
import type { View } from '../../wire/view.ts'
import { fullArtist, fullTrack, simplifiedAlbum } from '../shared/catalog.ts'
import { heldPlaylists } from '../shared/playlists.ts'
import { present } from '../shared/present.ts'
import { textsOf } from '../shared/texts.ts'
import type { SearchType } from './types.ts'

/** Whether there is an index of a type; the others find nothing. */
export const isIndexed = (type: SearchType): type is SearchKind => type in writers

type Results = {
  types: SearchType[]
  found: Map<SearchType, SearchResult>
  page: PageQuery
  /** What every link repeats, beside its type. */
  also: Record<string, string | undefined>
}

/** The answer: a page for each type, under the type's plural. */
export async function resultsText(ctx: Context, results: Results, view: View) {
  const pages = await Promise.all(results.types.map((type) => pageText(ctx, type, results, view)))
  const members = results.types.map((type, at) => `"${type}s":${pages[at]?.bytes}`)
  // The handler's schema names the same members.
  return new JsonText<object>(`{${members.join(',')}}`, pages.map(({ tag }) => tag).join('-'))
}

async function pageText(ctx: Context, type: SearchType, results: Results, view: View) {
  const { ids, total } = results.found.get(type) ?? { ids: [], total: 0 }
  const { query, ...others } = results.also
  const { page } = results
  const frame = pageFrame({
    url: `${view.base}/v1/search`,
    page,
    total,
    also: { query, type, ...others },
  })
  // A page that reaches beyond what can be reached would be refused.
  const isLast = page.offset + 2 * page.limit > reach
  const items = isIndexed(type) ? await writers[type](ctx, ids, view) : []
  return withItems<unknown, typeof frame>(isLast ? { ...frame, next: null } : frame, items)
}

type Writer = (ctx: Context, ids: string[], view: View) => Promise<JsonText<unknown>[]>

const writers: Record<SearchKind, Writer> = {
  track: async (ctx, ids, view) => {
    const available = await onlyAvailable(ctx.db, 'track', ids, view.market)
    return (await textsOf(ctx, fullTrack, available, view)).filter(present)
  },
  artist: async (ctx, ids, view) => (await textsOf(ctx, fullArtist, ids, view)).filter(present),
  album: async (ctx, ids, view) => {
    const available = await onlyAvailable(ctx.db, 'album', ids, view.market)
    return (await textsOf(ctx, simplifiedAlbum, available, view)).filter(present)
  },
  playlist: async (ctx, ids, view) => {
    const playlists = (await heldPlaylists(ctx, ids)).filter(present)
    return playlists.map((playlist) => written(view, presentSimplifiedPlaylist(playlist, view)))
  },
}
