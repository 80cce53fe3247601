import { dialectOf } from '../db/dialect/index.ts'
import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import type { AliasRecord } from '../model/records.ts'
import { formerId } from './aliased.ts'

/** Stores aliases; one that is known already stays as it is, ids are not re-keyed. */
export async function addAliases(db: Db, aliases: readonly AliasRecord[]): Promise<void> {
  for (const run of statementRuns(db, aliases)) {
    await db
      .insertInto('alias')
      .values(
        run.map(({ kind, source, sourceId, id }) => ({ kind, source, source_id: sourceId, id })),
      )
      .onConflict((conflict) => conflict.columns(['kind', 'source', 'source_id']).doNothing())
      .execute()
  }
}

/** Our ids for the ids that a source has; unknown ones are absent from the map. */
export async function findAliases(
  db: Db,
  kind: AliasRecord['kind'],
  source: string,
  sourceIds: Iterable<string>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const run of statementRuns(db, [...new Set(sourceIds)])) {
    const rows = await db
      .selectFrom('alias')
      .select(['source_id', 'id'])
      .where('kind', '=', kind)
      .where('source', '=', source)
      .where(dialectOf(db).isAmong('source_id', run))
      .execute()
    for (const row of rows) found.set(row.source_id, row.id)
  }
  return found
}

/**
 * Makes former ids resolve to the one that took their place, and whatever resolved to them too.
 * @param successors former id → the id that took its place
 */
export async function aliasFormerIds(
  db: Db,
  kind: AliasRecord['kind'],
  successors: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [former, id] of successors) {
    await db.updateTable('alias').set({ id }).where('id', '=', former).execute()
  }
  await addAliases(
    db,
    [...successors].map(([former, id]) => ({ kind, source: formerId, sourceId: former, id })),
  )
}

/** Which of our ids have an alias of a source. */
export async function aliasedBy(
  db: Db,
  source: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>()
  for (const run of statementRuns(db, ids)) {
    const rows = await db
      .selectFrom('alias')
      .select('id')
      .where('source', '=', source)
      .where('id', 'in', run)
      .execute()
    for (const { id } of rows) found.add(id)
  }
  return found
}
