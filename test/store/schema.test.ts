import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { migrate } from '../../src/db/migrations/index.ts'
import { openSqlite } from '../../src/db/sqlite-database.ts'
import { OperatorError } from '../../src/lib/operator-error.ts'
import { temporaryFolder } from '../support/folder.ts'
import { testWorld } from '../support/world.ts'
import { shapeOf } from './support/shape.ts'

const { db, config } = await testWorld()
const isPostgres = config.database_url !== ''

test('both engines have the same tables, columns, keys and indexes', {
  skip: !isPostgres && 'compared when the tests run on PostgreSQL',
}, async () => {
  using folder = temporaryFolder()
  const sqlite = openSqlite(join(folder.path, 'reprise.db'))
  await migrate(sqlite.db)
  assert.deepEqual(await shapeOf(db), await shapeOf(sqlite.db))
  await sqlite.close()
})

test('every table has a key, and no column may be NULL', async () => {
  const shapes = Object.entries(await shapeOf(db))
  assert.ok(shapes.length > 20)
  for (const [name, { columns, key }] of shapes) {
    assert.ok(key.length > 0, name)
    for (const column of columns) assert.match(column, /^\w+ (text|integer|real)$/, name)
  }
})

test('migrating again changes nothing', async () => {
  const before = await shapeOf(db)
  assert.deepEqual(await migrate(db), [])
  assert.deepEqual(await shapeOf(db), before)
})

test('a database of a newer version is refused and left as it is', async () => {
  const before = await shapeOf(db)
  await sql`insert into kysely_migration (name, timestamp)
    values ('9999-later', '2100-01-01T00:00:00.000Z')`.execute(db)
  await assert.rejects(
    migrate(db),
    (error) => error instanceof OperatorError && /newer version of Reprise/.test(error.message),
  )
  await sql`delete from kysely_migration where name = '9999-later'`.execute(db)
  assert.deepEqual(await shapeOf(db), before)
  assert.deepEqual(await migrate(db), [])
})

test('a migration that fails leaves nothing, and can be tried again', async () => {
  using folder = temporaryFolder()
  const database = openSqlite(join(folder.path, 'reprise.db'))
  // Stands where the second table of the first migration should be made.
  await sql`create table artist (x)`.execute(database.db)
  await assert.rejects(migrate(database.db), /could not be brought up to date: table .*artist/)
  assert.deepEqual(Object.keys(await shapeOf(database.db)), ['artist'])
  await sql`drop table artist`.execute(database.db)
  assert.ok((await migrate(database.db)).length > 0)
  await database.close()
})
