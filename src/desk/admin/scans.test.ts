import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { flacFile, writeAudio } from '../../../test/support/audio-files.ts'
import { aUser } from '../../../test/support/builders.ts'
import { deskOf } from '../../../test/support/desk.ts'
import { until } from '../../../test/support/until.ts'
import { testWorld } from '../../../test/support/world.ts'
import { buildApp } from '../../app.ts'
import { setRole } from '../../domain/accounts/users.ts'
import { keptSettings } from '../../kept-settings.ts'

const world = await testWorld()
const app = buildApp(world)
await setRole(world, await aUser(world, 'ada'), 'admin')
const admin = await deskOf(world, 'ada', app)
const music = mkdtempSync(join(tmpdir(), 'reprise-music-'))
after(() => rmSync(music, { recursive: true, force: true }))

const song = (title: string) =>
  writeAudio(
    join(music, `${title}.flac`),
    flacFile({ tags: { title, artist: 'A', album: 'B' }, sound: title.length }),
  )

async function jobsAreOver(): Promise<void> {
  const overs = async () => (await admin.get('/desk/admin/jobs')).body.running.length === 0
  await until('no job runs', overs)
}

test('folders that cannot be are refused with words that help', async () => {
  writeFileSync(join(music, 'notes.txt'), '')
  symlinkSync('/proc', join(music, 'link'))
  for (const [folder, words] of [
    ['', /Type the path/],
    ['music', /whole path/],
    ['/no/such/folder', /There is no folder \/no\/such\/folder/],
    [join(music, 'notes.txt'), /is a file/],
    ['/', /system's own/],
    ['/proc/self', /system's own/],
    [join(music, '..', '..', 'etc'), /system's own/],
    [join(music, 'link'), /system's own/],
    ['/a:b', /cannot be used/],
  ] as const) {
    const { status, body } = await admin.put('/desk/admin/music', { folders: [folder] })
    assert.equal(status, 400, folder)
    assert.match(body.error.message, words)
  }
  assert.deepEqual(keptSettings(world.folder), {})
  rmSync(join(music, 'link'))
})

test('a scan needs folders', async () => {
  assert.equal((await admin.post('/desk/admin/scans', {})).status, 400)
})

test('folders that are chosen are kept, scanned, and watched', async () => {
  song('First')
  writeFileSync(join(music, 'broken.flac'), 'no sound at all')
  const detour = `${music}/x/../`
  mkdirSync(join(music, 'x'))
  assert.equal((await admin.put('/desk/admin/music', { folders: [detour] })).status, 204)
  const { body } = await admin.get('/desk/admin/jobs')
  assert.equal(body.running[0].kind, 'scan')
  assert.equal(body.running[0].about, music)
  assert.equal((await admin.post('/desk/admin/scans', {})).status, 400)
  await jobsAreOver()
  const { last } = (await admin.get('/desk/admin/jobs')).body
  assert.equal(last[0].state, 'done')
  assert.equal(last[0].report.created, 1)
  assert.deepEqual(keptSettings(world.folder), { music: [music] })
  assert.match(readFileSync(join(world.folder, 'settings.json'), 'utf8'), /music/)
  assert.deepEqual((await admin.get('/desk/admin/music')).body, {
    folders: [music],
    is_fixed: false,
  })
  song('Second')
  await until('the new song is there', async () => {
    const tracks = await world.db.selectFrom('track').select('id').execute()
    return tracks.length === 2
  })
  await jobsAreOver()
})

test('a scan that is cancelled says so', async () => {
  const { body: job } = await admin.post('/desk/admin/scans', {})
  assert.equal((await admin.delete(`/desk/admin/jobs/${job.id}`)).status, 204)
  await jobsAreOver()
  const { last } = (await admin.get('/desk/admin/jobs')).body
  const cancelled = last.find(({ id }: { id: string }) => id === job.id)
  assert.equal(cancelled.state, 'cancelled')
  assert.equal((await admin.delete('/desk/admin/jobs/unknown')).status, 404)
})

test('a scan whose folder is gone fails, with the reason', async () => {
  rmSync(music, { recursive: true })
  const { status } = await admin.post('/desk/admin/scans', {})
  assert.equal(status, 200)
  await jobsAreOver()
  const { last } = (await admin.get('/desk/admin/jobs')).body
  const failed = last.find(({ state }: { state: string }) => state === 'failed')
  assert.match(failed.failure, /^the folder .* is not there$/)
})
