import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isInsecure } from '../../lib/redirect-address.ts'
import { checkRegistration, isRegistered } from './redirect-uris.ts'

const matches = (registered: string, asked: string) =>
  isRegistered({ redirectUris: [registered] }, asked)

test('an address is the same only to the letter', () => {
  const registered = 'https://Player.example.org:8443/Call/back?from=x'
  assert.equal(matches(registered, registered), true)
  const others = [
    'https://player.example.org:8443/Call/back?from=x',
    'https://Player.example.org/Call/back?from=x',
    'https://Player.example.org:8443/call/back?from=x',
    'https://Player.example.org:8443/Call/back/?from=x',
    'https://Player.example.org:8443/Call/back',
    'https://Player.example.org:8443/Call/back?from=x&more=y',
    'http://Player.example.org:8443/Call/back?from=x',
    'https://Player.example.org:8443/Call/./back?from=x',
    'https://Player.example.org:8443/Call/%62ack?from=x',
  ]
  for (const other of others) assert.equal(matches(registered, other), false, other)
})

test('no change of a single character goes unnoticed', () => {
  const registered = 'https://player.example.org/callback?from=here'
  const position = fc.nat({ max: registered.length })
  const character = fc.string({ minLength: 0, maxLength: 1, unit: 'grapheme-ascii' })
  fc.assert(
    fc.property(position, character, fc.boolean(), (at, text, inserts) => {
      const changed = registered.slice(0, at) + text + registered.slice(inserts ? at : at + 1)
      assert.equal(matches(registered, changed), changed === registered)
    }),
  )
})

test('a loopback IP registered without a port stands for every port, and only for that', () => {
  for (const host of ['127.0.0.1', '[::1]']) {
    assert.equal(matches(`http://${host}/cb`, `http://${host}/cb`), true)
    assert.equal(matches(`http://${host}/cb`, `http://${host}:54321/cb`), true)
    assert.equal(matches(`http://${host}`, `http://${host}:54321`), true)
    assert.equal(matches(`http://${host}/cb?x=1`, `http://${host}:8/cb?x=1`), true)
    assert.equal(matches(`http://${host}/cb`, `http://${host}:54321/other`), false)
    assert.equal(matches(`http://${host}/cb`, `https://${host}:54321/cb`), false)
    assert.equal(matches(`http://${host}:80/cb`, `http://${host}:81/cb`), false)
    assert.equal(matches(`http://${host}:80/cb`, `http://${host}/cb`), false)
    assert.equal(matches(`http://${host}/cb`, `http://${host}:x/cb`), false)
    assert.equal(matches(`http://${host}/cb`, `http://${host}:1@evil.example/cb`), false)
    assert.equal(matches(`http://${host}/cb`, `http://${host}:1.evil.example/cb`), false)
  }
  assert.equal(matches('http://localhost/cb', 'http://localhost:54321/cb'), false)
  assert.equal(matches('http://127.0.0.10/cb', 'http://127.0.0.10:54321/cb'), false)
  assert.equal(matches('http://127.0.0.1.example/cb', 'http://127.0.0.1.example:5/cb'), false)
})

test('the rules of 2025 refuse http that leaves the machine, and localhost', () => {
  const secure = [
    'https://player.example.org/cb',
    'https://localhost/cb',
    'http://127.0.0.1/cb',
    'http://127.0.0.1:8888',
    'http://[::1]:8888/cb',
    'my-player://cb',
    'com.example.player:/cb',
  ]
  const insecure = [
    'http://localhost:3000',
    'http://player.example.org/cb',
    'HTTP://player.example.org/cb',
    'http://127.0.0.1.example.org/cb',
    'http://127.0.0.2/cb',
    'http://192.168.1.2/cb',
    'http://[::2]/cb',
  ]
  for (const uri of secure) assert.equal(isInsecure(uri), false, uri)
  for (const uri of insecure) assert.equal(isInsecure(uri), true, uri)
})

test('what can be registered depends on the rules', () => {
  for (const uri of ['http://localhost:3000', 'https://a.example/cb', 'my-player://cb', 'x:/cb']) {
    assert.doesNotThrow(() => checkRegistration(uri, 'relaxed'), uri)
  }
  assert.throws(() => checkRegistration('http://localhost:3000', 'strict'), /Insecure redirect URI/)
  assert.doesNotThrow(() => checkRegistration('http://127.0.0.1:3000', 'strict'))
})

test('what is no address, or a dangerous one, cannot be registered', () => {
  const refused = [
    '',
    'callback',
    '/callback',
    '//player.example.org',
    'https://',
    'https:player.example.org',
    'https://player.example.org/cb#part',
    'https://user@player.example.org/cb',
    'https://player.example.org/two words',
    'https://player.example.org/cb\r\nset-cookie: x=y',
    'https://spieler.example/ä',
    'javascript:alert(1)',
    'JavaScript://x/%0aalert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'my-player:',
    'my-player://[',
  ]
  for (const uri of refused) {
    assert.throws(() => checkRegistration(uri, 'relaxed'), /redirect URI/, uri)
  }
})
