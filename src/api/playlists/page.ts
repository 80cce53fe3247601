import type { Context } from '../../context.ts'
import type { JsonText } from '../../lib/json-text.ts'
import type { OwnedPlaylist } from '../../model/playlist.ts'
import { type PageOf, type PageQuery, toPageText } from '../../wire/paging.ts'
import { type Entry, type EntryKey, EntryWriter } from '../../wire/playlist-entry.ts'
import type { View } from '../../wire/view.ts'
import { fullTrack } from '../shared/catalog.ts'
import { heldItems } from '../shared/playlists.ts'
import { textsOf } from '../shared/texts.ts'

/** What a page of items is made for. */
export type ItemsPage = {
  playlist: OwnedPlaylist
  /** The name under which entries hold their track, and with an s the last part of the address. */
  key: EntryKey
  page: PageQuery
  /** The other parameters, to be repeated in the links. */
  also: Record<string, string | undefined>
}

/** A page of a playlist's items, and the version of the playlist it shows. */
export async function itemsPage(
  { ctx, view }: { ctx: Context; view: View },
  { playlist, key, page, also }: ItemsPage,
): Promise<{ playlist: OwnedPlaylist; text: JsonText<PageOf<Entry>> }> {
  const shown = await heldItems(ctx, playlist, page)
  const ids = shown.items.map(({ uri }) => (isTrack(uri) ? uri.slice(trackPrefix.length) : ''))
  const tracks = await textsOf(
    ctx,
    fullTrack,
    ids.filter((id) => id !== ''),
    view,
  )
  const writer = new EntryWriter(key, view)
  let next = 0
  const entries = shown.items.map((item, at) =>
    ids[at] === '' ? writer.local(item) : writer.track(item, tracks[next++] ?? null),
  )
  const url = `${view.base}/v1/playlists/${playlist.id}/${key}s`
  const text = toPageText({ url, page, total: shown.playlist.total, also }, entries)
  return { playlist: shown.playlist, text }
}

const trackPrefix = 'spotify:track:'

const isTrack = (uri: string) => uri.startsWith(trackPrefix)
