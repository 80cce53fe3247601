import { ownAlbumId } from '../domain/catalog/derived-ids.ts'
import { writeEntities } from '../domain/catalog/write-batch.ts'
import { importPlaylists } from '../domain/playlists/import-playlists.ts'
import { entryUri } from '../domain/playlists/item-uri.ts'
import type { CatalogBatch, PlaylistEntryRecord, PlaylistRecord } from '../model/records.ts'
import { deleteParts, partOwners, partsOf } from '../store/import-parts.ts'
import { type ImportRun, saveRun } from '../store/import-runs.ts'
import { knownIds } from '../store/known-ids.ts'
import { heldEntries } from './held-entries.ts'
import type { Means } from './means.ts'
import { defaultOwner, ensureOwner } from './owners.ts'
import type { PendingSearch } from './pending-search.ts'
import { type Counts, countReason } from './report.ts'
import type { CreditPart, PlaylistPart } from './resolve/parts.ts'
import { countPlaylist } from './tally.ts'

/** What it takes to put together what came in rows of their own. */
export type Assembly = {
  means: Means
  run: ImportRun
  counts: Counts
  ownerId: string
  /** One playlist was listed under several genres, so a track that it holds twice is held once. */
  collapses: boolean
  /** The rows are what was missing of playlists: they are added to what is there. */
  appends: boolean
  pending: PendingSearch
}

/**
 * Gives the tracks of a relational data set the artists that its rows credit.
 * Interrupted, it goes on: what was used is forgotten in the same transaction.
 */
export async function putCreditsTogether({ means, run, pending }: Assembly): Promise<void> {
  for (;;) {
    const owners = await partOwners(means.db, run.id, 'credit', 500)
    if (owners.length === 0) return
    await means.changes.write(async (tx, touch) => {
      const parts = await partsOf(tx, run.id, 'credit', owners)
      const credits = [...parts].map(([id, values]) => ({
        id,
        artistIds: [...new Set(values.flatMap((value): CreditPart => JSON.parse(value)))],
      }))
      const madeUp = await knownIds(
        tx,
        'album',
        owners.map((id) => ownAlbumId(id)),
      )
      const { touched } = await writeEntities(tx, creditBatch(credits, madeUp))
      await pending.note(tx, touched)
      await deleteParts(tx, run.id, 'credit', owners)
      touch('catalog')
    })
  }
}

/** The artist of an album that was made up for a track is the artist of the track. */
const creditBatch = (
  credits: { id: string; artistIds: string[] }[],
  madeUp: ReadonlySet<string>,
): CatalogBatch => ({
  rank: 'csv',
  artists: [],
  albums: credits
    .map(({ id, artistIds }) => ({
      id: ownAlbumId(id),
      name: '',
      artistIds: artistIds.slice(0, 1),
    }))
    .filter(({ id }) => madeUp.has(id)),
  tracks: credits.map(({ id, artistIds }) => ({ id, name: '', albumId: '', artistIds })),
  features: [],
  aliases: [],
})

/** Makes the playlists that rows named. Interrupted, it goes on. */
export async function putPlaylistsTogether(assembly: Assembly): Promise<void> {
  const { means, run, counts, ownerId } = assembly
  const { db, changes, clock, random } = means
  for (;;) {
    const ids = await partOwners(db, run.id, 'playlist', 25)
    if (ids.length === 0) return
    await changes.write(async (tx, touch) => {
      const now = clock.now()
      if (ownerId === defaultOwner.id) {
        await ensureOwner(tx, touch, defaultOwner, { now, random })
      }
      const records: PlaylistRecord[] = []
      for (const [id, values] of await partsOf(tx, run.id, 'playlist', ids)) {
        const parts = values.map((value): PlaylistPart => JSON.parse(value))
        const name = parts[0]?.name ?? ''
        const given = parts.flatMap(({ entries }) => entries)
        const held = assembly.appends ? await heldEntries(tx, id) : []
        const all = assembly.collapses || assembly.appends ? distinct([...held, ...given]) : given
        if (all.length > maxItems) countReason(counts.notes, 'playlist_too_long')
        const entries = all.slice(0, maxItems)
        records.push({ id, name, ownerId, entries })
      }
      for (const outcome of await importPlaylists(tx, touch, records, now)) {
        countPlaylist(counts, outcome)
      }
      await deleteParts(tx, run.id, 'playlist', ids)
      await saveRun(tx, { ...run, report: JSON.stringify(counts) })
    })
  }
}

/** The public API allows no more in one playlist. */
const maxItems = 10_000

function distinct(entries: PlaylistEntryRecord[]): PlaylistEntryRecord[] {
  const first = new Map<string, PlaylistEntryRecord>()
  for (const entry of entries) {
    const key = entryUri(entry)
    if (!first.has(key)) first.set(key, entry)
  }
  return [...first.values()]
}
