import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type OAuthClientProvider,
  type OAuthDiscoveryState,
  type OAuthTokens,
  StreamableHTTPClientTransport,
  UnauthorizedError,
} from '@modelcontextprotocol/client'
import { logInAndAgree } from '../clients/support/consent.ts'
import { album, smallCatalog, tracks } from '../clients/support/small-catalog.ts'
import { startWorld, type World } from '../clients/support/world.ts'
import { aClientOf, callTool, type Era, eras } from '../support/mcp.ts'
import { until } from '../support/until.ts'

// The official client, which knows nothing but the address of `/mcp` and its own client id: it finds
// the accounts service, asks the user, and uses the tools. Against the started server.

const redirectUrl = 'http://127.0.0.1:6274/oauth/callback'
let world: World

before(async () => {
  world = await startWorld({ redirectUri: redirectUrl, catalog: smallCatalog })
})
after(() => world?.end())

/** What a program that uses the client keeps between the steps of a login. */
class Keeper implements OAuthClientProvider {
  readonly redirectUrl = redirectUrl
  readonly clientMetadata = { client_name: 'Assistant', redirect_uris: [redirectUrl] }
  page: URL | undefined
  #tokens: OAuthTokens | undefined
  #verifier = ''
  #found: OAuthDiscoveryState | undefined

  clientInformation = () => ({ client_id: world.app.clientId })
  tokens = () => this.#tokens
  saveTokens(tokens: OAuthTokens) {
    this.#tokens = tokens
  }
  redirectToAuthorization(page: URL) {
    this.page = page
  }
  saveCodeVerifier(verifier: string) {
    this.#verifier = verifier
  }
  codeVerifier = () => this.#verifier
  saveDiscoveryState(found: OAuthDiscoveryState) {
    this.#found = found
  }
  discoveryState = () => this.#found
}

/** Connects; whoever has no token is sent to the login page first, and agrees there. */
async function connect(era: Era, keeper = new Keeper()) {
  const address = new URL('/mcp', world.url)
  const transport = new StreamableHTTPClientTransport(address, { authProvider: keeper })
  const client = aClientOf(era)
  await assert.rejects(client.connect(transport), UnauthorizedError)
  assert.ok(keeper.page)
  const { searchParams: asked } = keeper.page
  assert.equal(asked.get('resource'), String(address))
  assert.equal(asked.get('code_challenge_method'), 'S256')
  const answer = await logInAndAgree(String(keeper.page), world.user)
  assert.equal(answer.searchParams.get('iss'), world.url)
  await transport.finishAuth(answer.searchParams)
  const again = aClientOf(era)
  await again.connect(new StreamableHTTPClientTransport(address, { authProvider: keeper }))
  return { client: again, keeper }
}

test('nobody gets in before the app is allowed it', async () => {
  const token = await world.mintToken()
  const transport = new StreamableHTTPClientTransport(new URL('/mcp', world.url), {
    requestInit: { headers: { authorization: `Bearer ${token}` } },
  })
  await assert.rejects(aClientOf('legacy').connect(transport), /not allowed MCP/)
  await world.reprise(['app', 'update', world.app.clientId, '--mcp'])
})

for (const era of eras) {
  const name = typeof era === 'string' ? era : era.pin
  test(`the official client logs its user in and uses the tools: ${name}`, async () => {
    const { client } = await connect(era)
    assert.equal(client.getServerVersion()?.name, 'reprise')
    assert.equal((await client.listTools()).tools.length, 21)
    const found = await callTool(client, 'search', { query: 'moth almanac' })
    assert.deepEqual(found.items, [
      { name: 'Moth Almanac', by: 'Veldrune Quartet', uri: tracks[2]?.uri },
    ])
    const { contents } = await callTool(client, 'get_item', { uri: `spotify:album:${album.id}` })
    assert.equal(contents.total, 5)
    const uris = contents.items.map((item: { uri: string }) => item.uri)
    const { playlist } = await callTool(client, 'create_playlist', { name: `Of ${name}`, uris })
    const read = await callTool(client, 'get_playlist', { playlist: playlist.uri })
    assert.equal(read.items.length, 5)
    await callTool(client, 'edit_playlist', { playlist: playlist.uri, remove: uris.slice(1) })
    assert.equal((await callTool(client, 'get_playlist', { playlist: playlist.uri })).total, 1)
    await callTool(client, 'save', { uris: [uris[0]] })
    assert.equal((await callTool(client, 'my_library', { kind: 'tracks' })).total, 1)
    await assert.rejects(callTool(client, 'pause'), /device/)
    await client.close()
  })
}

test('an app that is no longer allowed it is out', async () => {
  const { client } = await connect(eras[1])
  await world.reprise(['app', 'update', world.app.clientId, '--no-mcp'])
  const refusal = () =>
    callTool(client, 'search', { query: 'x' }).then(
      () => '',
      (error: Error) => error.message,
    )
  await until('refused', async () => (await refusal()).includes('not allowed MCP'))
})
