import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { flacFile } from '../../../test/support/audio-files.ts'
import { aUser } from '../../../test/support/builders.ts'
import { deskOf } from '../../../test/support/desk.ts'
import { musicFolder } from '../../../test/support/scans.ts'
import { until } from '../../../test/support/until.ts'
import { testWorld } from '../../../test/support/world.ts'
import { buildApp } from '../../app.ts'
import { faultsOf } from '../../db/backup.ts'
import { startSession } from '../../domain/accounts/sessions.ts'
import { setRole } from '../../domain/accounts/users.ts'

const world = await testWorld()
const app = buildApp(world)
await setRole(world, await aUser(world, 'ada'), 'admin')
const admin = await deskOf(world, 'ada', app)
const cookie = `reprise_session=${await startSession(world, 'ada')}`
const { csrf } = (await app.inject({ url: '/desk/session', headers: { cookie } })).json()
const music = musicFolder(world)

async function ended(id: string) {
  let found: { state: string; report: Record<string, unknown>; failure: string } | undefined
  await until('the job is over', async () => {
    const { last } = (await admin.get('/desk/admin/jobs')).body
    found = last.find((job: { id: string }) => job.id === id)
    return found !== undefined
  })
  return found
}

const upload = (name: string, payload: string) =>
  app.inject({
    method: 'POST',
    url: `/desk/admin/inbox?name=${encodeURIComponent(name)}`,
    headers: {
      cookie,
      'x-csrf-token': csrf,
      'content-type': 'application/octet-stream',
    },
    payload,
  })

const artist = (id: string, name: string) => JSON.stringify({ type: 'artist', id, name })

test('a file is uploaded, imported, and what was wrong with it is told', async () => {
  const content = `${artist('0'.repeat(22), 'Somebody')}\n${artist('no id', 'Nobody')}\n`
  const reply = await upload('../../etc/évil name.ndjson', content)
  assert.equal(reply.statusCode, 200, reply.body)
  const { name } = reply.json()
  assert.equal(name, 'évil name.ndjson')
  const path = join(world.folder, 'inbox', name)
  assert.equal(readFileSync(path, 'utf8'), content)
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.equal((await upload(name, 'x')).json().name, 'évil name 2.ndjson')
  const { status, body: job } = await admin.post('/desk/admin/imports', { file: name })
  assert.equal(status, 200)
  const done = await ended(job.id)
  assert.equal(done?.state, 'done', done?.failure ?? '')
  assert.equal(done?.report.created, 1)
  const { entries, next } = (await admin.get(`/desk/admin/jobs/${job.id}/ledger`)).body
  assert.equal(next, null)
  assert.equal(entries.length, 1)
  assert.match(entries[0].detail, /Nobody/)
  assert.notEqual(entries[0].reason, '')
  const dropped = await admin.delete(`/desk/admin/inbox/${encodeURIComponent(name)}`)
  assert.equal(dropped.status, 204)
  const { files } = (await admin.get('/desk/admin/inbox')).body
  assert.deepEqual(files, [{ name: 'évil name 2.ndjson', bytes: 1 }])
})

test('no file outside the inbox can be named, by whatever way', async () => {
  const secret = join(world.folder, 'secret.csv')
  writeFileSync(secret, 'track_name\nsecret\n')
  mkdirSync(join(world.folder, 'inbox'), { recursive: true })
  symlinkSync(secret, join(world.folder, 'inbox', 'link.csv'))
  for (const file of ['../secret.csv', secret, 'link.csv', '', '.', 'none.csv']) {
    assert.equal((await admin.post('/desk/admin/imports', { file })).status, 404, file)
  }
  assert.equal((await admin.delete('/desk/admin/inbox/..%2Fsecret.csv')).status, 404)
  assert.equal((await upload('...', 'x')).statusCode, 400)
})

test('missing and duplicate files are told of', async () => {
  const song = (title: string, sound: number) =>
    flacFile({ tags: { title, artist: 'A', album: 'B' }, sound })
  music.put('one.flac', song('One', 1))
  music.put('copy/one.flac', song('One', 1))
  music.put('gone.flac', song('Gone', 2))
  await music.scan()
  music.remove('gone.flac')
  await music.scan()
  const { body: missing } = await admin.get('/desk/admin/files/missing')
  assert.deepEqual(
    missing.files.map(({ path }: { path: string }) => path),
    [music.at('gone.flac')],
  )
  const { body } = await admin.get('/desk/admin/files/duplicates')
  const paths = body.tracks[0].files.map(({ path }: { path: string }) => path)
  assert.deepEqual(paths.sort(), [music.at('copy/one.flac'), music.at('one.flac')])
  assert.deepEqual([body.tracks.length, body.next, missing.next], [1, null, null])
})

test('a backup is a whole database that can be downloaded, or the words for one', async () => {
  const { status, body } = await admin.post('/desk/admin/backups')
  const list = async () => (await admin.get('/desk/admin/backups')).body
  if (world.config.database_url !== '') {
    assert.equal(status, 400)
    assert.match(body.error.message, /pg_dump/)
    assert.match((await list()).instead, /pg_dump/)
    return
  }
  const done = await ended(body.id)
  assert.equal(done?.state, 'done', done?.failure ?? '')
  const { backups, instead } = await list()
  assert.equal(instead, null)
  assert.equal(backups.length, 1)
  const file = join(world.folder, 'backups', backups[0].name)
  assert.deepEqual(faultsOf(file), [])
  assert.equal(statSync(file).mode & 0o777, 0o600)
  const reply = await app.inject({
    url: `/desk/admin/backups/${backups[0].name}`,
    headers: { cookie },
  })
  assert.match(String(reply.headers['content-disposition']), /^attachment; filename="reprise-/)
  assert.equal(reply.rawPayload.length, backups[0].bytes)
  assert.equal(reply.rawPayload.toString('latin1', 0, 15), 'SQLite format 3')
  for (const name of ['..%2Freprise.db', 'reprise.db', 'x']) {
    assert.equal((await admin.get(`/desk/admin/backups/${name}`)).status, 404)
  }
})

test('what the data folder takes is added up', async () => {
  const { parts, free } = (await admin.get('/desk/admin/storage')).body
  assert.ok(free > 0)
  assert.ok(
    parts.some(
      ({ name, files }: { name: string; files: number }) => name === 'inbox' && files >= 1,
    ),
  )
})
