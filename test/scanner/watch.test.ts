import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openDatabase } from '../../src/db/open-database.ts'
import { flacFile, writeAudio } from '../support/audio-files.ts'
import { temporaryFolder } from '../support/folder.ts'
import { startServer } from '../support/server.ts'

test('a server scans its music when it starts, and what is added while it runs', async () => {
  using folder = temporaryFolder()
  const [data, music] = [join(folder.path, 'data'), join(folder.path, 'music')]
  mkdirSync(music)
  const song = (title: string) =>
    writeAudio(
      join(music, `${title}.flac`),
      flacFile({ tags: { title, artist: 'A', album: 'B' }, sound: title.length }),
    )
  song('First')
  const server = await startServer(['--data', data, '--empty', '--music', music])
  const { db, close } = await openDatabase({ file: join(data, 'reprise.db') })
  const titles = async () =>
    (await db.selectFrom('track').select('name').orderBy('name').execute()).map(({ name }) => name)
  const become = async (expected: string[]) => {
    while ((await titles()).length < expected.length) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    assert.deepEqual(await titles(), expected)
  }
  await become(['First'])
  song('Second')
  await become(['First', 'Second'])
  await close()
  assert.equal(await server.stop(), 0)
})
