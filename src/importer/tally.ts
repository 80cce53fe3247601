import {
  type BatchPlan,
  featuresKey,
  type Outcome,
  outcomeOf,
} from '../domain/catalog/plan-batch.ts'
import type { SpokenKind } from '../model/records.ts'
import type { Row } from './drafts.ts'
import type { LedgerLine } from './ledger.ts'
import { type Counts, countReason, type EntityKind } from './report.ts'
import type { Resolved, Verdict } from './resolve/resolve-rows.ts'
import type { SeenIds } from './seen-ids.ts'

/** Rows that were taken in, and what came of them. */
export type Taken = {
  rows: readonly Row[]
  resolved: Resolved
  plan: BatchPlan
  /** What became of the spoken records, in order. */
  spoken: Record<SpokenKind, readonly Outcome[]>
  /** What became of the analyses, in order. */
  analyses: readonly Outcome[]
  /** What became of the playlists that came whole, in order. */
  playlists: readonly Outcome[]
  /** What earlier batches of the file have described. */
  seen: SeenIds
}

/**
 * Counts a batch: every row once, every entity once in the whole import.
 * @returns the lines for the ledger
 */
export function tally(counts: Counts, taken: Taken): LedgerLine[] {
  const lines: LedgerLine[] = []
  const disagreements = fieldsByRow(taken)
  for (const [at, verdict] of taken.resolved.verdicts.entries()) {
    const row = taken.rows[at]
    if (row === undefined) break
    const outcome = outcomeOfRow(verdict, taken)
    counts.read++
    if (outcome === 'skipped') countReason(counts.skipped, reasonOf(verdict))
    else counts[outcome]++
    const line = { line: row.line, outcome, raw: row.raw, candidates: candidatesOf(verdict) }
    if (outcome === 'skipped' || outcome === 'rejected' || outcome === 'unmatched') {
      lines.push({ ...line, reason: reasonOf(verdict) })
    }
    const more = taken.resolved.notes.get(at)
    for (const reason of more === undefined ? row.notes : [...row.notes, more]) {
      countReason(counts.notes, reason)
      lines.push({ ...line, reason })
    }
    const fields = disagreements.get(at)
    if (fields !== undefined) {
      countReason(counts.notes, 'disagrees')
      lines.push({ ...line, reason: 'disagrees', fields })
    }
  }
  countEntities(counts, taken)
  return lines
}

type RowOutcome = Outcome | 'unmatched' | 'rejected' | 'skipped'

/** A row is what became of the thing it is about. */
function outcomeOfRow(verdict: Verdict, taken: Taken): RowOutcome {
  const { plan, analyses, playlists, resolved, seen } = taken
  if (!('place' in verdict)) return verdict.kind
  if (verdict.kind === 'spoken') return outcomeOfSpoken(taken, verdict.of, verdict.place)
  const { kind, place } = verdict
  if (kind === 'analyses') return analyses[place] ?? 'unchanged'
  if (kind === 'playlists') return playlists[place] ?? 'unchanged'
  const outcome = plan[kind].outcomes[place] ?? 'unchanged'
  const record = resolved.batch[kind][place]
  return outcome === 'created' && record !== undefined && seen.has(keyOf(record))
    ? 'unchanged'
    : outcome
}

/** A dry run stores nothing, so what an earlier batch described would be made once more. */
function outcomeOfSpoken(
  { spoken, resolved, seen }: Taken,
  of: SpokenKind,
  place: number,
): Outcome {
  const outcome = spoken[of][place] ?? 'unchanged'
  const id = resolved.spoken[of][place]?.id ?? ''
  return outcome === 'created' && seen.has(id) ? 'unchanged' : outcome
}

/** Under which key an entity is remembered. */
export const keyOf = (record: { id: string } | { trackId: string }): string =>
  'id' in record ? record.id : featuresKey(record.trackId)

const reasonOf = (verdict: Verdict) => ('reason' in verdict ? verdict.reason : verdict.kind)

const candidatesOf = (verdict: Verdict) => ('candidates' in verdict ? verdict.candidates : [])

/** Fields in which rows differ from what stands, such as `albums.release_date`. */
function fieldsByRow({ plan, resolved }: Taken): Map<number, string[]> {
  const found = new Map<number, string[]>()
  for (const { kind, place, fields } of plan.disagreements) {
    const row = resolved.rowOf[kind][place] ?? 0
    const named = fields.map((field) => `${kind}.${field}`)
    found.set(row, [...(found.get(row) ?? []), ...named])
  }
  return found
}

function countEntities(counts: Counts, taken: Taken): void {
  const { plan, playlists, resolved, seen } = taken
  for (const kind of ['artists', 'albums', 'tracks', 'features'] as const) {
    for (const [id, { before, after }] of plan[kind].changes) {
      if (seen.has(kind === 'features' ? featuresKey(id) : id)) continue
      counts.entities[kind][outcomeOf<object>(before, after)]++
    }
  }
  for (const outcome of playlists) countPlaylist(counts, outcome)
  for (const kind of ['shows', 'episodes', 'audiobooks', 'chapters'] as const) {
    const counted = new Set<string>()
    for (const [place, { id }] of resolved.spoken[kind].entries()) {
      if (seen.has(id) || counted.has(id)) continue
      counted.add(id)
      counts.entities[kind][taken.spoken[kind][place] ?? 'unchanged']++
    }
  }
}

export const countPlaylist = (counts: Counts, outcome: Outcome): void => {
  counts.entities['playlists' satisfies EntityKind][outcome]++
}
