import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { temporaryFolder } from '../../test/support/folder.ts'
import type { Db } from './engine.ts'
import { migrate } from './migrations/index.ts'
import { openSqlite } from './sqlite-database.ts'
import { NodeSqliteDriver } from './sqlite-driver.ts'

const folder = temporaryFolder()
const file = join(folder.path, 'reprise.db')
const database = openSqlite(file)
const { db } = database
await migrate(db)
after(async () => {
  await database.close()
  folder[Symbol.dispose]()
})

const turnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve))

async function valueOf(from: Db, name: string): Promise<string | undefined> {
  const row = await from
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value
}

const set = (to: Db, name: string, value: string) =>
  to
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()

test('fifty transactions at once take turns, and none loses what another did', async () => {
  await set(db, 'counter', '0')
  const addOne = () =>
    db.transaction().execute(async (tx) => {
      const before = Number(await valueOf(tx, 'counter'))
      await turnOfTheLoop()
      await set(tx, 'counter', String(before + 1))
      await turnOfTheLoop()
    })
  await Promise.all(Array.from({ length: 50 }, addOne))
  assert.equal(await valueOf(db, 'counter'), '50')
})

test('reads beside an open transaction see what is committed, without waiting for it', async () => {
  await set(db, 'seen', 'before')
  await db.transaction().execute(async (tx) => {
    await set(tx, 'seen', 'after')
    assert.equal(await valueOf(tx, 'seen'), 'after')
    assert.equal(await valueOf(db, 'seen'), 'before')
  })
  assert.equal(await valueOf(db, 'seen'), 'after')
})

test('a write outside a transaction waits for the one that is open', async () => {
  const order: string[] = []
  const open = db.transaction().execute(async (tx) => {
    await set(tx, 'turn', 'transaction')
    await turnOfTheLoop()
    order.push('transaction')
  })
  await turnOfTheLoop()
  await Promise.all([open, set(db, 'turn', 'alone').then(() => order.push('alone'))])
  assert.deepEqual(order, ['transaction', 'alone'])
  assert.equal(await valueOf(db, 'turn'), 'alone')
})

test('a transaction that fails leaves nothing, and the next one works', async () => {
  await set(db, 'kept', 'before')
  for (const fail of [
    async () => Promise.reject(new Error('changed its mind')),
    (tx: Db) => sql`insert into nowhere values (1)`.execute(tx),
    (tx: Db) => sql`insert into setting (name, value) values ('kept', 'twice')`.execute(tx),
  ]) {
    await assert.rejects(
      db.transaction().execute(async (tx) => {
        await set(tx, 'kept', 'after')
        await fail(tx)
      }),
    )
    assert.equal(await valueOf(db, 'kept'), 'before')
  }
  await db.transaction().execute((tx) => set(tx, 'kept', 'at last'))
  assert.equal(await valueOf(db, 'kept'), 'at last')
})

test('commits of another process are counted; roll-backs and our own are not', async () => {
  const other = openSqlite(file)
  const driver = new NodeSqliteDriver(file)
  await driver.init()
  const start = driver.foreignCommits()
  assert.equal(driver.foreignCommits(), start)
  await assert.rejects(
    other.db.transaction().execute(async (tx) => {
      await set(tx, 'counted', 'no')
      throw new Error('rolled back')
    }),
  )
  assert.equal(driver.foreignCommits(), start)
  await set(other.db, 'counted', 'yes')
  const second = driver.foreignCommits()
  assert.notEqual(second, start)
  const connection = await driver.acquireConnection()
  await driver.beginTransaction(connection)
  await connection.executeQuery(sql`delete from setting where name = 'counted'`.compile(db))
  await driver.commitTransaction(connection)
  assert.equal(driver.foreignCommits(), second)
  await driver.destroy()
  await other.close()
})

test('another process that writes is waited for, and reads go on meanwhile', async () => {
  const other = openSqlite(file)
  await set(db, 'shared', 'before')
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>()
  const { promise: begun, resolve: began } = Promise.withResolvers<void>()
  const longOne = other.db.transaction().execute(async (tx) => {
    await set(tx, 'shared', 'theirs')
    began()
    await mayEnd
  })
  await begun
  const waiting = [
    set(db, 'shared', 'ours, alone'),
    db.transaction().execute((tx) => set(tx, 'shared', 'ours')),
  ]
  for (let round = 0; round < 5; round++) {
    assert.equal(await valueOf(db, 'shared'), 'before')
    await turnOfTheLoop()
  }
  end()
  await Promise.all([longOne, ...waiting])
  assert.equal(await valueOf(other.db, 'shared'), 'ours')
  await other.close()
})

test('once closed, every use says so', async () => {
  const closed = openSqlite(join(folder.path, 'closed.db'))
  await migrate(closed.db)
  await closed.close()
  await assert.rejects(valueOf(closed.db, 'anything'))
})
