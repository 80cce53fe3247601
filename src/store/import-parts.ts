import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'

export type PartKind = 'playlist' | 'credit'

/**
 * What the rows of a batch say of a playlist or of the credits of a track; `value` is JSON, and
 * `position` that of the first of the rows in their file.
 */
export type ImportPart = { kind: PartKind; owner: string; position: number; value: string }

/** Keeps parts until their run has read all of them. */
export async function insertParts(db: Db, runId: string, parts: ImportPart[]): Promise<void> {
  for (const run of statementRuns(db, parts)) {
    await db
      .insertInto('import_part')
      .values(run.map((part) => ({ run_id: runId, ...part })))
      .execute()
  }
}

/** Ids of what the parts of a kind belong to, in order. */
export async function partOwners(
  db: Db,
  runId: string,
  kind: PartKind,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('import_part')
    .select('owner')
    .distinct()
    .where('run_id', '=', runId)
    .where('kind', '=', kind)
    .orderBy('owner')
    .limit(limit)
    .execute()
  return rows.map((row) => row.owner)
}

/** Every part of a kind that belongs to one of the owners, by owner, in order. */
export async function partsOf(
  db: Db,
  runId: string,
  kind: PartKind,
  owners: string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>(owners.map((owner) => [owner, []]))
  const rows = await db
    .selectFrom('import_part')
    .select(['owner', 'value'])
    .where('run_id', '=', runId)
    .where('kind', '=', kind)
    .where('owner', 'in', owners)
    .orderBy('owner')
    .orderBy('position')
    .execute()
  for (const { owner, value } of rows) found.get(owner)?.push(value)
  return found
}

/** Forgets the parts of the owners, once they were used. */
export async function deleteParts(
  db: Db,
  runId: string,
  kind: PartKind,
  owners: string[],
): Promise<void> {
  await db
    .deleteFrom('import_part')
    .where('run_id', '=', runId)
    .where('kind', '=', kind)
    .where('owner', 'in', owners)
    .execute()
}
