import { dialectOf } from '../db/dialect/index.ts'
import type { Db } from '../db/engine.ts'

/**
 * Before bulk work, in a process that does nothing else: a commit no longer waits for the disk. For
 * work that notes how far it came in the same transactions, so that what a power cut undoes is done
 * again.
 */
export const prepareBulk = (db: Db): Promise<void> => dialectOf(db).prepareBulk(db)

/** After bulk work: brings back what it put off, and lets the engine look at what the tables hold. */
export const finishBulk = (db: Db): Promise<void> => dialectOf(db).settle(db)
