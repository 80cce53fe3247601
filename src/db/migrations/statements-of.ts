import { type CompiledQuery, type DatabaseConnection, DummyDriver, Kysely } from 'kysely'
import type { Db } from '../engine.ts'
import type { Schema } from './columns.ts'

/**
 * The statements that migrations consist of, in the language of the engine behind a handle. They are
 * only written down: nothing runs, so a migration that asks for rows gets none.
 */
export async function statementsOf(
  db: Db,
  migrations: readonly ((schema: Schema) => Promise<void>)[],
): Promise<CompiledQuery[]> {
  const statements: CompiledQuery[] = []
  const executor = db.getExecutor()
  const schema: Schema = new Kysely({
    dialect: {
      createAdapter: () => executor.adapter,
      createDriver: () => new Recorder(statements),
      createIntrospector: () => {
        throw new Error('a migration cannot look at the tables there are')
      },
      createQueryCompiler: () => executor,
    },
  })
  for (const migration of migrations) await migration(schema)
  return statements
}

class Recorder extends DummyDriver {
  readonly #statements: CompiledQuery[]

  constructor(statements: CompiledQuery[]) {
    super()
    this.#statements = statements
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return {
      executeQuery: async (statement) => {
        this.#statements.push(statement)
        return { rows: [] }
      },
      streamQuery: () => {
        throw new Error('a migration cannot read')
      },
    }
  }
}
