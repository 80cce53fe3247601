import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aUser } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
await aUser(world, 'mira', { displayName: 'Mira Lindqvist', country: 'SE', product: 'premium' })
const api = apiOf(world, await aToken(world, 'mira', ''))

const publicMira = {
  display_name: 'Mira Lindqvist',
  external_urls: { spotify: 'http://localhost:80/user/mira' },
  followers: { href: null, total: 0 },
  href: 'http://localhost:80/v1/users/mira',
  id: 'mira',
  images: [],
  type: 'user',
  uri: 'spotify:user:mira',
}

test('GET /me without scopes is the public profile and the account id', async () => {
  const { status, body } = await api.get('/v1/me')
  assert.equal(status, 200)
  const { account_id, ...rest } = body
  assert.equal(account_id.length, 10)
  assert.deepEqual({ ...rest, external_urls: publicMira.external_urls }, publicMira)
})

test('each scope adds its fields to GET /me', async () => {
  const reader = api.as(await aToken(world, 'mira', 'user-read-private'))
  const { country, product, explicit_content, email } = (await reader.get('/v1/me')).body
  assert.deepEqual(
    { country, product, explicit_content, email },
    {
      country: 'SE',
      product: 'premium',
      explicit_content: { filter_enabled: false, filter_locked: false },
      email: undefined,
    },
  )
  const mail = (await api.as(await aToken(world, 'mira', 'user-read-email')).get('/v1/me')).body
  assert.equal(mail.email, 'mira@example.org')
  assert.equal('country' in mail, false)
})

test('pictures of the server are shown under its address', async () => {
  await aUser(world, 'pictured')
  const images = JSON.stringify([{ url: '/image/abc/300', width: 300, height: 300 }])
  await world.changes.write((tx) =>
    tx.updateTable('user_account').set({ images }).where('id', '=', 'pictured').execute(),
  )
  assert.deepEqual((await api.get('/v1/users/pictured')).body.images, [
    { url: 'http://localhost:80/image/abc/300', height: 300, width: 300 },
  ])
})

test('401 on GET /me without a token, and for an app token', async () => {
  assert.deepEqual((await api.as(null).get('/v1/me')).body, {
    error: { status: 401, message: 'No token provided' },
  })
  const { status, body } = await api.as(await aToken(world, '')).get('/v1/me')
  assert.equal(status, 401)
  assert.equal(body.error.message, 'Unauthorized.')
})

test('anybody with a token may see a public profile, without private fields', async () => {
  const app = api.as(await aToken(world, ''))
  const { status, body } = await app.get('/v1/users/mira')
  assert.equal(status, 200)
  assert.deepEqual({ ...body, external_urls: publicMira.external_urls }, publicMira)
})

test('a user without a display name has null', async () => {
  await aUser(world, 'nameless', { displayName: '' })
  assert.equal((await api.get('/v1/users/nameless')).body.display_name, null)
})

test('names are percent-encoded, in the path and in every link', async () => {
  await aUser(world, 'odd+näme#1')
  const encoded = 'odd%2Bn%C3%A4me%231'
  const { status, body } = await api.get(`/v1/users/${encoded}`)
  assert.equal(status, 200)
  assert.equal(body.id, 'odd+näme#1')
  assert.equal(body.uri, `spotify:user:${encoded}`)
  assert.match(body.href, new RegExp(`/v1/users/${encoded}$`))
  assert.match(body.external_urls.spotify, new RegExp(`/user/${encoded}$`))
})

test('404 No such user', async () => {
  for (const name of ['nobody', '0123456789012345678901', 'a%20b', '%25']) {
    const { status, body } = await api.get(`/v1/users/${name}`)
    assert.equal(status, 404)
    assert.deepEqual(body, { error: { status: 404, message: 'No such user' } })
  }
})

test('an unchanged profile is 304', async () => {
  const { headers } = await api.get('/v1/users/mira')
  const again = await api.get('/v1/users/mira', { 'if-none-match': String(headers.etag) })
  assert.equal(again.status, 304)
})
