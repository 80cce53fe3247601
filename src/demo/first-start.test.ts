import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testWorld } from '../../test/support/world.ts'
import { isCatalogEmpty } from '../store/artists.ts'
import { findAccount } from '../store/users.ts'
import { ensureDemoWorld } from './first-start.ts'

const world = await testWorld()

test('a first start that is refused leaves nothing, and can be tried again', async () => {
  const start = (password: string) =>
    ensureDemoWorld({ ...world, chosen: { clientSecret: '', password } })
  await assert.rejects(start('short'), /at least 8 characters/)
  assert.equal(await isCatalogEmpty(world.db), true)
  assert.equal(await findAccount(world.db, 'mira'), undefined)
  await start('long enough')
  assert.equal(await isCatalogEmpty(world.db), false)
  assert.equal((await findAccount(world.db, 'mira'))?.id, 'mira')
})
