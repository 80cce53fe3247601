import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Engine } from '../src/db/engine-of.ts'

/** An empty data folder, and for PostgreSQL an empty database, to run one Reprise in. */
export type Place = { folder: string; flags: string[]; remove(): Promise<void> }

export type MakePlace = () => Promise<Place>

// Beside the code and not in the system's temporary folder: that one may live in memory, where a
// durable write costs nothing.
const parent = fileURLToPath(new URL('../.tmp', import.meta.url))

/** Where the places of an engine come from. `postgresUrl` names a server with rights to create. */
export function placesOn(engine: Engine, postgresUrl: string): MakePlace {
  let made = 0
  return async () => {
    await mkdir(parent, { recursive: true })
    const folder = await mkdtemp(join(parent, 'bench-'))
    const remove = () => rm(folder, { recursive: true, force: true })
    if (engine === 'sqlite') return { folder, flags: ['--data', folder], remove }
    made += 1
    const name = `bench_${process.pid}_${made}`
    await administer(postgresUrl, `create database ${name}`)
    return {
      folder,
      flags: ['--data', folder, '--database-url', withDatabase(postgresUrl, name)],
      async remove() {
        await administer(postgresUrl, `drop database ${name} with (force)`)
        await remove()
      },
    }
  }
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}
