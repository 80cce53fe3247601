import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely'
import { Mutex } from '../lib/mutex.ts'

/**
 * Kysely's driver over `node:sqlite`: one connection that writes, one that only reads.
 *
 * Transactions take turns on the writer, so a handler that awaits in the middle of one never has
 * another handler's statements inside it. Reads outside a transaction go to the reader and see
 * the last committed state without waiting (WAL), also while another process writes.
 */
export class NodeSqliteDriver implements Driver {
  readonly #file: string
  readonly #turn = new Mutex()
  #writer: Handle | undefined
  #reader: Handle | undefined

  constructor(file: string) {
    this.#file = file
  }

  async init(): Promise<void> {
    const writer = new Handle(new DatabaseSync(this.#file, { timeout: 0 }))
    this.#writer = writer
    await whenFree(() => writer.database.exec(settings))
    this.#reader = new Handle(new DatabaseSync(this.#file, { readOnly: true, timeout: maxWaitMs }))
  }

  async acquireConnection(): Promise<SqliteConnection> {
    return new SqliteConnection(
      () => opened(this.#reader),
      (statement) => this.#turn.run(() => whenFree(() => statement(opened(this.#writer)))),
    )
  }

  async beginTransaction(connection: SqliteConnection): Promise<void> {
    const release = await this.#turn.acquire()
    const writer = opened(this.#writer)
    try {
      // A deferred transaction that turns into a writing one is refused at once when another
      // process wrote meanwhile; an immediate one waits its turn.
      await whenFree(() => writer.database.exec('begin immediate'))
    } catch (error) {
      release()
      throw error
    }
    connection.enter(writer, release)
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    opened(this.#writer).database.exec('commit')
    connection.leave()
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    const { database } = opened(this.#writer)
    // A full disk makes SQLite roll back by itself; a second rollback would hide the reason.
    if (database.isTransaction) database.exec('rollback')
    connection.leave()
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#reader?.database.close()
    this.#writer?.database.close()
    this.#reader = undefined
    this.#writer = undefined
  }

  /** Grows by one with every commit of another process (never with our own). */
  foreignCommits(): number {
    const row = opened(this.#writer).database.prepare('pragma data_version').get()
    return Number(row?.data_version)
  }
}

/**
 * FULL: what was acknowledged survives a power cut, not only a crash. The cache holds the pages that
 * one batch of an import changes.
 */
const settings = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma foreign_keys = off;
  pragma temp_store = memory;
  pragma cache_size = -16000;`

const maxWaitMs = 10_000
const pauseMs = 5

/**
 * Does something as soon as no other process writes. SQLite's own waiting would stop this whole
 * process meanwhile, an import beside it for seconds.
 */
async function whenFree<T>(work: () => T): Promise<T> {
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || waitedMs >= maxWaitMs) throw error
    }
    await sleep(pauseMs)
  }
}

/** SQLITE_BUSY in any of its extended forms. */
const isBusy = (error: unknown) =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5

/** A connection with its prepared statements. */
class Handle {
  readonly database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(database: DatabaseSync) {
    this.database = database
  }

  prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.database.prepare(sql)
    if (sql.length > maxKeptText) return statement
    this.#statements.set(sql, statement)
    for (const oldest of this.#statements.keys()) {
      if (this.#statements.size <= maxStatements) break
      this.#statements.delete(oldest)
    }
    return statement
  }
}

const maxStatements = 400
/** A statement that writes hundreds of rows is half a megabyte, and hardly ever comes twice. */
const maxKeptText = 4_000

class SqliteConnection implements DatabaseConnection {
  readonly #reader: () => Handle
  readonly #write: <T>(statement: (writer: Handle) => T) => Promise<T>
  #transaction: { writer: Handle; release: () => void } | undefined

  constructor(reader: () => Handle, write: <T>(statement: (writer: Handle) => T) => Promise<T>) {
    this.#reader = reader
    this.#write = write
  }

  enter(writer: Handle, release: () => void): void {
    this.#transaction = { writer, release }
  }

  leave(): void {
    this.#transaction?.release()
    this.#transaction = undefined
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#transaction !== undefined) {
      const { writer } = this.#transaction
      // After a rollback by SQLite itself, what follows would stay.
      if (!writer.database.isTransaction) throw new Error('the transaction is rolled back')
      return execute(writer, query)
    }
    if (reads(query)) return execute(this.#reader(), query)
    return this.#write((writer) => execute<R>(writer, query))
  }

  // biome-ignore lint/correctness/useYield: required by the interface, not offered
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not offered: page through the rows instead')
  }
}

function execute<R>(handle: Handle, { sql, parameters }: CompiledQuery): QueryResult<R> {
  const statement = handle.prepare(sql)
  const values = parameters as SQLInputValue[]
  if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] }
  // Deleting from a full-text table leaves a last row id above 2^53, which no number can hold.
  statement.setReadBigInts(true)
  const { changes } = statement.run(...values)
  return { rows: [], numAffectedRows: BigInt(changes) }
}

const reads = (query: CompiledQuery) =>
  query.query.kind === 'SelectQueryNode' || /^\s*(select|with)\b/i.test(query.sql)

function opened(handle: Handle | undefined): Handle {
  if (handle === undefined) throw new Error('the database is closed')
  return handle
}
