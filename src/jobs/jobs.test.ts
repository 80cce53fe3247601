import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { testWorld } from '../../test/support/world.ts'
import type { Job } from '../model/job.ts'
import { findJob, saveJob } from '../store/jobs.ts'

const world = await testWorld()
const job: Job = {
  id: 'ours',
  kind: 'scan',
  folder: resolve(world.folder),
  state: 'running',
  about: '/music',
  startedAt: 1,
  finishedAt: 0,
  report: '',
  failure: '',
}

test('a server that starts interrupts what its last run left, and nothing of another server', async () => {
  await world.changes.write(async (tx) => {
    await saveJob(tx, job)
    await saveJob(tx, { ...job, id: 'theirs', folder: '/elsewhere' })
  })
  await world.jobs.begin()
  assert.equal((await findJob(world.db, 'ours'))?.state, 'interrupted')
  assert.equal((await findJob(world.db, 'theirs'))?.state, 'running')
})
