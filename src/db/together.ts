import type { Compilable, CompiledQuery } from 'kysely'
import type { Db } from './engine.ts'

/**
 * Runs statements of one transaction of which none needs another's answer, in order. PostgreSQL is
 * sent all of them at once, so that they take one way there and back.
 */
export async function together(
  tx: Db,
  statements: readonly (Compilable | CompiledQuery)[],
): Promise<void> {
  await tx
    .getExecutor()
    .provideConnection((connection) =>
      Promise.all(
        statements.map((statement) =>
          connection.executeQuery('compile' in statement ? statement.compile() : statement),
        ),
      ),
    )
}
