import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { commandLine } from '../../test/support/command-line.ts'
import { publicScopes } from '../lib/scopes.ts'

const { server, run, json } = await commandLine()

const app = await json('app', 'create', '--name', 'Player', '--redirect-uri', 'http://127.0.0.1/cb')
await json('user', 'add', 'mira', '--email', 'mira@example.org', '--password', 'long enough')

test('app create prints what an app needs to know', async () => {
  assert.match(app.client_id, /^[0-9a-f]{32}$/)
  assert.match(app.client_secret, /^[0-9a-f]{32}$/)
  assert.deepEqual(app.redirect_uris, ['http://127.0.0.1/cb'])
  assert.equal(app.redirect_rules, 'relaxed')
  const [listed] = await json('app', 'list')
  assert.equal(listed.client_id, app.client_id)
  assert.equal(listed.client_secret, undefined)
})

test('what the rules refuse ends with 1 and says why', async () => {
  const insecure = ['--rules', 'strict', '--redirect-uri', 'http://localhost:3000']
  const cases: [string[], RegExp][] = [
    [
      ['app', 'create', '--name', 'x', ...insecure],
      /Insecure redirect URI http:\/\/localhost:3000/,
    ],
    [['app', 'delete', app.client_id.slice(1)], new RegExp(`did you mean ${app.client_id}`)],
    [['user', 'passwd', 'mirra'], /did you mean mira\?/],
    [['user', 'add', 'mira'], /user mira exists already/],
    [
      ['token', '--app', app.client_id, '--user', 'mira', '--scope', 'streeming'],
      /mean streaming\?/,
    ],
  ]
  for (const [args, words] of cases) {
    const { code, stderr } = await run(...args)
    assert.equal(code, 1)
    assert.match(stderr, words)
  }
})

test('user explicit keeps explicit content from a user, or no longer', async () => {
  const args = ['--app', app.client_id, '--user', 'mira', '--scope', 'all']
  const { access_token } = await json('token', ...args)
  const isFiltered = async () => {
    const headers = { authorization: `Bearer ${access_token}` }
    const res = await fetch(`${server.url}/v1/me`, { headers })
    const me = (await res.json()) as { explicit_content: { filter_enabled: boolean } }
    return me.explicit_content.filter_enabled
  }
  assert.equal((await run('user', 'explicit', 'mira', 'filter')).code, 0)
  assert.equal(await isFiltered(), true)
  assert.equal((await run('user', 'explicit', 'mira', 'allow')).code, 0)
  assert.equal(await isFiltered(), false)
  assert.equal((await run('user', 'explicit', 'mira', 'perhaps')).code, 2)
})

test('a command that is used wrongly ends with 2', async () => {
  for (const args of [
    ['app', 'create'],
    ['app', 'create', '--name', 'x', '--rules', 'odd'],
    ['app'],
  ]) {
    const { code, stderr } = await run(...args)
    assert.equal(code, 2, args.join(' '))
    assert.match(stderr, /--help|Usage/)
  }
})

test('token prints what /api/token would, and the server knows it', async () => {
  const all = await json('token', '--app', app.client_id, '--user', 'mira', '--scope', 'all')
  assert.deepEqual(Object.keys(all), [
    'access_token',
    'token_type',
    'expires_in',
    'refresh_token',
    'scope',
  ])
  assert.equal(all.scope, publicScopes.join(' '))
  const some = await json(
    'token',
    '--app',
    app.client_id,
    '--user',
    'mira',
    '--scope',
    'streaming,user-top-read',
  )
  assert.equal(some.scope, 'streaming user-top-read')
  const own = await json('token', '--app', app.client_id)
  assert.deepEqual(Object.keys(own), ['access_token', 'token_type', 'expires_in'])
  for (const { access_token } of [all, some, own]) assert.equal(await isKnown(access_token), true)
})

test('deleting an app revokes its tokens on the running server', async () => {
  const other = await json('app', 'create', '--name', 'Leaving')
  const { access_token } = await json('token', '--app', other.client_id)
  assert.equal(await isKnown(access_token), true)
  await json('app', 'delete', other.client_id)
  // Another process hears of it a moment later.
  for (let round = 0; round < 100 && (await isKnown(access_token)); round++) await setTimeout(50)
  assert.equal(await isKnown(access_token), false)
})

test('a password nobody stated is made up and printed once', async () => {
  const { password } = await json('user', 'add', 'noah')
  assert.match(password, /^([a-z2-8]{5}-){3}[a-z2-8]{5}$/)
  assert.deepEqual(await json('user', 'passwd', 'noah', '--password', 'long enough'), {
    id: 'noah',
  })
  assert.deepEqual(
    (await json('user', 'list')).map(({ id }: { id: string }) => id),
    ['mira', 'noah'],
  )
})

/** Whether the server knows a token: it then looks at the id, which is none. */
async function isKnown(token: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${token}` }
  const { status } = await fetch(`${server.url}/v1/tracks/none`, { headers })
  return status === 400
}
