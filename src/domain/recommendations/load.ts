import { setImmediate } from 'node:timers/promises'
import type { Db } from '../../db/engine.ts'
import { loadChunks } from '../../store/playlist-chunks.ts'
import { loadSavedList } from '../../store/saved-items.ts'
import {
  type ArtistRow,
  artistGenresAfter,
  basketsAfter,
  creditsBetween,
  type SoundRow,
  soundsAfter,
  userIdsAfter,
} from '../../store/sounds.ts'
import { type Basket, type Baskets, toBaskets } from './baskets.ts'
import { type CatalogIndex, catalogIndex } from './catalog-index.ts'

/** Rows per query: on SQLite a query holds the process up, a thousand rows for a few milliseconds. */
const sliceRows = 1_000

/** Reads the whole catalog in slices, letting others go first between two of them. */
export async function loadCatalogIndex(db: Db): Promise<CatalogIndex> {
  const tracks: SoundRow[] = []
  const credits: { trackId: string; artistId: string }[] = []
  for await (const slice of slices((after) => soundsAfter(db, after, sliceRows), idOf)) {
    tracks.push(...slice)
    const [first] = slice
    const last = slice.at(-1)
    if (first !== undefined && last !== undefined) {
      credits.push(...(await creditsBetween(db, first.id, last.id)))
    }
  }
  const artists: ArtistRow[] = []
  for await (const slice of slices((after) => artistGenresAfter(db, after, sliceRows), idOf)) {
    artists.push(...slice)
  }
  return catalogIndex({ tracks, artists, credits })
}

/** Reads all playlists and libraries; private ones count too, but are never named. */
export async function loadBaskets(
  db: Db,
  { trackOf, trackIds }: Pick<CatalogIndex, 'trackOf' | 'trackIds'>,
): Promise<Baskets> {
  const gathered: Basket[] = []
  const gather = (publicId: string, ids: Iterable<string>) => {
    const tracks: number[] = []
    for (const id of ids) {
      const track = trackOf.get(id)
      if (track !== undefined) tracks.push(track)
    }
    if (tracks.length > 0) gathered.push({ publicId, tracks })
  }
  for await (const slice of slices((after) => basketsAfter(db, after, playlistsAtOnce), idOf)) {
    for (const { id, isPublic, chunks } of slice) {
      const items = await loadChunks(db, id, chunks)
      const uris = chunks.flatMap((chunk) => items.get(chunk) ?? []).map(({ uri }) => uri)
      gather(
        isPublic ? id : '',
        uris.map((uri) => uri.slice(uri.lastIndexOf(':') + 1)),
      )
    }
  }
  for await (const users of slices((after) => userIdsAfter(db, after, usersAtOnce), String)) {
    for (const userId of users) gather('', (await loadSavedList(db, { userId, kind: 'track' })).ids)
  }
  return toBaskets(gathered, trackIds.length)
}

const playlistsAtOnce = 20
const usersAtOnce = 5

const idOf = ({ id }: { id: string }) => id

async function* slices<R>(
  read: (after: string) => Promise<R[]>,
  keyOf: (row: R) => string,
): AsyncGenerator<R[]> {
  let after = ''
  for (;;) {
    const rows = await read(after)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = keyOf(last)
    await setImmediate()
  }
}
