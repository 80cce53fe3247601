import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import type { SourceRank, SpokenBatch } from '../../model/records.ts'
import { type EpisodeRow, episodeCounts, episodeRows, showRows } from '../../store/spoken-rows.ts'
import { saveEpisodes, saveShows } from '../../store/spoken-writes.ts'
import { Merge } from '../catalog/merge.ts'
import { type Change, outcomeOf } from '../catalog/plan-batch.ts'
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
  const { rank, shows, episodes, audiobooks, chapters } = batch
  const parts = new Changes(await episodeRows(tx, [...episodes, ...chapters].map(idOf)), rank)
  for (const episode of episodes) parts.add(episode, mergeEpisode)
  for (const chapter of chapters) parts.add(chapter, mergeChapter)
  const homes = homesOf(parts.changed)
  const wholes = new Changes(
    await showRows(tx, [...shows.map(idOf), ...audiobooks.map(idOf), ...homes]),
    rank,
  )
  for (const show of shows) wholes.add(show, mergeShow)
  for (const audiobook of audiobooks) wholes.add(audiobook, mergeAudiobook)
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
  readonly #rank: SourceRank

  constructor(stored: Map<string, Row>, rank: SourceRank) {
    this.#stored = stored
    this.#rank = rank
  }

  add<Rec extends { id: string; rank?: SourceRank }>(
    record: Rec,
    mergeRecord: (stored: Row | undefined, record: Rec, merge: Merge) => Row,
  ): void {
    const { id } = record
    const stored = this.#stored.get(id)
    const earlier = this.all.get(id)
    const before = earlier?.after ?? stored
    const given = rankOf(record.rank ?? this.#rank)
    const standing = { stored: before?.rank ?? null, given, isSettled: earlier !== undefined }
    const after = mergeRecord(before, record, new Merge(standing))
    after.rank = Math.max(before?.rank ?? given, given)
    this.all.set(id, { before: stored, after })
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
