import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { connect } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { WebSocket } from 'ws'
import { renewTrust } from '../../../src/http/tls/trust.ts'
import { systemClock } from '../../../src/lib/clock.ts'
import { systemRandom } from '../../../src/lib/secret.ts'
import { subprotocol } from '../../../src/realtime/protocol.ts'
import { devicePath } from '../../../src/realtime/register.ts'
import { runCommand, startServer } from '../../support/server.ts'
import { tlsFlags, tlsOf } from '../support/tls-of.ts'
import { startTunnel } from '../support/tunnel.ts'
import { startWorld } from '../support/world.ts'

// Clients that know only the public names, through TLS, with nothing changed but what `reprise
// trust` tells: where the names lead, and whom to believe.

const run = promisify(execFile)
const redirectUri = 'http://127.0.0.1:8888/callback'
const world = await startWorld({ redirectUri, flags: tlsFlags })
after(world.end)
const tls = await tlsOf(world)
const tunnel = await startTunnel(tls.port)
after(tunnel.end)
const ca = readFileSync(tls.authority)

/** Asks a public name, which leads here. */
function ask(host: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number | undefined; type: string; body: string }>(
    (resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port: tls.port,
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
        NODE_EXTRA_CA_CERTS: tls.authority,
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
    stderr: /self-signed certificate in certificate chain/,
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
    `/authorize?response_type=code&client_id=${world.app.clientId}&redirect_uri=${encodeURIComponent(redirectUri)}`,
  )
  assert.equal(page.status, 200)
  assert.match(page.body, /id="login-username"/)
  const found = await ask('accounts.spotify.com', '/.well-known/openid-configuration')
  const { issuer, token_endpoint } = JSON.parse(found.body)
  assert.equal(issuer, 'https://accounts.spotify.com')
  assert.equal(token_endpoint, 'https://accounts.spotify.com/api/token')
})

test('pictures at the addresses of the public image hosts are painted', async () => {
  const id = 'ab67616d0000b273c5649add07ed3720be9d5526'
  for (const [host, path] of [
    ['i.scdn.co', `/image/${id}`],
    ['image-cdn-ak.spotifycdn.com', `/image/${id}`],
    ['mosaic.scdn.co', `/300/${id}${id}${id}${id}`],
  ] as const) {
    const { status, type } = await ask(host, path)
    assert.equal(status, 200, host)
    assert.equal(type, 'image/png')
  }
  assert.equal((await ask('i.scdn.co', '/image/nothing')).status, 404)
})

test('a device is welcomed through TLS', async () => {
  const hello = { token: await world.mintToken(), device: { name: 'Kitchen' } }
  const socket = new WebSocket(`wss://localhost:${tls.port}${devicePath}`, subprotocol, { ca })
  socket.once('open', () => socket.send(JSON.stringify({ type: 'hello', ...hello })))
  const [message] = await once(socket, 'message')
  assert.equal(JSON.parse(String(message)).type, 'welcome')
  socket.close()
})

test("a certificate of one's own is shown for every other name", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reprise-own-'))
  const means = { folder, clock: systemClock, random: systemRandom }
  const own = renewTrust(means, ['music.home'])
  const trust = join(folder, 'trust')
  const flags = ['--tls-cert', join(trust, 'server.pem'), '--tls-key', join(trust, 'server.key')]
  const server = await startServer([
    ...['--memory', '--empty', '--tls', '--tls-port', '0'],
    ...flags,
  ])
  try {
    const port = Number(/TLS +port (\d+)/.exec(server.output())?.[1])
    const shown = async (servername: string) => {
      const socket = connect({ port, servername, rejectUnauthorized: false })
      await once(socket, 'secureConnect')
      const { fingerprint256 } = socket.getPeerCertificate()
      socket.destroy()
      return fingerprint256
    }
    const ours = new X509Certificate(own.server.cert).fingerprint256
    assert.equal(await shown('music.home'), ours)
    assert.notEqual(await shown('api.spotify.com'), ours)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true })
  }
})

test('half a certificate, or none, is explained at the start', async () => {
  for (const [flags, words] of [
    [['--tls-cert', 'package.json'], /tls_cert and tls_key belong together/],
    [['--tls-cert', 'package.json', '--tls-key', 'package.json'], /are no certificate and key/],
  ] as const) {
    const start = ['serve', '--memory', '--empty', '--port', '0', '--tls', '--tls-port', '0']
    const { code, stderr } = await runCommand([...start, ...flags])
    assert.equal(code, 1)
    assert.match(stderr, words)
  }
})
