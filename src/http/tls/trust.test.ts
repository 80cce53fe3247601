import assert from 'node:assert/strict'
import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { connect, createServer } from 'node:tls'
import { systemClock } from '../../lib/clock.ts'
import { OperatorError } from '../../lib/operator-error.ts'
import { systemRandom } from '../../lib/secret.ts'
import { certificate } from './certificate.ts'
import { ensureTrust, renewTrust, type Trust } from './trust.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A fresh data folder, in the time of a clock that can be turned. */
function means(more: { folder?: string; now?: number } = {}) {
  const folder = more.folder ?? mkdtempSync(join(tmpdir(), 'reprise-trust-'))
  if (more.folder === undefined) folders.push(folder)
  const clock = more.now === undefined ? systemClock : { now: () => more.now ?? 0 }
  return { folder, clock, random: systemRandom }
}

/** Shakes hands as a client that trusts the authority and asks for a name. @returns the refusal */
async function refusal(trust: Trust, server: Trust['server'], name: string): Promise<string> {
  const listening = createServer(server, (socket) => socket.end()).listen(0, '127.0.0.1')
  listening.on('tlsClientError', () => {})
  await new Promise((resolve) => listening.once('listening', resolve))
  const { port } = listening.address() as { port: number }
  try {
    return await new Promise<string>((resolve) => {
      const socket = connect({ port, servername: name, ca: trust.authority.toString() }, () => {
        socket.destroy()
        resolve('')
      })
      socket.once('error', (error: NodeJS.ErrnoException) =>
        resolve(`${error.code} ${error.message}`),
      )
    })
  } finally {
    listening.close()
  }
}

test('the certificate is believed for the public hosts and this machine by who trusts the authority', async () => {
  const trust = ensureTrust(means())
  for (const host of ['api.spotify.com', 'accounts.spotify.com', 'i.scdn.co', 'localhost']) {
    assert.equal(await refusal(trust, trust.server, host), '', host)
  }
  assert.match(await refusal(trust, trust.server, 'example.org'), /ERR_TLS_CERT_ALTNAME_INVALID/)
  assert.ok(new X509Certificate(trust.server.cert).checkIP('127.0.0.1'))
  assert.ok(new X509Certificate(trust.server.cert).checkIP('::1'))
})

test('keys are readable by their owner only', () => {
  const { folder, ...rest } = means()
  ensureTrust({ folder, ...rest })
  for (const file of ['authority.key', 'server.key']) {
    assert.equal(statSync(join(folder, 'trust', file)).mode & 0o777, 0o600)
  }
})

test('the authority cannot vouch for any other host', async () => {
  const { folder, ...rest } = means()
  const trust = ensureTrust({ folder, ...rest })
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const cert = certificate({
    name: 'Somebody',
    publicKey,
    issuer: {
      name: /CN=(.*)/.exec(trust.authority.subject)?.[1] ?? '',
      privateKey: createPrivateKey(readFileSync(join(folder, 'trust', 'authority.key'))),
    },
    serial: systemRandom(16),
    validFromMs: Date.now() - 1_000,
    validUntilMs: Date.now() + 1_000_000,
    hosts: ['bank.example'],
    isAuthority: false,
  })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  assert.match(await refusal(trust, { cert, key }, 'bank.example'), /permitted subtree violation/)
})

test('a second time everything is as it was; the server gets a new certificate before the old one ends', () => {
  const now = Date.UTC(2026, 10, 1)
  const { folder } = means()
  const first = ensureTrust(means({ folder, now }))
  const same = ensureTrust(means({ folder, now: now + 300 * 86_400_000 }))
  assert.equal(same.server.cert, first.server.cert)
  const later = ensureTrust(means({ folder, now: now + 370 * 86_400_000 }))
  assert.notEqual(later.server.cert, first.server.cert)
  assert.equal(later.authority.fingerprint256, first.authority.fingerprint256)
  const own = new X509Certificate(later.server.cert)
  assert.ok(own.checkIssued(later.authority) && own.verify(later.authority.publicKey))
})

test('more names need a new authority, which says so', () => {
  const { folder } = means()
  const first = ensureTrust(means({ folder }))
  assert.throws(
    () => ensureTrust(means({ folder }), ['music.home']),
    (error) => error instanceof OperatorError && /--renew/.test(error.message),
  )
  const renewed = renewTrust(means({ folder }), ['music.home', '192.168.1.20', 'fd00::7'])
  assert.notEqual(renewed.authority.fingerprint256, first.authority.fingerprint256)
  const own = new X509Certificate(renewed.server.cert)
  assert.ok(own.checkHost('music.home') && own.checkIP('192.168.1.20') && own.checkIP('fd00::7'))
  assert.throws(() => renewTrust(means({ folder }), ['not a name']), OperatorError)
})

test('an authority that ends after 2049 is still written right', () => {
  const { authority } = ensureTrust(means({ now: Date.UTC(2045, 0, 1) }))
  assert.equal(new Date(authority.validTo).getUTCFullYear(), 2054)
})
