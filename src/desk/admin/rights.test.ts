import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aUser } from '../../../test/support/builders.ts'
import { deskOf } from '../../../test/support/desk.ts'
import { testWorld } from '../../../test/support/world.ts'
import { buildApp } from '../../app.ts'
import { setRole } from '../../domain/accounts/users.ts'
import { operations } from '../index.ts'

const world = await testWorld()
const app = buildApp(world)
await setRole(world, await aUser(world, 'ada'), 'admin')
await aUser(world, 'bob')
const [admin, user] = [await deskOf(world, app, 'ada'), await deskOf(world, app, 'bob')]

const forAdmins = [
  ...operations.filter(({ isForAdmins }) => isForAdmins === true),
  { method: 'POST', path: '/desk/admin/inbox' } as const,
]

test('whatever is below /desk/admin is for administrators', () => {
  const open = operations.filter(({ path, isForAdmins }) => path.includes('admin') && !isForAdmins)
  assert.deepEqual(open, [])
  assert.ok(forAdmins.length > 20)
})

for (const { method, path } of forAdmins) {
  test(`${method} ${path}: 401 for nobody, 403 for users, and for changes from elsewhere`, async () => {
    const url = path.replace(/:\w+/g, 'x')
    assert.equal((await app.inject({ method, url })).statusCode, 401)
    assert.equal((await user.ask(method, url)).status, 403)
    if (method === 'GET') return
    for (const token of [undefined, 'A'.repeat(43)]) {
      const headers = {
        cookie: admin.cookie,
        ...(token === undefined ? {} : { 'x-csrf-token': token }),
      }
      assert.equal((await app.inject({ method, url, headers })).statusCode, 403)
    }
  })
}
