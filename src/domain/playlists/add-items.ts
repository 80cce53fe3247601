import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import { allOf } from '../../lib/all-of.ts'
import { badRequest, forbidden } from '../../lib/errors.ts'
import type { PlaylistItem } from '../../model/playlist.ts'
import { survivors } from '../../store/aliased.ts'
import { knownIds } from '../../store/known-ids.ts'
import { type Editor, keepPlaylist, openPlaylist } from './edit-playlist.ts'
import { episodeUri, invalidUri, parseItemUri, trackUri } from './item-uri.ts'
import { checkEditor } from './rights.ts'

/**
 * Puts items into a playlist: before the one at `position`, or after the last.
 * @returns the new snapshot id
 * @throws 400, 403, 404 as web-api section 3 has them; nothing is added then
 */
export async function addItems(
  tx: Db,
  touch: Touch,
  { caller, now }: Editor,
  {
    playlistId,
    uris,
    position,
  }: { playlistId: string; uris: string[]; position?: number | undefined },
): Promise<string> {
  if (uris.length === 0) throw badRequest('No uris provided')
  if (position !== undefined && position < 0) {
    throw badRequest('Invalid position, must be positive')
  }
  // At once, and still what is wrong with the items is said first.
  const [added, taken] = await allOf([
    newItems(tx, uris, { addedAt: now, addedBy: caller.userId }),
    openPlaylist(tx, playlistId),
  ])
  checkEditor(taken.playlist, caller, "You cannot add tracks to a playlist you don't own")
  const { total } = taken.items
  if (total + added.length > maxTotal) throw forbidden(`A playlist can hold ${maxTotal} items`)
  const at = position ?? total
  if (at > total) throw forbidden('Index out of bounds')
  await taken.items.insert(at, added)
  return keepPlaylist(tx, touch, taken, {
    change: { kind: 'insert', at, count: added.length },
    now,
  })
}

/**
 * Items of the catalog as new entries.
 * @throws 400 when there are too many, or one is malformed or not in the catalog
 */
export async function newItems(
  tx: Db,
  uris: readonly string[],
  added: Omit<PlaylistItem, 'uri'>,
): Promise<PlaylistItem[]> {
  if (uris.length > maxUris) {
    throw badRequest(`You can add a maximum of ${maxUris} tracks per request.`)
  }
  const parsed = uris.map((text) => {
    const uri = parseItemUri(text)
    if (uri.kind === 'local') throw invalidUri(text)
    return uri
  })
  const idsOf = (kind: 'track' | 'episode') =>
    parsed.flatMap((uri) => (uri.kind === kind ? uri.id : []))
  const tracks = await keptTracks(tx, idsOf('track'))
  const episodes = await knownIds(tx, 'episode', idsOf('episode'))
  return parsed.map(({ kind, id }) => {
    const uri = kind === 'track' ? tracks.get(id) : episodes.has(id) ? episodeUri(id) : undefined
    if (uri === undefined) throw nonExistingItem()
    return { uri, ...added }
  })
}

/** The URIs under which tracks are listed: those of their survivors; unknown ones are absent. */
async function keptTracks(tx: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const known = await knownIds(tx, 'track', ids)
  const successors = await survivors(
    tx,
    'track',
    ids.filter((id) => !known.has(id)),
  )
  const kept = new Map([...successors].map(([former, id]) => [former, trackUri(id)]))
  for (const id of known) kept.set(id, trackUri(id))
  return kept
}

const nonExistingItem = () => badRequest('Payload contains a non-existing ID')

const maxUris = 100
const maxTotal = 10_000
