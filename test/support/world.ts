import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { readSettings, toConfig } from '../../src/config.ts'
import { type Context, openContext } from '../../src/context.ts'
import { createLog } from '../../src/log.ts'
import { postgresSchema } from './schema.ts'
import { seededRandom } from './seeded-random.ts'

/** The instant at which every test starts, unless it turns the clock. */
export const testNow = Date.UTC(2026, 4, 1, 12, 0, 0)

export type TestWorld = Context & {
  clock: { now(): number; advance(ms: number): void }
}

/**
 * A fresh world for a test file: real context, empty database, fixed clock, repeatable randomness.
 * On SQLite in a folder of its own, or, with TEST_DATABASE_URL, in a schema of its own on that
 * PostgreSQL. Gone when the file's tests are over.
 */
export async function testWorld(
  settings: Record<string, string | boolean> = {},
): Promise<TestWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'reprise-test-'))
  const server = process.env.TEST_DATABASE_URL
  const schema = server === undefined ? undefined : await postgresSchema(server)
  const config = toConfig(
    readSettings(
      {
        data: folder,
        log: 'silent',
        empty: true,
        ...(schema === undefined ? {} : { database_url: schema.url }),
        ...settings,
      },
      {},
    ),
  )
  let now = testNow
  const clock = {
    now: () => now,
    advance(ms: number) {
      now += ms
    },
  }
  const ctx = await openContext(config, createLog('silent'), { clock, random: seededRandom(1) })
  after(async () => {
    await ctx[Symbol.asyncDispose]()
    await schema?.[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true, force: true })
  })
  return { ...ctx, clock }
}
