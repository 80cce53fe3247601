import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Db, Location } from '../../src/db/engine.ts'
import { rate } from '../audio/signals/instruments.ts'
import { noteTrain } from '../audio/signals/other.ts'
import { temporaryFolder } from '../support/folder.ts'
import { postgresSchema } from '../support/schema.ts'
import { runCommand } from '../support/server.ts'
import { wavOf } from '../support/sounds.ts'
import { killWhen } from './support/kill-when.ts'

const files = 12
/** How many files are analysed when the analysis is killed. */
const killedAfter = [1, 4]

test('an analysis that is killed goes on where it was, on SQLite', async () => {
  using folder = temporaryFolder()
  const data = join(folder.path, 'data')
  await goesOn(folder.path, {
    flags: ['--data', data],
    location: { file: join(data, 'reprise.db') },
  })
})

const postgres = process.env.TEST_POSTGRES_URL
test('an analysis that is killed goes on where it was, on PostgreSQL', {
  skip: postgres === undefined && 'TEST_POSTGRES_URL names no server',
}, async () => {
  using folder = temporaryFolder()
  await using schema = await postgresSchema(postgres ?? '')
  await goesOn(folder.path, {
    flags: ['--data', join(folder.path, 'data'), '--database-url', schema.url],
    location: { url: schema.url },
  })
})

type Place = { flags: string[]; location: Location }

async function goesOn(folder: string, { flags, location }: Place): Promise<void> {
  const music = join(folder, 'music')
  mkdirSync(music)
  for (let seed = 0; seed < files; seed++) {
    writeFileSync(join(music, `Song ${seed}.wav`), wavOf(noteTrain(6, seed).sound, rate))
  }
  const analyse = ['analyse', '--analysis', '1', ...flags]
  assert.equal((await runCommand(['scan', music, ...flags])).code, 0)
  for (const analysed of killedAfter) {
    await killWhen(analyse, location, async (db) => (await countAnalyses(db)) >= analysed)
  }
  const last = await counts(analyse)
  assert.ok(last.current >= 4, `${last.current} were analysed before`)
  assert.equal(last.current + last.analysed, files)
  assert.deepEqual([last.features.computed, last.failures], [files, 0])
  assert.equal((await counts(analyse)).current, files)
}

async function countAnalyses(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('audio_analysis')
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

// biome-ignore lint/suspicious/noExplicitAny: the counts as a program would read them
async function counts(command: string[]): Promise<any> {
  const { code, stdout, stderr } = await runCommand([...command, '--json'])
  assert.equal(code, 0, stderr)
  return JSON.parse(stdout)
}
