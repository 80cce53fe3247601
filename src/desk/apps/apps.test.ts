import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aUser } from '../../../test/support/builders.ts'
import { deskOf } from '../../../test/support/desk.ts'
import { testWorld } from '../../../test/support/world.ts'
import { buildApp } from '../../app.ts'
import { createApp } from '../../domain/accounts/apps.ts'
import { ownAppId } from '../../lib/own-app.ts'

const world = await testWorld()
const server = buildApp(world)
const as = (user: string | null) => deskOf(world, user, server)
const ingrid = await as(await aUser(world, 'ingrid'))
const olof = await as(await aUser(world, 'olof'))
const admin = await as(await aUser(world, 'root', { role: 'admin' }))
const uri = 'http://127.0.0.1:8888/callback'

async function anApp(name: string): Promise<{ client_id: string; client_secret: string }> {
  const { status, body } = await ingrid.post('/desk/apps', { name, redirect_uris: [uri] })
  assert.equal(status, 200)
  return body
}

const grant = async (id: string, secret: string) => {
  const authorization = `Basic ${btoa(`${id}:${secret}`)}`
  const payload = 'grant_type=client_credentials'
  const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' }
  return (await server.inject({ method: 'POST', url: '/api/token', headers, payload })).statusCode
}

test('an app is made with a secret that is shown then and never again', async () => {
  const made = await anApp('Radio')
  assert.match(made.client_secret, /^[0-9a-f]{32}$/)
  assert.equal(await grant(made.client_id, made.client_secret), 200)
  const { body } = await ingrid.get(`/desk/apps/${made.client_id}`)
  assert.equal('client_secret' in body, false)
  assert.equal(body.owner, 'ingrid')
  assert.deepEqual(body.redirect_uris, [uri])
})

test('everybody sees their own apps, administrators all, nobody the one of the pages', async () => {
  const { client_id } = await anApp('Listed')
  await ingrid.post('/desk/token')
  const idsOf = async (desk: typeof ingrid) =>
    (await desk.get('/desk/apps')).body.apps.map((app: { client_id: string }) => app.client_id)
  assert.ok((await idsOf(ingrid)).includes(client_id))
  assert.ok((await idsOf(admin)).includes(client_id))
  assert.deepEqual(await idsOf(olof), [])
  assert.equal((await idsOf(admin)).includes(ownAppId), false)
  assert.equal((await admin.get(`/desk/apps/${ownAppId}`)).status, 404)
})

test('what it says of itself is changed, and what is not named stays', async () => {
  const { client_id: id } = await anApp('Before')
  const { status, body } = await ingrid.put(`/desk/apps/${id}`, {
    name: ' After ',
    website: 'https://radio.example.org',
    access: 'both',
  })
  assert.equal(status, 200)
  assert.equal(body.name, 'After')
  assert.equal(body.website, 'https://radio.example.org')
  assert.equal(body.access, 'both')
  assert.deepEqual(body.redirect_uris, [uri])
})

test('400 for what an app cannot be, and nothing is changed', async () => {
  const { client_id: id } = await anApp('Checked')
  const bad = [
    { name: ' ' },
    { website: 'radio.example.org' },
    { redirect_uris: ['javascript:alert(1)'] },
    { redirect_uris: ['http://localhost:3000'], redirect_rules: 'strict' },
    { access: 'everything' },
    { name: 7 },
    { name: '\0' },
  ]
  for (const body of bad) {
    assert.equal((await ingrid.put(`/desk/apps/${id}`, body)).status, 400, JSON.stringify(body))
  }
  assert.equal((await ingrid.get(`/desk/apps/${id}`)).body.name, 'Checked')
  assert.equal((await ingrid.post('/desk/apps', { name: 'No addresses' })).status, 400)
  assert.equal((await ingrid.post('/desk/apps', { name: '', redirect_uris: [] })).status, 400)
})

