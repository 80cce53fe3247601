import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commandLine } from '../support/command-line.ts'
import { callTool, connect } from '../support/mcp.ts'
import { until } from '../support/until.ts'

// What most servers never need costs them nothing.

/** Has the server say on standard error when it loads the protocol's package. */
const hook = `import { registerHooks } from 'node:module'
registerHooks({
  resolve(name, context, next) {
    if (name === '@modelcontextprotocol/server') process.stderr.write('LOADED')
    return next(name, context)
  },
})`
const telling = `--import=data:text/javascript,${encodeURIComponent(hook)}`

const { server, json } = await commandLine({ NODE_OPTIONS: telling })

test('the protocol is loaded when somebody who may first asks for it', async () => {
  const { client_id: id } = await json('app', 'create', '--name', 'Assistant', '--mcp')
  const { access_token: token } = await json('token', '--app', id)
  assert.equal((await fetch(`${server.url}/v1/markets`)).status, 401)
  assert.equal((await fetch(`${server.url}/mcp`, { method: 'POST' })).status, 401)
  const metadata = `${server.url}/.well-known/oauth-protected-resource/mcp`
  assert.equal((await fetch(metadata)).status, 200)
  assert.ok(!server.log().includes('LOADED'))
  const client = await connect(server.url, token)
  assert.deepEqual(await callTool(client, 'search', { query: 'x' }), { items: [] })
  await until('loaded', () => server.log().includes('LOADED'))
  await client.close()
})
