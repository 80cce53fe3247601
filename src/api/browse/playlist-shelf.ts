import { Type as T } from 'typebox'
import type { Context } from '../../context.ts'
import { chosenPlaylists } from '../../domain/browse/chosen-playlists.ts'
import type { PlaylistRule } from '../../model/browse.ts'
import { Page, type PageQuery, toPage } from '../../wire/paging.ts'
import { presentSimplifiedPlaylist, SimplifiedPlaylist } from '../../wire/playlist.ts'
import type { View } from '../../wire/view.ts'
import { heldPlaylists } from '../shared/playlists.ts'
import { present } from '../shared/present.ts'

/** Playlists under a heading. */
export const PlaylistShelf = T.Object({ message: T.String(), playlists: Page(SimplifiedPlaylist) })

type Shelf = {
  message: string
  rule: PlaylistRule
  /** The operation's address. */
  url: string
  page: PageQuery
  /** What every link repeats. */
  also: Record<string, string | undefined>
}

/** A page of the playlists that a rule chooses, as far as they are there and public. */
export async function playlistShelf(
  ctx: Context,
  view: View,
  { message, rule, url, page, also }: Shelf,
) {
  const chosen = await heldPlaylists(ctx, await chosenPlaylists(ctx, rule))
  const shown = chosen.filter(present).filter(({ isPublic }) => isPublic)
  const items = shown
    .slice(page.offset, page.offset + page.limit)
    .map((playlist) => presentSimplifiedPlaylist(playlist, view))
  return { message, playlists: toPage({ url, page, total: shown.length, also }, items) }
}
