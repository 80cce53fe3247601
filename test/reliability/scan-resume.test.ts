import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Db, Location } from '../../src/db/engine.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { flacFile, writeAudio } from '../support/audio-files.ts'
import { runCommand } from '../support/server.ts'
import { killWhen } from './support/kill-when.ts'
import { type Place, type Places, testPlaces } from './support/places.ts'

/** `SCAN_FILES=100000` tries it with that many. */
const files = Number(process.env.SCAN_FILES ?? 3_000)
/** How many files are taken in when the scan is killed. */
const killedAfter = [1, files * 0.4]

testPlaces('a scan that is killed goes on, and ends as if it had not been', endsTheSame)

async function endsTheSame({ folder, killed, whole }: Places): Promise<void> {
  const music = join(folder, 'music')
  makeMusic(music)
  assert.equal((await runCommand(['migrate', ...killed.flags])).code, 0)
  for (const taken of killedAfter) await killAfter(taken, music, killed)
  const last = await scan(music, killed)
  assert.ok(last.unchanged >= files * 0.4, `${last.unchanged} were taken in before`)
  assert.equal(last.read, files)
  assert.equal(last.created + last.unchanged, files)
  const only = await scan(music, whole)
  assert.equal(only.created, files)
  assert.deepEqual(await contents(killed.location), await contents(whole.location))
  const again = await scan(music, killed)
  assert.equal(again.unchanged, files)
}

function makeMusic(folder: string): void {
  for (let at = 0; at < files; at++) {
    const album = Math.floor(at / 10)
    const tags = {
      title: `Song ${at}`,
      artist: `Artist ${album % 40}${at % 7 === 0 ? ' feat. Somebody' : ''}`,
      album: `Album ${album}`,
      tracknumber: String((at % 10) + 1),
    }
    writeAudio(
      join(folder, `${album}`, `${at % 10}.flac`),
      flacFile({ tags, sound: at + 1, seconds: 60 + at }),
    )
  }
}

const killAfter = (taken: number, music: string, { flags, location }: Place) =>
  killWhen(['scan', music, ...flags], location, async (db) => (await takenIn(db)) >= taken)

async function takenIn(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('scanned_file')
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

// biome-ignore lint/suspicious/noExplicitAny: the report as a program would read it
async function scan(music: string, { flags }: Place): Promise<any> {
  const { code, stdout, stderr } = await runCommand(['scan', music, '--json', ...flags])
  assert.equal(code, 0, stderr)
  return JSON.parse(stdout)
}

/** Everything a scan writes. */
async function contents(location: Location) {
  const { db, close } = await openDatabase(location)
  const tables = {
    artists: await db.selectFrom('artist').selectAll().orderBy('id').execute(),
    albums: await db.selectFrom('album').selectAll().orderBy('id').execute(),
    tracks: await db.selectFrom('track').selectAll().orderBy('id').execute(),
    credits: await db
      .selectFrom('track_artist')
      .selectAll()
      .orderBy('track_id')
      .orderBy('position')
      .execute(),
    files: await db.selectFrom('audio_file').selectAll().orderBy('id').execute(),
    scanned: await db.selectFrom('scanned_file').selectAll().orderBy('path').execute(),
    wanted: await db.selectFrom('cover_wanted').selectAll().execute(),
    found: await db
      .selectFrom('search_doc')
      .select(['kind', 'id'])
      .orderBy('kind')
      .orderBy('id')
      .execute(),
  }
  await close()
  return tables
}
