import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusedAddress } from './addresses.ts'

const refused = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '100.127.255.255',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd12:3456:789a::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:a00:1',
  '[::ffff:192.168.1.1]',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:0:4136:e378::1',
  '2001:db8::1',
  '[::1]',
  'localhost',
  'printer.localhost',
]

for (const host of refused) {
  test(`${host} is no address of the public internet`, () => {
    assert.equal(isRefusedAddress(host), true)
  })
}

const allowed = [
  '1.1.1.1',
  '100.63.255.255',
  '100.128.0.0',
  '172.15.0.1',
  '172.32.0.1',
  '169.253.0.1',
  '223.255.255.254',
  '2606:4700:4700::1111',
  '[2a00:1450:4001:80b::200e]',
  '::ffff:1.1.1.1',
  'example.org',
]

for (const host of allowed) {
  test(`${host} is allowed`, () => assert.equal(isRefusedAddress(host), false))
}
