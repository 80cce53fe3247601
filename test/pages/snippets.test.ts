import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { adviceFor } from '../../web/src/apps/advice.ts'
import { preloadIn, snippetsIn } from '../../web/src/apps/snippets.ts'

const page = readFileSync(new URL('../../docs/clients.md', import.meta.url), 'utf8')
const values = {
  base: 'https://music.example.org',
  id: 'the-id',
  secret: 'the-secret',
  redirectUri: 'my-player://login',
}
const snippets = snippetsIn(page, values)

test('there is code for ten SDKs, curl and an environment file', () => {
  assert.equal(snippets.length, 12)
  assert.equal(new Set(snippets.map(({ code }) => code)).size, 12)
  assert.match(preloadIn(page), /syncBuiltinESMExports/)
})

for (const { name, code, needsPreload } of snippets) {
  test(`the code for ${name} has the app's own values, and nothing left to fill in`, () => {
    for (const value of [values.id, values.secret]) assert.ok(code.includes(value), value)
    assert.equal(/<id>|<secret>|127\.0\.0\.1/.test(code), false)
    // What knows only the public addresses is told this one by its preload.
    assert.equal(code.includes(values.base), !needsPreload)
  })
}

test('a redirect URI is commented on by the rules of 2025', () => {
  const kindOf = (uri: string, rules: 'relaxed' | 'strict' = 'relaxed') =>
    adviceFor(uri, rules)?.kind
  for (const uri of ['', 'https://a.example/cb', 'http://127.0.0.1:80/cb', 'app://login']) {
    assert.equal(kindOf(uri, 'strict'), undefined, uri)
  }
  for (const uri of ['http://localhost:3000', 'http://a.example/cb', 'http://localhost']) {
    assert.equal(kindOf(uri), 'warning', uri)
    assert.equal(kindOf(uri, 'strict'), 'trouble', uri)
  }
  for (const uri of ['x', 'javascript:alert(1)', 'https://a.example/#part']) {
    assert.equal(kindOf(uri), 'trouble', uri)
  }
  assert.equal(kindOf('http://127.0.0.1/cb', 'strict'), 'note')
  assert.match(adviceFor('http://localhost:3000/cb', 'relaxed')?.words ?? '', /127\.0\.0\.1:3000/)
})
