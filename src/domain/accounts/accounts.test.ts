import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testWorld } from '../../../test/support/world.ts'
import { publicScopes } from '../../lib/scopes.ts'
import { findAccessToken } from '../../store/access-tokens.ts'
import { findApp, listApps } from '../../store/apps.ts'
import { findRefreshToken } from '../../store/refresh-tokens.ts'
import { findAccount, findLogin, listAccounts } from '../../store/users.ts'
import { createApp, deleteApp, rotateSecret } from './apps.ts'
import { Cleaner } from './cleaner.ts'
import { refreshTokenMs, remembranceMs } from './lifetimes.ts'
import { generatePassword, matchesPassword } from './passwords.ts'
import { mintToken } from './tokens.ts'
import { addUser, setPassword, setRole } from './users.ts'

const world = await testWorld()
const { app } = await createApp(world, { name: 'Player', redirectUris: [] })
await addUser(world, { name: 'mira', password: 'long enough', country: 'se' })

test('ids and secrets of apps are 32 lower-case hex characters', async () => {
  const { app: made, secret } = await createApp(world, { name: ' Radio ', redirectUris: [] })
  assert.match(made.id, /^[0-9a-f]{32}$/)
  assert.match(secret, /^[0-9a-f]{32}$/)
  assert.notEqual(await rotateSecret(world, made.id), secret)
  assert.equal((await findApp(world.db, made.id))?.name, 'Radio')
  await deleteApp(world, made.id)
  assert.equal(await findApp(world.db, made.id), undefined)
  assert.deepEqual(
    (await listApps(world.db)).map(({ id }) => id),
    [app.id],
  )
})

test('an app can be given its id and secret', async () => {
  const input = { name: 'Demo', redirectUris: [], id: 'a'.repeat(32), secret: 'b'.repeat(32) }
  const made = await createApp(world, input)
  assert.equal(made.secret, input.secret)
  await assert.rejects(createApp(world, input), /exists already/)
  await deleteApp(world, input.id)
})

test('an app needs a name, and addresses its rules allow', async () => {
  await assert.rejects(createApp(world, { name: ' ', redirectUris: [] }), /needs a name/)
  const input = { name: 'x', redirectUris: ['http://localhost'], redirectRules: 'strict' as const }
  await assert.rejects(createApp(world, input), /Insecure redirect URI http:\/\/localhost/)
})

test('nothing can be done to an app or a user that is not there', async () => {
  await assert.rejects(rotateSecret(world, 'x'), { kind: 'not-found' })
  await assert.rejects(deleteApp(world, 'x'), { kind: 'not-found' })
  await assert.rejects(setPassword(world, 'x', 'long enough'), { kind: 'not-found' })
  await assert.rejects(mintToken(world, { appId: 'x', scopes: [] }), { kind: 'not-found' })
  const nobody = { appId: app.id, userId: 'x', scopes: [] }
  await assert.rejects(mintToken(world, nobody), { kind: 'not-found' })
})

test('a user has what was said, and sensible values for the rest', async () => {
  const [mira] = await listAccounts(world.db)
  assert.deepEqual(
    { ...mira },
    {
      id: 'mira',
      displayName: 'mira',
      email: '',
      country: 'SE',
      product: 'premium',
      role: 'user',
    },
  )
})

test('a user cannot be added with what cannot be, or is taken', async () => {
  const user = { name: 'noah', password: 'long enough', country: 'SE', email: 'noah@example.org' }
  await addUser(world, user)
  const refused: [object, RegExp][] = [
    [{}, /noah exists already/],
    [{ name: 'other', email: 'NOAH@example.org' }, /noah@example\.org belongs to another user/],
    [{ name: 'Upper' }, /user name Upper/],
    [{ name: 'with space' }, /user name/],
    [{ name: 'a:b' }, /user name/],
    [{ name: 'a@b' }, /user name/],
    [{ name: '' }, /user name/],
    [{ name: 'x', email: 'nowhere' }, /not an e-mail address/],
    [{ name: 'x', email: '', country: 'Sweden' }, /not a country code/],
    [{ name: 'x', email: '', product: 'gold' }, /premium, free, open/],
    [{ name: 'x', email: '', password: 'short' }, /at least 8 characters/],
  ]
  for (const [more, words] of refused) {
    await assert.rejects(addUser(world, { ...user, ...more }), words, JSON.stringify(more))
  }
})

test('somebody always looks after the server', async () => {
  await addUser(world, { name: 'ada', country: 'SE', role: 'admin' })
  await assert.rejects(setRole(world, 'ada', 'user'), /ada is the only admin/)
  await setRole(world, 'mira', 'admin')
  await setRole(world, 'ada', 'user')
  assert.equal((await findAccount(world.db, 'mira'))?.role, 'admin')
  await assert.rejects(setRole(world, 'nobody', 'admin'), /no user is called nobody/)
})

test('passwords are kept as argon2id with its recommended cost', async () => {
  const login = await findLogin(world.db, 'mira')
  assert.match(login?.passwordHash ?? '', /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal(await matchesPassword('long enough', login?.passwordHash), true)
  assert.equal(await matchesPassword('Long enough', login?.passwordHash), false)
  assert.equal(await matchesPassword('long enough', undefined), false)
  assert.equal(await matchesPassword('', ''), false)
})

test('a password typed on another keyboard is the same password', async () => {
  await addUser(world, { name: 'zoe', password: 'Zoë’s café', country: 'FR' })
  const login = await findLogin(world.db, 'zoe')
  assert.equal(await matchesPassword('Zoë’s café'.normalize('NFD'), login?.passwordHash), true)
})

test('generated passwords are long and without look-alikes', () => {
  assert.match(generatePassword(world.random), /^([a-km-z2-8]{5}-){3}[a-km-z2-8]{5}$/)
})

test('minted tokens open what was asked for', async () => {
  const issued = await mintToken(world, { appId: app.id, userId: 'mira', scopes: 'all' })
  assert.equal(issued.scope, publicScopes.join(' '))
  assert.equal((await findAccessToken(world.db, issued.accessToken))?.userId, 'mira')
  const refresh = await findRefreshToken(world.db, issued.refreshToken ?? '')
  assert.equal(refresh?.rotates, false)
  const own = await mintToken(world, { appId: app.id, scopes: [] })
  assert.deepEqual(Object.keys(own), ['accessToken', 'expiresInSeconds'])
  const wrong = { appId: app.id, userId: 'mira', scopes: ['nope'] }
  await assert.rejects(mintToken(world, wrong), /unknown scope nope/)
})

test('what ended long ago is removed, and not before', async () => {
  const { accessToken, refreshToken = '' } = await mintToken(world, {
    appId: app.id,
    userId: 'mira',
    scopes: [],
  })
  const cleaner = new Cleaner(world)
  world.clock.advance(3_600_000 + remembranceMs)
  await cleaner.run()
  assert.ok(await findAccessToken(world.db, accessToken))
  world.clock.advance(1)
  await cleaner.run()
  assert.ok(await findAccessToken(world.db, accessToken), 'it pauses between rounds')
  world.clock.advance(600_000)
  await cleaner.run()
  assert.equal(await findAccessToken(world.db, accessToken), undefined)
  assert.ok(await findRefreshToken(world.db, refreshToken))
  world.clock.advance(refreshTokenMs)
  await cleaner.run()
  assert.equal(await findRefreshToken(world.db, refreshToken), undefined)
})
