import type { Kysely } from 'kysely'
import type { Tables } from './schema/index.ts'

/** The handle every store function takes first; inside a transaction it is the transaction's. */
export type Db = Kysely<Tables>

/** Where the data lives: a file of the embedded engine, or a PostgreSQL server. */
export type Location = { file: string } | { url: string }

/** An announcement that leaves with the commit; `arrival` fails when the transaction had failed. */
export type Announced = { arrival: Promise<unknown> }

/** An open database, and how the processes that share it hear of each other's commits. */
export type Database = {
  db: Db
  /**
   * Runs work in one transaction. What is asked for in it without waiting for what was asked before
   * must be waited for before the work ends.
   */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>
  /** Tells the other processes, with its commit, what a transaction touched; its last statement. */
  announce(tx: Db, topics: string[]): Promise<Announced>
  /**
   * Hears what others announce, until the function it returns is called.
   * @param tell called with each topic, or with `everything` when it is unknown which
   */
  hear(tell: (topic: string) => void): Promise<() => Promise<void>>
  /** How the processes that share it talk to each other; undefined where there is only one. */
  messages: Messages | undefined
  close(): Promise<void>
}

/** Short messages between processes: at most once, and lost while a connection is. */
export type Messages = {
  /** Says something to the other processes; at most 7,000 bytes. */
  say(text: string): Promise<void>
  /**
   * Hears what others say, until the function it returns is called.
   * @param missed called when something may have been lost
   */
  hear(heard: (text: string) => void, missed: () => void): Promise<() => Promise<void>>
}

/** The topic for "anything may have changed". */
export const everything = '*'
