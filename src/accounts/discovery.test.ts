import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authorizeUrl, logIn, oauthWorld } from '../../test/support/oauth.ts'
import { testWorld } from '../../test/support/world.ts'

const plain = await oauthWorld(await testWorld())
const behind = await oauthWorld(
  await testWorld({ accounts_url: 'https://music.example/accounts/' }),
)

const names = ['oauth-authorization-server', 'openid-configuration']

test('a client finds out where everything is', async () => {
  for (const name of names) {
    const reply = await plain.app.inject({
      url: `/.well-known/${name}`,
      headers: { host: '127.0.0.1:8080' },
    })
    assert.equal(reply.statusCode, 200)
    const found = reply.json()
    assert.equal(found.issuer, 'http://127.0.0.1:8080')
    assert.equal(found.authorization_endpoint, 'http://127.0.0.1:8080/authorize')
    assert.equal(found.token_endpoint, 'http://127.0.0.1:8080/api/token')
    assert.equal(found.revocation_endpoint, 'http://127.0.0.1:8080/api/token/revoke')
    assert.deepEqual(found.code_challenge_methods_supported, ['S256'])
    assert.equal(found.scopes_supported.length, 19)
    assert.equal(reply.headers['access-control-allow-origin'], '*')
  }
})

test('with an address of its own the service shows that one, and answers with and without its path', async () => {
  for (const prefix of ['', '/accounts']) {
    for (const name of names) {
      const found = (await behind.app.inject({ url: `${prefix}/.well-known/${name}` })).json()
      assert.equal(found.issuer, 'https://music.example/accounts')
      assert.equal(found.token_endpoint, 'https://music.example/accounts/api/token')
    }
    const url = `${prefix}/.well-known/oauth-authorization-server/accounts`
    assert.equal((await behind.app.inject({ url })).statusCode, 200)
    const form = { grant_type: 'client_credentials' }
    const reply = await behind.token(form, { as: behind.client, path: `${prefix}/api/token` })
    assert.equal(reply.status, 200)
    const consent = await logIn(behind.browser(), prefix + authorizeUrl(behind.client))
    assert.match(consent.html, /data-testid="auth-accept"/)
  }
})

test('an https address makes the cookies secure', async () => {
  const [visit = ''] = (await behind.browser().open(authorizeUrl(behind.client))).cookies
  assert.match(visit, /; Secure/)
})
