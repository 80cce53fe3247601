import assert from 'node:assert/strict'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { rate } from '../../test/audio/signals/instruments.ts'
import { noteTrain } from '../../test/audio/signals/other.ts'
import { temporaryFolder } from '../../test/support/folder.ts'
import { wavOf } from '../../test/support/sounds.ts'
import type { Outcome } from './job.ts'
import { AnalysisPool, urgency, type Wish } from './pool.ts'

const about = { startMs: 0, endMs: -1, durationMs: 2_000, ffmpeg: '', now: 0 }

function sounds(folder: { path: string }): string {
  const path = join(folder.path, 'notes.wav')
  writeFileSync(path, wavOf(noteTrain(2).sound, rate))
  return path
}

const failureOf = (outcome: Outcome) => ('failure' in outcome ? outcome.failure : 'none')

test('what a client waits for goes first, then what one asked for, then what is due', async () => {
  using folder = temporaryFolder()
  const file = { ...about, path: sounds(folder) }
  const pool = new AnalysisPool(1)
  const order: string[] = []
  const wishes: Record<string, Wish> = {
    begun: { urgency: urgency.due },
    due: { urgency: urgency.due },
    'due, then waited for': { urgency: urgency.due },
    'asked for': { urgency: urgency.askedFor },
    'asked for later': { urgency: urgency.askedFor },
    'waited for': { urgency: urgency.waitedFor },
  }
  const work = Object.entries(wishes).map(async ([name, wish]) => {
    assert.equal(failureOf(await pool.run(file, wish)), 'none')
    order.push(name)
  })
  Object.assign(wishes['due, then waited for'] ?? {}, { urgency: urgency.waitedFor })
  await Promise.all(work)
  await pool.close()
  assert.deepEqual(order, [
    'begun',
    'due, then waited for',
    'waited for',
    'asked for',
    'asked for later',
    'due',
  ])
})

test('an ffmpeg that hangs is ended, its file is given up, and the others go on', async () => {
  using folder = temporaryFolder()
  const [path, ffmpeg, pidFile] = ['hangs.m4a', 'ffmpeg', 'pid'].map((name) =>
    join(folder.path, name),
  ) as [string, string, string]
  writeFileSync(path, 'not sound')
  writeFileSync(ffmpeg, `#!/bin/sh\necho $$ > ${pidFile}\nexec sleep 600\n`)
  chmodSync(ffmpeg, 0o755)
  const pool = new AnalysisPool(1, { patienceMs: 1_000 })
  const patient = { ...about, durationMs: 3_600_000 }
  const hanging = pool.run({ ...patient, path, ffmpeg }, { urgency: urgency.due })
  const next = pool.run({ ...patient, path: sounds(folder) }, { urgency: urgency.due })
  assert.equal(failureOf(await hanging), 'ffmpeg was silent for 1 s')
  assert.equal(failureOf(await next), 'none')
  await pool.close()
  assert.throws(() => process.kill(Number(readFileSync(pidFile, 'utf8')), 0), /ESRCH/)
})

test('a thread that takes too long fails its file and is replaced', async () => {
  using folder = temporaryFolder()
  const pool = new AnalysisPool(1, { patienceMs: 0 })
  const path = sounds(folder)
  const slow = pool.run({ ...about, path, durationMs: 0 }, { urgency: urgency.due })
  const next = pool.run({ ...about, path, durationMs: 3_600_000 }, { urgency: urgency.due })
  assert.match(failureOf(await slow), /took longer than 0 s/)
  assert.equal(failureOf(await next), 'none')
  await pool.close()
})

test('a thread that breaks fails its file and is replaced', async () => {
  using folder = temporaryFolder()
  const file = { ...about, path: sounds(folder) }
  // Too little to analyse anything in: every thread breaks, and every file has its answer.
  const pool = new AnalysisPool(1, { heapMb: 8 })
  const outcomes = await Promise.all([1, 2].map(() => pool.run(file, { urgency: urgency.due })))
  await pool.close()
  for (const outcome of outcomes) assert.match(failureOf(outcome), /the analysis broke/)
})

test('a pool that is closed answers everybody, and takes nothing more', async () => {
  using folder = temporaryFolder()
  const file = { ...about, path: sounds(folder) }
  const pool = new AnalysisPool(1)
  const work = [1, 2].map(() => pool.run(file, { urgency: urgency.due }))
  await pool.close()
  const outcomes = await Promise.all([...work, pool.run(file, { urgency: urgency.waitedFor })])
  assert.deepEqual(outcomes.map(failureOf), ['', '', ''])
})