test('a new secret replaces the old one', async () => {
  const { client_id: id, client_secret: old } = await anApp('Rotating')
  const { body } = await ingrid.post(`/desk/apps/${id}/secret`)
  assert.equal(await grant(id, old), 400)
  assert.equal(await grant(id, body.client_secret), 200)
})

test('users are let in and taken off, five at most, and only those there are', async () => {
  const { client_id: id } = await anApp('Trial')
  const users = `/desk/apps/${id}/users`
  assert.deepEqual((await ingrid.put(`${users}/olof`)).body, { users: ['olof'] })
  assert.deepEqual((await ingrid.delete(`${users}/olof`)).body, { users: [] })
  assert.equal((await ingrid.put(`${users}/nobody`)).status, 404)
  assert.equal((await ingrid.put(`${users}/%00`)).status, 400)
  for (const name of ['one', 'two', 'three', 'four', 'five']) await aUser(world, name)
  for (const name of ['one', 'two', 'three', 'four']) {
    assert.equal((await ingrid.put(`${users}/${name}`)).status, 200)
  }
  assert.equal((await ingrid.put(`${users}/five`)).status, 400)
})

test('MCP is allowed by administrators only, and off before', async () => {
  const { client_id: id } = await anApp('Assistant')
  assert.equal((await ingrid.get(`/desk/apps/${id}`)).body.mcp, false)
  assert.equal((await ingrid.put(`/desk/apps/${id}`, { mcp: true })).status, 403)
  assert.equal((await admin.put(`/desk/apps/${id}`, { mcp: true })).body.mcp, true)
})

test('a rate limit is set by administrators only, and holds', async () => {
  const { client_id: id } = await anApp('Limited')
  assert.equal((await ingrid.put(`/desk/apps/${id}`, { rate_limit: 0 })).status, 403)
  assert.equal((await admin.put(`/desk/apps/${id}`, { rate_limit: 5 })).body.rate_limit, 5)
  assert.equal((await admin.put(`/desk/apps/${id}`, { rate_limit: null })).body.rate_limit, null)
  assert.equal((await admin.put(`/desk/apps/${id}`, { rate_limit: -1 })).status, 400)
})

test('a removed app is gone with its tokens', async () => {
  const { client_id: id, client_secret: secret } = await anApp('Leaving')
  assert.equal((await ingrid.delete(`/desk/apps/${id}`)).status, 204)
  assert.equal((await ingrid.get(`/desk/apps/${id}`)).status, 404)
  assert.equal(await grant(id, secret), 400)
})

const { app: other } = await createApp(world, { name: 'Operator', redirectUris: [] })
const everyOperation = [
  ['get', '/desk/apps/ID'],
  ['put', '/desk/apps/ID', { name: 'Mine' }],
  ['post', '/desk/apps/ID/secret'],
  ['put', '/desk/apps/ID/users/olof'],
  ['delete', '/desk/apps/ID/users/olof'],
  ['delete', '/desk/apps/ID'],
] as const

for (const [method, path, body] of everyOperation) {
  test(`${method} ${path}: 401 to nobody, 403 to others, 404 unknown`, async () => {
    const url = path.replace('ID', other.id)
    assert.equal((await (await as(null))[method](url, body)).status, 401)
    assert.equal((await olof[method](url, body)).status, 403)
    const unknown = path.replace('ID', 'f'.repeat(32))
    assert.equal((await admin[method](unknown, body)).status, 404)
    if (method !== 'get') assert.equal((await admin.unproven()[method](url, body)).status, 403)
  })
}

test('making an app takes a login and its token', async () => {
  const body = { name: 'Forged', redirect_uris: [] }
  assert.equal((await (await as(null)).post('/desk/apps', body)).status, 401)
  assert.equal((await ingrid.unproven().post('/desk/apps', body)).status, 403)
  assert.equal((await (await as(null)).get('/desk/apps')).status, 401)
  // A token of the Web API opens no desk.
  const api = apiOf(world, await aToken(world, 'ingrid')).unchecked()
  assert.equal((await api.get('/desk/apps')).status, 401)
})
