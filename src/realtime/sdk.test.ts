import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { testWorld } from '../../test/support/world.ts'
import { buildApp } from '../app.ts'

const app = buildApp(await testWorld())
const root = fileURLToPath(new URL('../../', import.meta.url))

test('the playback SDK is one small script that any page may load', async () => {
  const { statusCode, headers, rawPayload } = await app.inject('/spotify-player.js?rewrite=1')
  assert.equal(statusCode, 200)
  assert.equal(headers['content-type'], 'text/javascript; charset=utf-8')
  assert.equal(headers['access-control-allow-origin'], '*')
  assert.equal(headers['cross-origin-resource-policy'], 'cross-origin')
  const gzipped = gzipSync(rawPayload).length
  assert.ok(gzipped <= 8_192, `${gzipped} bytes`)
  assert.doesNotMatch(rawPayload.toString(), /\beval\b|new Function|\bimport\b|require\(/)
  const again = await app.inject({
    url: '/spotify-player.js',
    headers: { 'if-none-match': String(headers.etag) },
  })
  assert.equal(again.statusCode, 304)
})

test('its surface is that of the published types of the public SDK', () => {
  execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}web/sdk`])
})
