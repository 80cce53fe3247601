import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import { badRequest } from '../../lib/errors.ts'
import type { PlaylistChange } from '../../model/playlist.ts'
import { survivors } from '../../store/aliased.ts'
import {
  badVersion,
  changesSince,
  type Editor,
  keepPlaylist,
  openPlaylist,
  type TakenPlaylist,
} from './edit-playlist.ts'
import { episodeUri, type ItemUri, parseItemUri, trackUri } from './item-uri.ts'
import { rebaseItem, totalBefore } from './rebase.ts'
import { checkEditor } from './rights.ts'
import { toRuns } from './runs.ts'

/** The three ways to say what goes (web-api section 3). */
export type Removal =
  | { form: 'uris'; uris: string[] }
  | { form: 'uris at positions'; items: { uri: string; positions: number[] }[] }
  | { form: 'positions'; positions: number[] }

/**
 * Takes items out of a playlist: every occurrence of some URIs, or the items at some positions of
 * the version that `snapshotId` names. What is not there, or no longer, is no error.
 * @returns the snapshot id afterwards; the same as before when nothing was removed
 */
export async function removeItems(
  tx: Db,
  touch: Touch,
  { caller, now }: Editor,
  target: { playlistId: string; removal: Removal; snapshotId?: string | undefined },
): Promise<string> {
  const { removal, snapshotId } = target
  // Positions alone say nothing without the version they were read in.
  if (removal.form === 'positions' && snapshotId === undefined) throw badVersion()
  const wanted = await wantedPlaces(tx, removal)
  const taken = await openPlaylist(tx, target.playlistId)
  checkEditor(taken.playlist, caller, "You cannot remove tracks from a playlist you don't own")
  const changes = await changesSince(tx, taken.playlist, snapshotId)
  const positions =
    removal.form === 'uris'
      ? await positionsOf(taken, wanted)
      : await positionsNow(taken, changes, wanted)
  if (positions.length === 0) return taken.playlist.snapshotId
  await taken.items.remove(positions)
  return keepPlaylist(tx, touch, taken, {
    change: { kind: 'remove', runs: toRuns(positions) },
    now,
  })
}

/** What is to go: at these positions (or anywhere), and only if it is one of these. */
type Wanted = { positions: number[]; uris: ReadonlySet<string> }

async function wantedPlaces(tx: Db, removal: Removal): Promise<Wanted[]> {
  if (removal.form === 'positions') return [{ positions: removal.positions, uris: anyUri }]
  const given =
    removal.form === 'uris' ? removal.uris.map((uri) => ({ uri, positions: [] })) : removal.items
  const parsed = given.map(({ uri, positions }) => ({ item: parseItemUri(uri), positions }))
  const ids = parsed.flatMap(({ item }) => (item.kind === 'track' ? item.id : []))
  const successors = await survivors(tx, 'track', ids)
  return parsed.map(({ item, positions }) => ({ positions, uris: urisOf(item, successors) }))
}

/** No URI is asked for: every item passes. */
const anyUri: ReadonlySet<string> = new Set()

/** The URIs under which an item may be listed. */
function urisOf(item: ItemUri, successors: ReadonlyMap<string, string>): Set<string> {
  if (item.kind === 'local') return new Set([item.uri])
  if (item.kind === 'episode') return new Set([episodeUri(item.id)])
  return new Set([trackUri(item.id), trackUri(successors.get(item.id) ?? item.id)])
}

function positionsOf({ items }: TakenPlaylist, wanted: Wanted[]): Promise<number[]> {
  const uris = new Set(wanted.flatMap((place) => [...place.uris]))
  return items.positionsOf(({ uri }) => uris.has(uri))
}

/** @throws 400 for a position that never was, or that holds something else */
async function positionsNow(
  { playlist, items }: TakenPlaylist,
  changes: PlaylistChange[],
  wanted: Wanted[],
): Promise<number[]> {
  const total = totalBefore(changes, playlist.total)
  const chosen = new Set<number>()
  for (const { positions, uris } of wanted) {
    if (!positions.every((position) => position >= 0 && position < total)) throw noMatch()
    const now = positions.flatMap((position) => rebaseItem(changes, position) ?? [])
    const there = await items.at(now)
    if (uris !== anyUri && !there.every(({ uri }) => uris.has(uri))) throw noMatch()
    for (const position of now) chosen.add(position)
  }
  return [...chosen].sort((a, b) => a - b)
}

/** 400: what is said about positions is not true of the playlist. */
export const noMatch = () => badRequest('Could not remove tracks, please check parameters.')
