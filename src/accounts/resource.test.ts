import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  agree,
  answerOf,
  authorizeUrl,
  logIn,
  oauthWorld,
  redirectUri,
} from '../../test/support/oauth.ts'
import { testWorld } from '../../test/support/world.ts'

const { browser, client, aClient, token } = await oauthWorld(await testWorld())
const helper = await aClient({ name: 'Helper', mcp: true })

/** The address under which the tests' browser knows the server. */
const here = 'http://localhost:80'

test('an app that is allowed MCP is told who answers; others are told what they always were', async () => {
  const told = await agree(browser(), authorizeUrl(helper, { state: 's' }))
  assert.deepEqual([...told.keys()], ['code', 'state', 'iss'])
  assert.equal(told.get('iss'), here)
  const others = await agree(browser(), authorizeUrl(client, { state: 's' }))
  assert.deepEqual([...others.keys()], ['code', 'state'])
})

test('refusals name the issuer, too', async () => {
  const someone = browser()
  const consent = await logIn(someone, authorizeUrl(helper, { show_dialog: 'true' }))
  const refused = await someone.press(consent, 'auth-cancel')
  assert.equal(answerOf(refused).get('error'), 'access_denied')
  assert.equal(answerOf(refused).get('iss'), here)
})

test('tokens are asked for by the name of what they open', async () => {
  for (const resource of [`${here}/mcp`, here, `${here}/`, `${here}/v1`]) {
    const told = await agree(browser(), authorizeUrl(helper, { resource, show_dialog: 'true' }))
    const fields = { grant_type: 'authorization_code', redirect_uri: redirectUri, resource }
    const reply = await token({ ...fields, code: told.get('code') ?? '' }, { as: helper })
    assert.equal(reply.status, 200, resource)
  }
})

test('nobody gets a token for somewhere else here', async () => {
  const resource = 'https://elsewhere.example/mcp'
  const page = await browser().open(authorizeUrl(helper, { resource }))
  assert.equal(answerOf(page).get('error'), 'invalid_target')
  const reply = await token({ grant_type: 'client_credentials', resource }, { as: helper })
  assert.deepEqual([reply.status, reply.body.error], [400, 'invalid_target'])
})

test('apps of old may say of resources what they like', async () => {
  const resource = 'https://elsewhere.example'
  const told = await agree(browser(), authorizeUrl(client, { resource, show_dialog: 'true' }))
  assert.ok(told.has('code'))
})
