import { type Kysely, PostgresAdapter } from 'kysely'

export type Engine = 'sqlite' | 'postgres'

/** What tells handles of work that gives way to others from the rest (ADR 0109). */
export class GivingWayAdapter extends PostgresAdapter {}

export const givesWay = <T>(db: Kysely<T>) => db.getExecutor().adapter instanceof GivingWayAdapter

/** Which engine a handle (or a transaction of it) talks to. Only `db/` may ask. */
export function engineOf<T>(db: Kysely<T>): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
}
