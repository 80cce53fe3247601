import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import type { SourceRank, SpokenBatch, SpokenKind } from '../../model/records.ts'
import {
  type EpisodeRow,
  episodeCounts,
  episodeRows,
  type ShowRow,
  showRows,
} from '../../store/spoken-rows.ts'
import { saveEpisodes, saveShows } from '../../store/spoken-writes.ts'
import { Merge } from '../catalog/merge.ts'
import { type Change, type Outcome, outcomeOf } from '../catalog/plan-batch.ts'
import { rankOf } from '../catalog/ranks.ts'
import type { WriteCounts } from '../catalog/write-batch.ts'
import { indexSpoken } from './index-spoken.ts'
import { mergeChapter, mergeEpisode } from './merge-episode.ts'
import { mergeAudiobook, mergeShow } from './merge-show.ts'
import { episodesTopic } from './topics.ts'

/**
 * Writes what a source knows of podcasts, audiobooks and their parts into the catalog, by the rules
 * of `Merge`, and into the search index. Writing the same batch again changes nothing. Has to run
 * inside a transaction.
 */
export async function writeSpoken(tx: Db, touch: Touch, batch: SpokenBatch): Promise<WriteCounts> {
  return applySpoken(tx, touch, await planSpoken(tx, batch))
}

/** What writing a batch would change, and what would become of each of its records, in order. */
export type SpokenPlan = {
  parts: Changes<EpisodeRow>
  wholes: Changes<ShowRow>
  outcomes: Record<SpokenKind, Outcome[]>
}

/** Works out what a batch changes. Reads only. */
export async function planSpoken(db: Db, batch: SpokenBatch): Promise<SpokenPlan> {
  const { shows, episodes, audiobooks, chapters } = batch
  const parts = new Changes(await episodeRows(db, [...episodes, ...chapters].map(idOf)), batch)
  const outcomes = {
    episodes: episodes.map((episode) => parts.add(episode, mergeEpisode)),
    chapters: chapters.map((chapter) => parts.add(chapter, mergeChapter)),
  }
  const homes = homesOf(parts.changed)
  const stored = await showRows(db, [...shows.map(idOf), ...audiobooks.map(idOf), ...homes])
  const wholes = new Changes(stored, batch)
  return {
    parts,
    wholes,
    outcomes: {
      ...outcomes,
      shows: shows.map((show) => wholes.add(show, mergeShow)),
      audiobooks: audiobooks.map((audiobook) => wholes.add(audiobook, mergeAudiobook)),
    },
  }
}

/** Does what was planned, in the transaction that planned it. */
export async function applySpoken(
  tx: Db,
  touch: Touch,
  { parts, wholes }: SpokenPlan,
): Promise<WriteCounts> {
  const homes = homesOf(parts.changed)
  await saveEpisodes(
    tx,
    parts.changed.map(({ after }) => after),
  )
  // A show never has fewer episodes than are known of it, whatever a source says.
  for (const [id, count] of await episodeCounts(tx, [...homes, ...wholes.all.keys()])) {
    wholes.adjust(id, (row) => ({ ...row, total_episodes: Math.max(row.total_episodes, count) }))
  }
  await saveShows(
    tx,
    wholes.changed.map(({ after }) => after),
  )
  await indexSpoken(tx, {
    shows: wholes.changed,
    episodes: parts.changed.map(({ after }) => after),
  })
  for (const id of homes) touch(episodesTopic(id))
  if (parts.changed.length > 0 || wholes.changed.length > 0) touch('catalog')
  return countAll([...parts.all.values(), ...wholes.all.values()])
}

const idOf = (record: { id: string }) => record.id

/** The shows that parts belong to, or belonged to so far. */
const homesOf = (changes: Change<EpisodeRow>[]) =>
  new Set(changes.flatMap(({ before, after }) => [after.show_id, before?.show_id ?? after.show_id]))

/** Rows before and after the records of a batch; the second record of an entity meets the first. */
class Changes<Row extends { rank: number }> {
  readonly all = new Map<string, Change<Row>>()
  readonly #stored: Map<string, Row>
  readonly #batch: Pick<SpokenBatch, 'rank' | 'settled'>

  constructor(stored: Map<string, Row>, batch: Pick<SpokenBatch, 'rank' | 'settled'>) {
    this.#stored = stored
    this.#batch = batch
  }

  /** @returns what becomes of the record */
  add<Rec extends { id: string; rank?: SourceRank }>(
    record: Rec,
    mergeRecord: (stored: Row | undefined, record: Rec, merge: Merge) => Row,
  ): Outcome {
    const { id } = record
    const stored = this.#stored.get(id)
    const earlier = this.all.get(id)
    const before = earlier?.after ?? stored
    const given = rankOf(record.rank ?? this.#batch.rank)
    const isSettled = earlier !== undefined || this.#batch.settled?.has(id) === true
    const standing = { stored: before?.rank ?? null, given, isSettled }
    const after = mergeRecord(before, record, new Merge(standing))
    after.rank = Math.max(before?.rank ?? given, given)
    this.all.set(id, { before: stored, after })
    return outcomeOf<object>(before, after)
  }

  /** Changes a row that is stored or about to be. */
  adjust(id: string, change: (row: Row) => Row): void {
    const row = this.all.get(id)?.after ?? this.#stored.get(id)
    if (row === undefined) return
    const after = change(row)
    const before = this.#stored.get(id)
    if (this.all.has(id) || outcomeOf<object>(before, after) !== 'unchanged') {
      this.all.set(id, { before, after })
    }
  }

  get changed(): Change<Row>[] {
    return [...this.all.values()].filter(
      ({ before, after }) => outcomeOf<object>(before, after) !== 'unchanged',
    )
  }
}

function countAll(changes: Change<object>[]): WriteCounts {
  const counts: WriteCounts = { created: 0, updated: 0, unchanged: 0 }
  for (const { before, after } of changes) counts[outcomeOf(before, after)]++
  return counts
}
