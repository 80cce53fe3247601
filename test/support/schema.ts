import pg from 'pg'

/** A schema of its own on a PostgreSQL server: the address that leads into it, and its end. */
export async function postgresSchema(server: string): Promise<{ url: string } & AsyncDisposable> {
  const name = `t_${crypto.randomUUID().replaceAll('-', '')}`
  await execute(server, `create schema ${name}`)
  const url = new URL(server)
  url.searchParams.set('options', `-csearch_path=${name}`)
  return {
    url: url.href,
    [Symbol.asyncDispose]: () => execute(server, `drop schema ${name} cascade`),
  }
}

async function execute(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(sql)
  await client.end()
}
