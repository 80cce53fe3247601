import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db, Location } from '../../src/db/engine.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { idFromKey } from '../../src/lib/base62.ts'
import { runCommand } from '../support/server.ts'
import { killWhen } from './support/kill-when.ts'
import { type Place, type Places, testPlaces } from './support/places.ts'

const rows = 8_000
/** How many rows are taken in when the import is killed, again and again. */
const killedAfter = [1, 2_500, 5_000, 6_500]

testPlaces('an import that is killed goes on, and ends as if it had not been', endsTheSame)

async function endsTheSame({ folder, killed, whole }: Places): Promise<void> {
  const file = join(folder, 'songs.csv')
  writeFileSync(file, songs())
  // The database is there before, so that watching it needs no patience with half a schema.
  assert.equal((await runCommand(['migrate', ...killed.flags])).code, 0)
  for (const position of killedAfter) await killAfter(position, file, killed)
  const last = await importWhole(file, killed)
  assert.ok(last.files[0].resumed >= 6_500, `resumed after ${last.files[0].resumed}`)
  const only = await importWhole(file, whole)
  for (const name of [
    'read',
    'created',
    'updated',
    'unchanged',
    'unmatched',
    'rejected',
    'skipped',
  ]) {
    assert.deepEqual(last[name], only[name], name)
  }
  assert.deepEqual(await contents(killed.location), await contents(whole.location))
  assert.equal(ledger(killed), ledger(whole))
  assert.equal((await importWhole(file, killed)).created, 0)
}

const killAfter = (position: number, file: string, { flags, location }: Place) =>
  killWhen(['import', file, ...flags], location, async (db) => (await positionIn(db)) >= position)

async function positionIn(db: Db): Promise<number> {
  const row = await db.selectFrom('import_run').select('position').executeTakeFirst()
  return row?.position ?? 0
}

// biome-ignore lint/suspicious/noExplicitAny: the report as a program would read it
async function importWhole(file: string, { flags }: Place): Promise<any> {
  const { code, stdout, stderr } = await runCommand(['import', file, '--json', ...flags])
  assert.equal(code, 0, stderr)
  return JSON.parse(stdout)
}

/** Everything an import writes that does not tell when it was. */
async function contents(location: Location) {
  const { db, close } = await openDatabase(location)
  const lists = await db
    .selectFrom('playlist')
    .innerJoin('playlist_chunk', 'playlist_chunk.playlist_id', 'playlist.id')
    .select(['playlist.id', 'name', 'owner_id', 'total', 'chunk', 'items'])
    .orderBy('playlist.id')
    .orderBy('chunk')
    .execute()
  const tables = {
    artists: await db.selectFrom('artist').selectAll().orderBy('id').execute(),
    albums: await db.selectFrom('album').selectAll().orderBy('id').execute(),
    albumArtists: await db.selectFrom('album_artist').selectAll().orderBy('album_id').execute(),
    tracks: await db.selectFrom('track').selectAll().orderBy('id').execute(),
    credits: await db.selectFrom('track_artist').selectAll().orderBy('track_id').execute(),
    found: await db
      .selectFrom('search_doc')
      .select(['kind', 'id'])
      .orderBy('kind')
      .orderBy('id')
      .execute(),
    lists: lists.map(({ items, ...list }) => ({ ...list, items: trackIds(items) })),
  }
  await close()
  return tables
}

/** Items without when they were added, which is when they were imported. */
const trackIds = (items: string) => (JSON.parse(items) as [string][]).map(([id]) => id)

const ledger = ({ folder }: Place) =>
  readdirSync(join(folder, 'imports'))
    .map((name) => readFileSync(join(folder, 'imports', name), 'utf8'))
    .join('')

/** Rows that repeat, disagree and are bad now and then, so that a row lost or doubled would show. */
function songs(): string {
  const id = (kind: string, of: number) => idFromKey('test', `resume ${kind} ${of}`)
  const lines = Array.from({ length: rows }, (_, at) => {
    if (at % 997 === 0) return `${id('track', at)},"broken`
    const of = at % 5 === 0 ? Math.floor(at / 2) : at
    const list = at % 40
    return [
      id('track', of),
      `Song ${of} ${at % 10 === 0 ? 'again' : ''}`,
      `Artist ${of % 300}`,
      id('album', of % 2_000),
      `Album ${of % 2_000}`,
      200_000 + of,
      id('list', list),
      `List ${list}`,
      `genre ${list % 7}`,
    ].join(',')
  })
  const header =
    'track_id,track_name,artist,album_id,album_name,duration_ms,playlist_id,playlist_name,track_genre'
  return `${[header, ...lines].join('\n')}\n`
}
