import type { Context } from '../../context.ts'
import type { JsonText } from '../../lib/json-text.ts'
import type { Caller } from '../../model/caller.ts'
import type { OwnedPlaylist, PlaylistItem } from '../../model/playlist.ts'
import { type PageOf, type PageQuery, toPageText } from '../../wire/paging.ts'
import { type Entry, EntryWriter } from '../../wire/playlist-entry.ts'
import type { EntryKey } from '../../wire/profiles.ts'
import type { View } from '../../wire/view.ts'
import { fullTrack } from '../shared/catalog.ts'
import { heldItems } from '../shared/playlists.ts'
import { resumed } from '../shared/resume-points.ts'
import { episodeTrack, fullEpisode, spokenView } from '../shared/spoken.ts'
import { textsOf } from '../shared/texts.ts'

/** What a page of items is made for. */
export type ItemsPage = {
  playlist: OwnedPlaylist
  /** What the request calls the entries. */
  key: EntryKey
  page: PageQuery
  /** The other parameters, to be repeated in the links. */
  also: Record<string, string | undefined>
  /** Whether episodes are shown as such, or in the shape of tracks. */
  knowsEpisodes: boolean
}

type Reader = { ctx: Context; caller: Caller; view: View }

/** A written page, under the name (with an s) that its address ends in. */
type ItemsText = (key: EntryKey) => JsonText<PageOf<Entry>>

type ShownPage = {
  /** The version of the playlist that the page shows. */
  playlist: OwnedPlaylist
  textAs: ItemsText
  /** Whether it reads the same to all callers; episodes do not, as each has heard other parts. */
  isShared: boolean
}

/** A page of a playlist's items. */
export async function itemsPage(
  reader: Reader,
  { playlist, key, page, also, knowsEpisodes }: ItemsPage,
): Promise<ShownPage> {
  const { ctx, view } = reader
  const shown = await heldItems(ctx, playlist, page)
  const tracks = await textsOf(ctx, fullTrack, idsOf(shown.items, trackPrefix), view)
  const episodes = await episodeTexts(reader, idsOf(shown.items, episodePrefix), knowsEpisodes)
  const writer = new EntryWriter(key, view)
  let nextTrack = 0
  let nextEpisode = 0
  const entries = shown.items.flatMap((item) => {
    if (item.uri.startsWith(trackPrefix)) return writer.track(item, tracks[nextTrack++] ?? null)
    if (!item.uri.startsWith(episodePrefix)) return writer.local(item)
    const episode = episodes[nextEpisode++] ?? null
    // What cannot be heard in the market is left out (web-api section 3).
    return episode === null ? [] : writer.episode(item, episode)
  })
  const textAs: ItemsText = (name) => {
    const url = `${view.base}/v1/playlists/${playlist.id}/${name}s`
    return toPageText({ url, page, total: shown.playlist.total, also }, entries)
  }
  return { playlist: shown.playlist, textAs, isShared: episodes.length === 0 }
}

async function episodeTexts(
  { ctx, caller, view: requested }: Reader,
  ids: string[],
  knowsEpisodes: boolean,
): Promise<(JsonText | null)[]> {
  if (ids.length === 0) return []
  const view = spokenView(requested, caller)
  if (!knowsEpisodes) return textsOf(ctx, episodeTrack, ids, view)
  return resumed(ctx, caller, ids, await textsOf(ctx, fullEpisode, ids, view))
}

const trackPrefix = 'spotify:track:'
const episodePrefix = 'spotify:episode:'

const idsOf = (items: PlaylistItem[], prefix: string) =>
  items.flatMap(({ uri }) => (uri.startsWith(prefix) ? uri.slice(prefix.length) : []))
