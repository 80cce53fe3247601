import { setImmediate } from 'node:timers/promises'
import type { Changes } from '../db/changes.ts'
import type { Db } from '../db/engine.ts'
import { type EntityIds, entityDocs } from '../domain/catalog/index-entities.ts'
import { chunk } from '../lib/chunk.ts'
import { readAhead } from '../lib/read-ahead.ts'
import type { SearchDoc } from '../model/search.ts'
import { entryOf, type IndexEntry, indexEntries } from '../store/search-index.ts'
import {
  deletePending,
  insertPending,
  nextPending,
  type Pending,
  pendingAfter,
} from '../store/search-pending.ts'
import { SeenIds } from './seen-ids.ts'

/**
 * Notes what the search index has to hear of. Imports do this with every batch and index at their
 * end, because most entities change several times while a file is read.
 */
export class PendingSearch {
  readonly #runId: string
  readonly #noted = new SeenIds()
  #position: number | undefined

  constructor(runId: string) {
    this.#runId = runId
  }

  /** Notes those entities that this run has not noted yet. */
  async note(tx: Db, { artists, albums, tracks }: EntityIds): Promise<void> {
    const fresh = {
      artists: this.#fresh(artists),
      albums: this.#fresh(albums),
      tracks: this.#fresh(tracks),
    }
    if (fresh.artists.length + fresh.albums.length + fresh.tracks.length === 0) return
    this.#position ??= await nextPending(tx, this.#runId)
    await insertPending(tx, { runId: this.#runId, position: this.#position++, ...fresh })
  }

  #fresh(ids: string[]): string[] {
    const fresh = ids.filter((id) => !this.#noted.has(id))
    for (const id of fresh) this.#noted.add(id)
    return fresh
  }
}

/**
 * Indexes what was noted, in short transactions; also what an interrupted import left behind. The
 * next documents are read and made ready while the last are written.
 * @param onRun is told how many entities were indexed, again and again
 * @param signal stops between two transactions; whoever indexes next goes on from there
 */
export async function indexPending(
  { db, changes }: { db: Db; changes: Changes },
  onRun: (indexed: number) => void = () => {},
  signal?: AbortSignal,
): Promise<void> {
  let indexed = 0
  for await (const { pending, entries } of readAhead(readied(readAhead(noted(db))))) {
    if (signal?.aborted === true) return
    await changes.write(async (tx) => {
      await indexEntries(tx, entries)
      for (const { runId, position } of pending) await deletePending(tx, runId, position)
    })
    indexed += entries.length
    onRun(indexed)
  }
}

type Noted = { pending: Pending[]; docs: Map<string, SearchDoc> }

async function* noted(db: Db): AsyncGenerator<Noted, void> {
  let last = { runId: '', position: -1 }
  for (;;) {
    const pending = await pendingAfter(db, last, maxRead)
    last = pending.at(-1) ?? last
    if (pending.length === 0) return
    const docs = await entityDocs(db, {
      artists: pending.flatMap(({ artists }) => artists),
      albums: pending.flatMap(({ albums }) => albums),
      tracks: pending.flatMap(({ tracks }) => tracks),
    })
    yield { pending, docs: new Map(docs.map((doc) => [`${doc.kind} ${doc.id}`, doc])) }
  }
}

async function* readied(
  source: AsyncIterable<Noted>,
): AsyncGenerator<{ pending: Pending[]; entries: IndexEntry[] }, void> {
  for await (const { pending, docs } of source) {
    for (const written of chunk(pending, maxWritten)) {
      const entries: IndexEntry[] = []
      for (const run of chunk(
        written.flatMap((one) => docsOf(docs, one)),
        maxReadied,
      )) {
        entries.push(...run.map(entryOf))
        // What is being written goes first.
        await setImmediate()
      }
      yield { pending: written, entries }
    }
  }
}

/** The documents of what was noted together; those that are gone are left out. */
const docsOf = (docs: Map<string, SearchDoc>, { artists, albums, tracks }: Pending) =>
  [
    ...artists.map((id) => `artist ${id}`),
    ...albums.map((id) => `album ${id}`),
    ...tracks.map((id) => `track ${id}`),
  ].flatMap((key) => docs.get(key) ?? [])

/** So many batches' worth of documents are kept in memory. */
const maxRead = 12
/** So many batches' worth is indexed in a tenth of a second, for which others who write wait. */
const maxWritten = 2
/** So many documents are made ready in a few milliseconds. */
const maxReadied = 250
