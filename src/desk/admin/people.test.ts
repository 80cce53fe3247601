import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anApp } from '../../../test/support/apps.ts'
import { aUser } from '../../../test/support/builders.ts'
import { deskOf } from '../../../test/support/desk.ts'
import { aRig } from '../../../test/support/rig.ts'
import { testWorld } from '../../../test/support/world.ts'
import { buildApp } from '../../app.ts'
import { mintToken } from '../../domain/accounts/tokens.ts'
import { setRole } from '../../domain/accounts/users.ts'
import { findLogin } from '../../store/users.ts'

const world = await testWorld()
const app = buildApp(world)
await setRole(world, await aUser(world, 'ada'), 'admin')
const admin = await deskOf(world, 'ada', app)

test('users are added, get another password, and become administrators', async () => {
  const { status, body: made } = await admin.post('/desk/admin/users', { name: 'kim' })
  assert.equal(status, 200)
  assert.equal(made.password.length, 23)
  const before = (await findLogin(world.db, 'kim'))?.passwordHash
  const { body: renewed } = await admin.post('/desk/admin/users/kim/password')
  assert.notEqual(renewed.password, made.password)
  assert.notEqual((await findLogin(world.db, 'kim'))?.passwordHash, before)
  const role = await admin.put('/desk/admin/users/kim/role', { role: 'admin' })
  assert.equal(role.status, 204)
  const { users } = (await admin.get('/desk/admin/users')).body
  assert.deepEqual(
    users.map(({ id, role }: { id: string; role: string }) => [id, role]),
    [
      ['ada', 'admin'],
      ['kim', 'admin'],
    ],
  )
})

test('what cannot be is refused with the reason', async () => {
  assert.equal((await admin.post('/desk/admin/users', { name: 'Kim!' })).status, 400)
  assert.equal((await admin.post('/desk/admin/users', { name: 'kim' })).status, 400)
  assert.equal((await admin.post('/desk/admin/users/nobody/password')).status, 404)
  await admin.put('/desk/admin/users/kim/role', { role: 'user' })
  const { status, body } = await admin.put('/desk/admin/users/ada/role', { role: 'user' })
  assert.equal(status, 400)
  assert.match(body.error.message, /only admin/)
  const wrong = await admin.put('/desk/admin/users/kim/role', { role: 'king' })
  assert.equal(wrong.status, 400)
})

test('what apps may do for a user is seen, and taken from them', async () => {
  const id = await anApp(world)
  const grant = { appId: id, userId: 'kim', scopes: 'all' as const }
  const [token, others] = [
    await mintToken(world, grant),
    await mintToken(world, { ...grant, userId: 'ada' }),
  ]
  const path = '/desk/admin/users/kim/access'
  const [seen] = (await admin.get(path)).body.apps
  assert.deepEqual([seen.app_id, seen.refresh_tokens, seen.access_tokens], [id, 1, 1])
  const me = async (accessToken: string) => {
    const headers = { authorization: `Bearer ${accessToken}` }
    return (await app.inject({ url: '/v1/me', headers })).statusCode
  }
  assert.equal(await me(token.accessToken), 200)
  assert.equal((await admin.delete(`${path}/${id}`)).status, 204)
  assert.equal(await me(token.accessToken), 401)
  assert.equal(await me(others.accessToken), 200)
  assert.deepEqual((await admin.get(path)).body.apps, [])
  assert.equal((await admin.get('/desk/admin/users/nobody/access')).status, 404)
})

test('a device is seen and disconnected, and what it played stands still', async () => {
  const rig = await aRig(world, 'listener')
  const { device, closed } = await rig.device('Kitchen')
  await rig.api.put(`/v1/me/player/play?device_id=${device.id}`, {
    uris: [`spotify:track:${rig.tracks[0]}`],
  })
  await rig.settle()
  assert.equal(await rig.shown(), 'Song 1')
  const [seen] = (await admin.get('/desk/admin/devices')).body.devices
  assert.deepEqual(
    [seen.user, seen.name, seen.is_active, seen.is_playing],
    ['listener', 'Kitchen', true, true],
  )
  assert.equal((await admin.delete(`/desk/admin/devices/listener/${seen.id}`)).status, 204)
  await rig.settle()
  assert.equal(closed()?.code, 4000)
  assert.deepEqual((await admin.get('/desk/admin/devices')).body.devices, [])
  const { state } = await world.players.session('listener')
  assert.deepEqual([state.isPlaying, state.current?.uri], [false, `spotify:track:${rig.tracks[0]}`])
  assert.equal((await admin.delete('/desk/admin/devices/nobody/x')).status, 404)
})
