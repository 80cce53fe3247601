import type { Context } from '../../context.ts'
import { playlistTopic } from '../../domain/playlists/topics.ts'
import { notFound } from '../../lib/errors.ts'
import type { Directory, OwnedPlaylist, PlaylistItem } from '../../model/playlist.ts'
import { loadChunks } from '../../store/playlist-chunks.ts'
import { loadPlaylists } from '../../store/playlists.ts'
import { present } from './present.ts'

type Held<T> = { value: T | null; bytes: number }

/**
 * Playlists by their ids, null for those that do not exist. They stay in memory until they change;
 * what is missing there is loaded together.
 */
export async function heldPlaylists(
  ctx: Context,
  ids: readonly string[],
): Promise<(OwnedPlaylist | null)[]> {
  const keys = ids.map(playlistTopic)
  const load = together(ids, (missing) => loadPlaylists(ctx.db, missing), sizeOfPlaylist)
  return held(ctx, keys, load)
}

/** A playlist. @throws 404 */
export async function heldPlaylist(ctx: Context, id: string): Promise<OwnedPlaylist> {
  const [playlist] = await heldPlaylists(ctx, [id])
  if (playlist === null || playlist === undefined) throw notFound()
  return playlist
}

/** A page of a playlist's items, and the version of the playlist they are of. */
export async function heldItems(
  ctx: Context,
  playlist: OwnedPlaylist,
  page: { offset: number; limit: number },
): Promise<{ playlist: OwnedPlaylist; items: PlaylistItem[] }> {
  let version = playlist
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const cuts = cutPage(version.directory, page)
    const chunks = await heldChunks(
      ctx,
      version.id,
      cuts.map(({ chunk }) => chunk),
    )
    const items = chunks.filter(present)
    if (items.length === cuts.length) {
      const slices = cuts.map(({ from, to }, at) => items[at]?.slice(from, to) ?? [])
      return { playlist: version, items: slices.flat() }
    }
    // The playlist was changed after its directory was read, so that belongs to an older version.
    ctx.lists.drop(playlistTopic(version.id))
    version = await heldPlaylist(ctx, version.id)
  }
  throw new Error(`the items of playlist ${playlist.id} cannot be read`)
}

/** Every attempt but the first means that somebody changed the playlist within the same instant. */
const maxAttempts = 20

/** Chunks never change, so nothing ever has to be dropped. */
function heldChunks(ctx: Context, playlistId: string, chunks: readonly number[]) {
  const keys = chunks.map((chunk) => `playlist-chunk:${playlistId}:${chunk}`)
  const load = together(chunks, (missing) => loadChunks(ctx.db, playlistId, missing), sizeOfItems)
  return held(ctx, keys, load)
}

type Cut = { chunk: number; from: number; to: number }

/** The parts of chunks that make up a page. */
function cutPage(
  directory: Directory,
  { offset, limit }: { offset: number; limit: number },
): Cut[] {
  const cuts: Cut[] = []
  let start = 0
  for (const [chunk, count] of directory) {
    const from = Math.max(0, offset - start)
    const to = Math.min(count, offset + limit - start)
    if (to <= 0) break
    if (from < count) cuts.push({ chunk, from, to })
    start += count
  }
  return cuts
}

async function held<T>(
  ctx: Context,
  keys: readonly string[],
  load: (at: number) => Promise<Held<T>>,
): Promise<(T | null)[]> {
  // A key is loaded by one loader only, so what is held under it is that loader's.
  const found = keys.map(
    (key, at) => ctx.lists.get(key, () => load(at)) as Held<T> | Promise<Held<T>>,
  )
  return (await Promise.all(found)).map(({ value }) => value)
}

/** A loader of single things that loads all it is asked for at once in one go. */
function together<K, T>(
  ids: readonly K[],
  loadAll: (ids: K[]) => Promise<Map<K, T>>,
  bytesOf: (value: T) => number,
) {
  const asked: K[] = []
  let loading: Promise<Map<K, T>> | undefined
  return async (at: number): Promise<Held<T>> => {
    const id = ids[at]
    if (id === undefined) return { value: null, bytes: 100 }
    asked.push(id)
    loading ??= Promise.resolve().then(() => loadAll(asked))
    const value = (await loading).get(id) ?? null
    return { value, bytes: value === null ? 100 : bytesOf(value) }
  }
}

const sizeOfPlaylist = ({ directory, images, name, description }: OwnedPlaylist) =>
  700 + 60 * directory.length + 250 * images.length + 2 * (name.length + description.length)

const sizeOfItems = (items: PlaylistItem[]) => 150 * items.length
