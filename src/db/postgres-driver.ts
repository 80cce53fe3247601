import { CompiledQuery, type DatabaseConnection, PostgresDriver } from 'kysely'

/**
 * Kysely's driver for a connection that sends what it is given without waiting for what went before.
 * The beginning of a transaction goes out together with its first statement: nothing but a broken
 * connection refuses it, and that refuses the statement too.
 */
export class PipeliningDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    connection.executeQuery(CompiledQuery.raw('begin')).catch(() => {})
  }
}
