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
const admin = await deskOf(world, 'ada', app)
const user = await deskOf(world, 'bob', app)
const nobody = await deskOf(world, null, app)

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
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete'
    assert.equal((await nobody[verb](url)).status, 401)
    assert.equal((await user[verb](url)).status, 403)
    if (method !== 'GET') assert.equal((await admin.unproven()[verb](url)).status, 403)
  })
}
