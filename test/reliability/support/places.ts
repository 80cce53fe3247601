import { join } from 'node:path'
import { test } from 'node:test'
import type { Location } from '../../../src/db/engine.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { postgresSchema } from '../../support/schema.ts'

/** An installation of its own: its data folder, the flags that lead a command to it, its database. */
export type Place = { folder: string; flags: string[]; location: Location }

/** Two installations to compare, and a folder for what they take in. */
export type Places = { folder: string; killed: Place; whole: Place }

const postgres = process.env.TEST_POSTGRES_URL

/** A guarantee that compares what was killed on the way with what was not, on both engines. */
export function testPlaces(name: string, run: (places: Places) => Promise<void>): void {
  test(`${name}, on SQLite`, async () => {
    using folder = temporaryFolder()
    const at = (place: string) => {
      const data = join(folder.path, place)
      return { folder: data, flags: ['--data', data], location: { file: join(data, 'reprise.db') } }
    }
    await run({ folder: folder.path, killed: at('killed'), whole: at('whole') })
  })
  test(`${name}, on PostgreSQL`, {
    skip: postgres === undefined && 'TEST_POSTGRES_URL names no server',
  }, async () => {
    using folder = temporaryFolder()
    await using killed = await postgresSchema(postgres ?? '')
    await using whole = await postgresSchema(postgres ?? '')
    const at = (place: string, { url }: { url: string }) => {
      const data = join(folder.path, place)
      return { folder: data, flags: ['--data', data, '--database-url', url], location: { url } }
    }
    await run({ folder: folder.path, killed: at('killed', killed), whole: at('whole', whole) })
  })
}
