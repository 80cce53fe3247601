import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startTlsWorld } from '../support/tls-world.ts'
import { startTunnel } from '../support/tunnel.ts'

// Clients that know only the public names, through TLS, with nothing changed but what `reprise
// trust` tells: where the names lead, and whom to believe.

const run = promisify(execFile)
const world = await startTlsWorld('http://127.0.0.1:8888/callback')
after(world.end)
const tunnel = await startTunnel(world.tlsPort)
after(tunnel.end)
const ca = readFileSync(world.authority)

/** Asks a public name, which leads here. */
function ask(host: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number | undefined; type: string; body: string }>(
    (resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port: world.tlsPort,
          servername: host,
          path,
          ca,
          headers: { host, ...headers },
        },
        (res) => {
          let body = ''
          res.setEncoding('utf8').on('data', (text: string) => {
            body += text
          })
          res.on('end', () =>
            resolve({ status: res.statusCode, type: res.headers['content-type'] ?? '', body }),
          )
        },
      )
      asked.on('error', reject).end()
    },
  )
}

test('the official SDK works with its own addresses in a process that trusts the authority', async () => {
  const script = fileURLToPath(new URL('./official-sdk.mjs', import.meta.url))
  const { stdout } = await run(
    process.execPath,
    [script, world.app.clientId, world.app.clientSecret],
    {
      env: {
        ...process.env,
        NODE_EXTRA_CA_CERTS: world.authority,
        NODE_USE_ENV_PROXY: '1',
        HTTPS_PROXY: tunnel.url,
      },
    },
  )
  const { next, href, name } = JSON.parse(stdout)
  assert.match(name, /night/i)
  assert.match(next, /^https:\/\/api\.spotify\.com\/v1\/search\?/)
  assert.match(href, /^https:\/\/api\.spotify\.com\/v1\/tracks\//)
  assert.deepEqual([...tunnel.hosts].sort(), ['accounts.spotify.com:443', 'api.spotify.com:443'])
})

test('who does not trust the authority is not talked to', async () => {
  const script = fileURLToPath(new URL('./official-sdk.mjs', import.meta.url))
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: tunnel.url }
  await assert.rejects(run(process.execPath, [script, 'id', 'secret'], { env }), {
    stderr: /UNABLE_TO_VERIFY_LEAF_SIGNATURE|unable to verify/i,
  })
})

test('links follow the name the client used', async () => {
  const token = await world.mintToken()
  const headers = { authorization: `Bearer ${token}` }
  const { body } = await ask('api.spotify.com', '/v1/me', headers)
  assert.equal(JSON.parse(body).href, `https://api.spotify.com/v1/users/${world.user.id}`)
})

test('the accounts service shows its pages and says its own name', async () => {
  const page = await ask(
    'accounts.spotify.com',
    `/authorize?response_type=code&client_id=${world.app.clientId}&redirect_uri=${encodeURIComponent('http://127.0.0.1:8888/callback')}`,
  )
  assert.equal(page.status, 200)
  assert.match(page.body, /id="login-username"/)
  const found = await ask('accounts.spotify.com', '/.well-known/openid-configuration')
  const { issuer, token_endpoint } = JSON.parse(found.body)
  assert.equal(issuer, 'https://accounts.spotify.com')
  assert.equal(token_endpoint, 'https://accounts.spotify.com/api/token')
})
