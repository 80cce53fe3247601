import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aToken } from '../../test/support/api.ts'
import { aTrack } from '../../test/support/builders.ts'
import { testWorld } from '../../test/support/world.ts'
import { buildApp } from '../app.ts'

const world = await testWorld()
const path = `/v1/tracks/${await aTrack(world, 'song')}`
const authorization = `Bearer ${await aToken(world, '')}`
const forwarded = { 'x-forwarded-host': 'api.example.org', 'x-forwarded-proto': 'https' }

/** Where links begin, for a client at an address that sends these headers. */
async function baseFor(
  trustProxy: string,
  remoteAddress: string,
  headers: Record<string, string>,
  publicUrl = '',
): Promise<string> {
  const config = { ...world.config, trust_proxy: trustProxy, public_url: publicUrl }
  const app = buildApp({ ...world, config })
  const url = path
  const host = 'inside:8080'
  const reply = await app.inject({
    url,
    remoteAddress,
    headers: { host, authorization, ...headers },
  })
  return String(reply.json().href).replace(path, '')
}

for (const [trusted, addresses] of [
  ['loopback', ['127.0.0.1', '127.8.9.1', '::1']],
  ['10.0.0.0/8, 192.0.2.7', ['10.1.2.3', '192.0.2.7']],
  ['uniquelocal', ['10.1.2.3', '172.16.0.1', '192.168.7.7', 'fd00::1']],
] as const) {
  test(`what a proxy at ${trusted} says is believed, and of nobody else`, async () => {
    for (const address of addresses) {
      assert.equal(await baseFor(trusted, address, forwarded), 'https://api.example.org', address)
    }
    for (const address of ['198.51.100.1', '192.0.2.8', '2001:db8::1']) {
      assert.equal(await baseFor(trusted, address, forwarded), 'http://inside:8080', address)
    }
  })
}

test('without trusted proxies nobody is believed', async () => {
  assert.equal(await baseFor('', '127.0.0.1', forwarded), 'http://inside:8080')
})

test('each of the two headers counts alone', async () => {
  const by = (headers: Record<string, string>) => baseFor('loopback', '127.0.0.1', headers)
  assert.equal(await by({ 'x-forwarded-proto': 'https' }), 'https://inside:8080')
  assert.equal(await by({ 'x-forwarded-host': 'api.example.org' }), 'http://api.example.org')
})

test('what is no host or scheme does not get into links, whoever says it', async () => {
  const by = (headers: Record<string, string>) => baseFor('loopback', '127.0.0.1', headers)
  assert.equal(await by({ 'x-forwarded-host': 'evil.example/"><script>' }), 'http://localhost')
  assert.equal(await by({ 'x-forwarded-proto': 'javascript' }), 'http://inside:8080')
})

test('a configured address wins over everything, without its last slash', async () => {
  const base = await baseFor('loopback', '127.0.0.1', forwarded, 'https://music.example.org/api/')
  assert.equal(base, 'https://music.example.org/api')
})
