import { type Static, Type as T } from 'typebox'
import { digest, JsonText, toBytes } from '../lib/json-text.ts'
import type { Image } from '../model/image.ts'
import type { OwnedPlaylist, Playlist } from '../model/playlist.ts'
import { links, presentImages } from './links.ts'
import { Page, type PageOf, toPage } from './paging.ts'
import { type Entry, ItemEntry, TrackEntry } from './playlist-entry.ts'
import { PlaylistOwner, presentPlaylistUser } from './playlist-user.ts'
import type { EntryKey } from './profiles.ts'
import { ExternalUrls, Followers, Image as ImageObject, named } from './schema.ts'
import type { View } from './view.ts'

const playlistFields = {
  collaborative: T.Boolean(),
  description: T.String(),
  external_urls: ExternalUrls,
  href: T.String(),
  id: T.String(),
  images: T.Array(ImageObject),
  name: T.String(),
  owner: PlaylistOwner,
  primary_color: T.Null(),
  public: T.Boolean(),
  snapshot_id: T.String(),
  type: T.Literal('playlist'),
  uri: T.String(),
}

const ItemsRef = named(
  'PlaylistTracksRefObject',
  T.Object({ href: T.String(), total: T.Integer() }),
)

/**
 * A playlist in a list of playlists: where its items are, and how many. What is called `items` is
 * for apps of 2026 (web-api reference, section 11).
 */
export const SimplifiedPlaylist = named(
  'SimplifiedPlaylistObject',
  T.Object({
    ...playlistFields,
    tracks: ItemsRef,
    items: T.Optional(ItemsRef),
  }),
)

export const PlaylistObject = named(
  'PlaylistObject',
  T.Object({
    ...playlistFields,
    followers: Followers,
    tracks: Page(TrackEntry),
    items: T.Optional(Page(ItemEntry)),
  }),
)

/** The answer to every change of the items. */
export const SnapshotId = named('SnapshotIdObject', T.Object({ snapshot_id: T.String() }))

/** A playlist without what it holds. */
function presentHead(playlist: OwnedPlaylist, view: View) {
  const { external_urls, href, id, uri } = links('playlist', playlist.id, view)
  return {
    collaborative: playlist.isCollaborative,
    description: playlist.description,
    external_urls,
    href,
    id,
    images: presentPlaylistImages(playlist, view),
    name: playlist.name,
    owner: {
      display_name: playlist.ownerName || null,
      ...presentPlaylistUser(playlist.ownerId, view),
    },
    primary_color: null,
    public: playlist.isPublic,
    snapshot_id: playlist.snapshotId,
    type: 'playlist' as const,
    uri,
  }
}

export function presentSimplifiedPlaylist(
  playlist: OwnedPlaylist,
  view: View,
): Static<typeof SimplifiedPlaylist> {
  const head = presentHead(playlist, view)
  return { ...head, tracks: { href: `${head.href}/tracks`, total: playlist.total } }
}

/** A playlist that was made just now and holds nothing yet. */
export function presentNewPlaylist(
  playlist: OwnedPlaylist,
  view: View,
): Static<typeof PlaylistObject> {
  const head = presentHead(playlist, view)
  const url = `${head.href}/tracks`
  const page = { limit: playlistPageLimit, offset: 0 }
  return {
    ...head,
    followers: { href: null, total: playlist.followers },
    tracks: toPage({ url, page, total: 0 }, []),
  }
}

/** The first page of a playlist's items, under each of the names it is shown by. */
type ItemPages = { name: `${EntryKey}s`; text: JsonText<PageOf<Entry>> }[]

/** A whole playlist around the first page of its items, which is written already. */
export function playlistText(
  playlist: OwnedPlaylist,
  pages: ItemPages,
  view: View,
): JsonText<Static<typeof PlaylistObject>> {
  const followers = { href: null, total: playlist.followers }
  const head = toBytes(JSON.stringify({ ...presentHead(playlist, view), followers })).slice(0, -1)
  const pieces = [head]
  for (const { name, text } of pages) {
    pieces.push(`,"${name}":`)
    text.addTo(pieces)
  }
  pieces.push('}')
  return new JsonText(pieces, digest(head + pages.map(({ text }) => text.tag).join('')))
}

/**
 * The covers of a playlist: those chosen for it, else a mosaic of its first albums' covers. The
 * mosaic's address changes with the beginning of the list, so that clients may keep the picture.
 */
export function presentPlaylistImages(
  { id, images, directory }: Playlist,
  view: View,
): Static<typeof ImageObject>[] {
  const [first] = directory
  if (images.length > 0 || first === undefined) return presentImages(images, view)
  const mosaic = mosaicSizes.map(
    (size): Image => ({
      url: `/image/mosaic/${id}/${first[0]}/${size}`,
      width: size,
      height: size,
    }),
  )
  return presentImages(mosaic, view)
}

/** How many items a playlist shows of itself. */
export const playlistPageLimit = 100

/** Side lengths of a mosaic, in pixels. */
const mosaicSizes = [640, 300, 60]
