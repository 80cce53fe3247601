import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  answerOf,
  authorizeUrl,
  challenge,
  oauthWorld,
  redirectUri,
} from '../../../test/support/oauth.ts'
import { testWorld } from '../../../test/support/world.ts'

const { browser, client, aClient, app } = await oauthWorld(await testWorld())
const strict = await aClient({
  name: 'Strict',
  redirectUris: ['https://player.example.org/cb', 'http://127.0.0.1/cb'],
  redirectRules: 'strict',
})

const url = (more: Record<string, string | undefined>) => authorizeUrl(client, more)

const pages: [name: string, url: string, words: string][] = [
  ['no client id', '/authorize', 'INVALID_CLIENT: Invalid client'],
  ['an unknown client id', url({ client_id: 'f'.repeat(32) }), 'INVALID_CLIENT: Invalid client'],
  ['a client id that is none', url({ client_id: '\0' }), 'INVALID_CLIENT: Invalid client'],
  ['no redirect URI', url({ redirect_uri: undefined }), 'Illegal redirect_uri'],
  ['a redirect URI that is none', url({ redirect_uri: 'None' }), 'Illegal redirect_uri'],
  [
    'a redirect URI that is not registered',
    url({ redirect_uri: `${redirectUri}/` }),
    'INVALID_CLIENT: Invalid redirect URI',
  ],
  [
    'a redirect URI that strict rules refuse',
    authorizeUrl(strict, { redirect_uri: 'http://localhost:8888/callback' }),
    'INVALID_CLIENT: Insecure redirect URI',
  ],
  ['no response type', url({ response_type: undefined }), 'response_type must be code or token'],
  ['an unknown one', url({ response_type: 'id_token' }), 'response_type must be code or token'],
  ['an unknown scope', url({ scope: 'user-read-email nope' }), 'INVALID_SCOPE: Invalid scope'],
  ['a repeated parameter', `${url({})}&state=a&state=b`, 'Repeated parameter: state'],
]

for (const [name, address, words] of pages) {
  test(`400 and a plain page for ${name}`, async () => {
    const page = await browser().open(address)
    assert.equal(page.status, 400)
    assert.match(String(page.headers['content-type']), /^text\/html/)
    assert.ok(page.html.includes(`>${words}<`), page.html)
    assert.equal(page.location, undefined)
    const plain = await browser({ accept: '*/*' }).open(address)
    assert.equal(plain.status, 400)
    assert.match(String(plain.headers['content-type']), /^text\/plain/)
    assert.equal(plain.html, words)
  })
}

test('the implicit grant is refused where its apps look: in the fragment', async () => {
  const page = await browser().open(url({ response_type: 'token', state: 'a b' }))
  assert.equal(page.status, 302)
  assert.equal(page.location, `${redirectUri}#error=unsupported_response_type&state=a%20b`)
})

test('what is wrong with PKCE is told to the app', async () => {
  const cases = [
    { code_challenge: challenge },
    { code_challenge: challenge, code_challenge_method: 'plain' },
    { code_challenge_method: 'S256' },
    { code_challenge: 'short', code_challenge_method: 'S256' },
    { code_challenge: `${challenge}=`, code_challenge_method: 'S256' },
  ]
  for (const more of cases) {
    const answer = answerOf(await browser().open(url({ ...more, state: 's' })))
    assert.equal(answer.get('error'), 'invalid_request', JSON.stringify(more))
    assert.equal(answer.get('state'), 's')
  }
})

test('strict rules leave https and loopback addresses alone, with any port', async () => {
  for (const uri of ['https://player.example.org/cb', 'http://127.0.0.1:51234/cb']) {
    const page = await browser().open(authorizeUrl(strict, { redirect_uri: uri }))
    assert.equal(page.status, 200, page.html)
  }
})

test('localised addresses and a trailing slash lead to the same page', async () => {
  const { search } = new URL(url({}), 'http://x')
  for (const path of ['/authorize/', '/en/authorize', '/sv/authorize/', '/pt-BR/authorize']) {
    const page = await browser().open(path + search)
    assert.equal(page.status, 200, path)
    assert.match(page.html, /id="login-username"/)
  }
})

test('no address brings it down or sends anybody anywhere unknown', async () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(client.id, redirectUri, 'code', 'token', 'S256', challenge, '\0', '%'),
  )
  const name = fc.constantFrom(
    'client_id',
    'redirect_uri',
    'response_type',
    'state',
    'scope',
    'show_dialog',
    'code_challenge',
    'code_challenge_method',
  )
  const pairs = fc.array(fc.tuple(name, value), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(pairs, async (query) => {
      const reply = await app.inject({ url: `/authorize?${new URLSearchParams(query)}` })
      assert.ok([200, 302, 400].includes(reply.statusCode), String(reply.statusCode))
      const { location } = reply.headers
      if (location !== undefined) assert.ok(location.startsWith(redirectUri), location)
    }),
    { numRuns: 200 },
  )
})
