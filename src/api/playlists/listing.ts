import { Type as T } from 'typebox'
import type { Context } from '../../context.ts'
import { isListed } from '../../domain/playlists/rights.ts'
import { listingTopic } from '../../domain/playlists/topics.ts'
import type { Caller } from '../../model/caller.ts'
import type { PlaylistListing } from '../../model/playlist.ts'
import { loadListing } from '../../store/playlist-followers.ts'
import { type PageQuery, toPage } from '../../wire/paging.ts'
import { presentSimplifiedPlaylist } from '../../wire/playlist.ts'
import type { View } from '../../wire/view.ts'
import { heldList } from '../shared/lists.ts'
import { heldPlaylists } from '../shared/playlists.ts'
import { present } from '../shared/present.ts'

export const ListingQuery = T.Object({
  limit: T.Integer({ minimum: 1, maximum: 50, default: 20 }),
  offset: T.Integer({ minimum: 0, maximum: 100_000, default: 0 }),
})

/** Without them only public playlists are listed. */
export const listingScopes = ['playlist-read-private', 'playlist-read-collaborative']

/** What a user follows, in memory after the first time. */
export const listingOf = (
  ctx: Context,
  userId: string,
): PlaylistListing | Promise<PlaylistListing> =>
  heldList(ctx, listingTopic(userId), () => loadListing(ctx.db, userId))

/** A page of the playlists a user owns or follows, as far as the caller may see them. */
export async function listingPage(
  { ctx, caller, view }: { ctx: Context; caller: Caller; view: View },
  { userId, url, page }: { userId: string; url: string; page: PageQuery },
) {
  const { entries } = await listingOf(ctx, userId)
  const visible = entries.filter((entry) => isListed(entry, userId, caller))
  const ids = visible.slice(page.offset, page.offset + page.limit).map(({ id }) => id)
  const playlists = (await heldPlaylists(ctx, ids)).filter(present)
  return toPage(
    { url, page, total: visible.length },
    playlists.map((playlist) => presentSimplifiedPlaylist(playlist, view)),
  )
}
