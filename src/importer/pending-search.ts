import type { Changes } from '../db/changes.ts'
import type { Db } from '../db/engine.ts'
import { type EntityIds, indexEntities } from '../domain/catalog/index-entities.ts'
import {
  deletePending,
  firstPending,
  insertPending,
  nextPending,
  type PendingKind,
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
    this.#position ??= await nextPending(tx, this.#runId)
    const fresh = [
      ...this.#fresh('artist', artists),
      ...this.#fresh('album', albums),
      ...this.#fresh('track', tracks),
    ]
    const first = this.#position
    this.#position += fresh.length
    await insertPending(
      tx,
      fresh.map((entity, at) => ({ runId: this.#runId, position: first + at, ...entity })),
    )
  }

  #fresh(kind: PendingKind, ids: string[]): { kind: PendingKind; id: string }[] {
    const fresh = ids.filter((id) => !this.#noted.has(id))
    for (const id of fresh) this.#noted.add(id)
    return fresh.map((id) => ({ kind, id }))
  }
}

/**
 * Indexes what was noted, in short transactions; also what an interrupted import left behind.
 * @param onRun is told how many entities were indexed, again and again
 */
export async function indexPending(
  { db, changes }: { db: Db; changes: Changes },
  onRun: (indexed: number) => void = () => {},
): Promise<void> {
  let indexed = 0
  for (;;) {
    const pending = await firstPending(db, maxEntities)
    const last = pending.at(-1)
    if (last === undefined) return
    const idsOf = (kind: PendingKind) =>
      pending.flatMap((entity) => (entity.kind === kind ? [entity.id] : []))
    await changes.write(async (tx) => {
      await indexEntities(tx, {
        artists: idsOf('artist'),
        albums: idsOf('album'),
        tracks: idsOf('track'),
      })
      await deletePending(tx, last.runId, last.position)
    })
    indexed += pending.length
    onRun(indexed)
  }
}

/** As many as are indexed in a tenth of a second. */
const maxEntities = 2_000
