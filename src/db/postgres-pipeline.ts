import { type ConnectionProvider, type Dialect, Transaction } from 'kysely'
import type { Db } from './engine.ts'
import type { Tables } from './schema/index.ts'

/**
 * Runs work with a transaction whose statements go out as they are asked for. Kysely's own keeps each
 * back until the one before is answered, so that the server would wait for the next one every time.
 */
export function inPipeline<T>(tx: Db, dialect: Dialect, work: (tx: Db) => Promise<T>): Promise<T> {
  const executor = tx.getExecutor()
  return executor.provideConnection(async (connection) => {
    let isOver = false
    const provider: ConnectionProvider = {
      async provideConnection(use) {
        // The connection may be another's by now.
        if (isOver) throw new Error('the transaction is over')
        return use(connection)
      },
    }
    const props = { config: { dialect }, dialect, driver: dialect.createDriver() }
    try {
      return await work(
        new Transaction<Tables>({ ...props, executor: executor.withConnectionProvider(provider) }),
      )
    } finally {
      isOver = true
    }
  })
}
