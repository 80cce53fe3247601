import type { Context } from '../../context.ts'
import { onlyAvailable } from '../../domain/search/available.ts'
import { JsonText } from '../../lib/json-text.ts'
import type { Caller } from '../../model/caller.ts'
import type { SearchKind, SearchResult } from '../../model/search.ts'
import { reach } from '../../store/search.ts'
import { type PageQuery, pageFrame, withItems } from '../../wire/paging.ts'
import { presentSimplifiedPlaylist } from '../../wire/playlist.ts'
import { written } from '../../wire/profiles.ts'
import type { View } from '../../wire/view.ts'
import { fullArtist, fullTrack, simplifiedAlbum } from '../shared/catalog.ts'
import { heldPlaylists } from '../shared/playlists.ts'
import { present } from '../shared/present.ts'
import { resumed } from '../shared/resume-points.ts'
import {
  simplifiedAudiobook,
  simplifiedEpisode,
  simplifiedShow,
  spokenView,
} from '../shared/spoken.ts'
import { textsOf } from '../shared/texts.ts'

type Results = {
  types: SearchKind[]
  found: Map<SearchKind, SearchResult>
  page: PageQuery
  /** What every link repeats, beside its type. */
  also: Record<string, string | undefined>
}

/** The answer: a page for each type, under the type's plural. */
export async function resultsText(asking: Asking, results: Results) {
  const pages = await Promise.all(results.types.map((type) => pageText(asking, type, results)))
  const members = results.types.map((type, at) => `"${type}s":${pages[at]?.bytes}`)
  // The handler's schema names the same members.
  return new JsonText<object>(`{${members.join(',')}}`, pages.map(({ tag }) => tag).join('-'))
}

type Asking = { ctx: Context; caller: Caller; view: View }

async function pageText(asking: Asking, type: SearchKind, results: Results) {
  const { ids, total } = results.found.get(type) ?? { ids: [], total: 0 }
  const { query, ...others } = results.also
  const { page } = results
  const frame = pageFrame({
    url: `${asking.view.base}/v1/search`,
    page,
    total,
    also: { query, type, ...others },
  })
  // A page that reaches beyond what can be reached would be refused.
  const isLast = page.offset + 2 * page.limit > reach
  const items = await writers[type](asking, ids)
  return withItems<unknown, typeof frame>(isLast ? { ...frame, next: null } : frame, items)
}

type Writer = (asking: Asking, ids: string[]) => Promise<JsonText<unknown>[]>

const writers: Record<SearchKind, Writer> = {
  track: async ({ ctx, view }, ids) => {
    const available = await onlyAvailable(ctx.db, 'track', ids, view.market)
    return (await textsOf(ctx, fullTrack, available, view)).filter(present)
  },
  artist: async ({ ctx, view }, ids) => (await textsOf(ctx, fullArtist, ids, view)).filter(present),
  album: async ({ ctx, view }, ids) => {
    const available = await onlyAvailable(ctx.db, 'album', ids, view.market)
    return (await textsOf(ctx, simplifiedAlbum, available, view)).filter(present)
  },
  playlist: async ({ ctx, view }, ids) => {
    const playlists = (await heldPlaylists(ctx, ids)).filter(present)
    return playlists.map((playlist) => written(view, presentSimplifiedPlaylist(playlist, view)))
  },
  show: async ({ ctx, caller, view }, ids) =>
    (await textsOf(ctx, simplifiedShow, ids, spokenView(view, caller))).filter(present),
  episode: async ({ ctx, caller, view }, ids) => {
    const texts = await textsOf(ctx, simplifiedEpisode, ids, spokenView(view, caller))
    return (await resumed(ctx, caller, ids, texts)).filter(present)
  },
  audiobook: async ({ ctx, caller, view }, ids) =>
    (await textsOf(ctx, simplifiedAudiobook, ids, spokenView(view, caller))).filter(present),
}
