import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { allScopes, aToken, testAppId } from '../../test/support/api.ts'
import { aTrack, aUser } from '../../test/support/builders.ts'
import { callTool, connect, eras, listening } from '../../test/support/mcp.ts'
import { testWorld } from '../../test/support/world.ts'
import { buildApp } from '../app.ts'
import { updateAccess } from '../domain/accounts/app-access.ts'
import { createApp } from '../domain/accounts/apps.ts'
import { isOurs } from './origin.ts'
import { scopesOf } from './rights.ts'
import { tools } from './tools/index.ts'

const world = await testWorld()
const app = buildApp(world)
const url = await listening(app)
await aUser(world, 'ines')
const track = `spotify:track:${await aTrack(world, 'Only One')}`
await createApp(world, { id: testAppId, name: 'Helper', redirectUris: [] })
after(() => app.close())

/** A request of the older era that lists the tools, answered by the first thing that is in its way. */
const ask = (headers: Record<string, string> = {}, body: object = list) =>
  app.inject({
    method: 'POST',
    url: '/mcp',
    headers: {
      host: '127.0.0.1',
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
    payload: JSON.stringify(body),
  })
const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
const bearer = async (scope = allScopes) => ({
  authorization: `Bearer ${await aToken(world, 'ines', scope)}`,
})
const allow = (mcp: boolean) => updateAccess(world, testAppId, { mcp })

test('an app is not allowed it until somebody says so', async () => {
  const refused = await ask(await bearer())
  assert.equal(refused.statusCode, 403)
  assert.equal(refused.json().error.message, 'This app is not allowed MCP')
  assert.equal(refused.headers['www-authenticate'], undefined)
  const headers = await bearer()
  await allow(true)
  assert.equal((await ask(headers)).statusCode, 200, 'tokens already given follow')
})

test('without a good token a client learns where to get one', async () => {
  const address = 'http://127.0.0.1/.well-known/oauth-protected-resource/mcp'
  const where = `resource_metadata="${address}"`
  const without = await ask()
  assert.equal(without.statusCode, 401)
  assert.equal(without.headers['www-authenticate'], `Bearer ${where}`)
  const guessed = await ask({ authorization: 'Bearer nobodys' })
  assert.equal(guessed.statusCode, 401)
  assert.equal(guessed.headers['www-authenticate'], `Bearer error="invalid_token", ${where}`)
  const { pathname: path } = new URL(address)
  const found = (await app.inject({ url: path, headers: { host: '127.0.0.1' } })).json()
  assert.equal(found.resource, 'http://127.0.0.1/mcp')
  assert.deepEqual(found.authorization_servers, ['http://127.0.0.1'])
  assert.ok(found.scopes_supported.includes('user-modify-playback-state'))
})

for (const era of eras) {
  const name = typeof era === 'string' ? era : era.pin
  test(`the tools are listed in one order, with what they are: ${name}`, async () => {
    const { authorization } = await bearer()
    const client = await connect(url, authorization.slice(7), era)
    const { tools: listed } = await client.listTools()
    assert.deepEqual(
      listed.map((tool) => tool.name),
      tools.map((tool) => tool.name),
    )
    for (const { inputSchema, outputSchema, annotations, description } of listed) {
      assert.equal(inputSchema.type, 'object')
      assert.equal(outputSchema?.type, 'object')
      assert.equal(typeof annotations?.readOnlyHint, 'boolean')
      assert.ok(description)
    }
    const destructive = listed.filter((tool) => tool.annotations?.destructiveHint)
    assert.deepEqual(
      destructive.map((tool) => tool.name),
      ['edit_playlist', 'save'],
    )
    const { items } = await callTool(client, 'search', { query: 'only one' })
    assert.equal(items[0].uri, track)
    await client.close()
  })

  test(`what a token is not enough for is not shown, and names its scopes when called: ${name}`, async () => {
    const { authorization } = await bearer('user-library-read')
    const client = await connect(url, authorization.slice(7), era)
    const names = (await client.listTools()).tools.map((tool) => tool.name)
    const shown = ['search', 'get_item', 'my_playlists', 'get_playlist', 'my_library']
    assert.deepEqual(names, shown)
    await assert.rejects(callTool(client, 'pause'), /insufficient|scope/i)
    await client.close()
  })
}

test('a call without the scopes is told which ones it takes', async () => {
  const params = { name: 'edit_playlist', arguments: { playlist: 'x' } }
  const call = { jsonrpc: '2.0', id: 2, method: 'tools/call', params }
  for (const body of [call, [list, call]]) {
    const refused = await ask(await bearer('user-read-email'), body)
    assert.equal(refused.statusCode, 403)
    const challenge = String(refused.headers['www-authenticate'])
    assert.match(challenge, /^Bearer error="insufficient_scope"/)
    assert.match(challenge, /scope="playlist-modify-public playlist-modify-private"/)
    assert.match(challenge, /resource_metadata="http/)
  }
})

test("an app's own token has no tools about a user", async () => {
  const client = await connect(url, await aToken(world, ''))
  const names = (await client.listTools()).tools.map((tool) => tool.name)
  assert.deepEqual(names, ['search', 'get_item', 'get_playlist'])
  await client.close()
})

test('the access profile and the limits of the app hold for its tools', async () => {
  const { authorization } = await bearer()
  await updateAccess(world, testAppId, { profile: 'development', ownerId: 'ines', rateLimit: 2 })
  const client = await connect(url, authorization.slice(7))
  await assert.rejects(callTool(client, 'search', { query: 'x', cursor: '999' }), /400/)
  assert.equal((await callTool(client, 'get_item', { uri: track })).item.uri, track)
  await assert.rejects(callTool(client, 'get_item', { uri: track }), /429/)
  await updateAccess(world, testAppId, { profile: 'classic', ownerId: '', rateLimit: -1 })
  await client.close()
})

test('pages of other sites are refused, and names that are not ours', async () => {
  const headers = await bearer()
  const status = async (more: Record<string, string>) =>
    (await ask({ ...headers, ...more })).statusCode
  assert.equal(await status({ origin: 'http://localhost:6274' }), 200)
  assert.equal(await status({ origin: 'http://127.0.0.1' }), 200)
  for (const origin of ['https://elsewhere.example', 'null', 'http://192.0.2.7']) {
    assert.equal(await status({ origin }), 403, origin)
  }
  assert.equal(await status({ host: 'elsewhere.example' }), 403)
  assert.equal(await status({ host: 'elsewhere.example', 'x-forwarded-host': 'localhost' }), 403)
  const preflight = await app.inject({
    method: 'OPTIONS',
    url: '/mcp',
    headers: { host: 'localhost:8080', origin: 'http://localhost:6274' },
  })
  assert.equal(preflight.statusCode, 200)
  assert.match(String(preflight.headers['access-control-allow-headers']), /MCP-Protocol-Version/)
})

test('the names of this machine, of its network and of its settings are ours', () => {
  const config = { host: '0.0.0.0', public_url: 'https://music.example.org', accounts_url: '' }
  for (const host of [
    'localhost',
    '127.0.0.1:8080',
    '[::1]:8080',
    '192.168.1.7',
    'shed',
    'a.local',
  ]) {
    assert.equal(isOurs({ host }, config), true, host)
  }
  assert.equal(isOurs({ host: 'music.example.org' }, config), true)
  assert.equal(isOurs({ host: '10.0.0.5:80', origin: 'https://music.example.org' }, config), true)
  for (const host of [undefined, '', 'example.org', 'music.example.org.evil.example', 'a b']) {
    assert.equal(isOurs({ host }, config), false, String(host))
  }
})

test('what is no message of the protocol is refused by it', async () => {
  const headers = await bearer()
  assert.equal((await ask({ ...headers, 'content-type': 'text/plain' })).statusCode, 415)
  const nonsense = await app.inject({
    method: 'POST',
    url: '/mcp',
    headers: { ...headers, host: 'localhost', 'content-type': 'application/json' },
    payload: '{',
  })
  assert.ok([400, 406].includes(nonsense.statusCode))
  const get = await app.inject({ url: '/mcp', headers: { ...headers, host: 'localhost' } })
  assert.equal(get.statusCode, 405)
})

test('a server can do without it', async () => {
  const closed = buildApp(await testWorld({ mcp: false }))
  const urls = ['/mcp', '/.well-known/oauth-protected-resource/mcp']
  for (const url of urls) assert.equal((await closed.inject({ url })).statusCode, 404)
  const found = await closed.inject({ url: '/.well-known/oauth-authorization-server' })
  assert.equal(found.json().protected_resources, undefined)
})

test('the documentation lists the tools with the scopes they take', () => {
  const page = readFileSync(new URL('../../docs/mcp.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `(\w+)` \|[^|]*\|(.*)\|$/gm)]
  assert.deepEqual(
    rows.map(([, name]) => name),
    tools.map((tool) => tool.name),
  )
  for (const [at, tool] of tools.entries()) {
    const [said = ''] = (rows[at]?.[2] ?? '').split(';')
    const named = [...said.matchAll(/`([\w-]+)`/g)].map(([, scope]) => scope)
    assert.deepEqual(named, scopesOf(tool), tool.name)
  }
})
