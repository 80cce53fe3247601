import type { RawBuilder, SqlBool } from 'kysely'
import type { Db } from '../engine.ts'
import type { Tables } from '../schema/index.ts'
import type { WordField, WordMatch } from './word-match.ts'

/** Rows of a table, by column; none of them twice. */
export type Upsert = {
  table: keyof Tables
  key: string[]
  rows: Record<string, string | number>[]
}

export type ColumnType = 'text' | 'int' | 'real'

/** What the two engines do differently; everything else is one SQL text for both. */
export type Dialect = {
  /** How many ids or rows a statement names at most, where its caller knows no lower limit. */
  readonly mostNamed: number
  /**
   * Rows handed over in a few parameters, as something named `given` to select from: one statement
   * text for any number of rows, which neither has to be built nor parsed each time.
   */
  givenRows(columns: Record<string, ColumnType>, rows: unknown[][]): RawBuilder<unknown>
  /** Writes rows, all with the same columns; one whose key is stored already takes its place. */
  upsert(tx: Db, rows: Upsert): Promise<void>
  /** Whether a column holds one of any number of ids, which are handed over in one parameter. */
  isAmong(column: string, ids: readonly string[]): RawBuilder<SqlBool>
  /**
   * Before bulk work, in a process that does nothing else: commits reach the disk in fewer, larger
   * pieces. They are never torn, but a power cut may undo the last of them.
   */
  prepareBulk(db: Db): Promise<void>
  /** Waits until no other transaction has the turn of this name, and has it until this one ends. */
  takeTurn(tx: Db, name: string): Promise<void>
  /** After bulk work: brings back what it put off, and tells the planner what the tables hold now. */
  settle(db: Db): Promise<void>
  words: WordIndex
}

/** Full text: which documents of a kind hold which words. Documents are numbered by the caller. */
export type WordIndex = {
  /** Makes the table `search_doc`, which is of no kind yet. */
  create(db: Db): Promise<void>
  /** Makes the index of each kind. */
  addKinds(db: Db, kinds: readonly string[]): Promise<void>
  /** Adds documents that are not there yet. */
  insert(tx: Db, kind: string, entries: WordEntry[]): Promise<void>
  /** Takes documents out, by their numbers. */
  remove(tx: Db, kind: string, docids: number[]): Promise<void>
  /**
   * Documents that match, lowest number first, and how many do. Not to count, which is to count to
   * 0, is faster where many match.
   */
  find(db: Db, kind: string, search: WordSearch & { countTo: number }): Promise<FoundEntries>
  /** Numbers of the documents that match, lowest first. */
  findDocids(db: Db, kind: string, search: WordSearch): Promise<number[]>
}

/** `docids`: the range of numbers to look at (both ends inclusive); all of them unless said. */
export type WordSearch = {
  match: WordMatch
  docids?: { from: number; to: number } | undefined
  limit: number
}

/** `total` is exact up to where counting was to stop. */
export type FoundEntries = { entries: FoundEntry[]; total: number }

export type WordEntry = {
  docid: number
  id: string
  /** Kept with the document and given back when it is found. */
  text: string
  /** Kept with the document: the rest of what was indexed. */
  rest: string
  /** Words by the field and the value they stand in; phrases do not reach across values. */
  fields: Record<WordField, string[][]>
  /** Words without a place, for equality: they never stand in a phrase. */
  keys: string[]
}

export type FoundEntry = { docid: number; id: string; text: string }
