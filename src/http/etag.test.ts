import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digest } from '../lib/json-text.ts'
import { entityTag, isFresh } from './etag.ts'

const tag = entityTag(digest('an answer'))

test('a tag has the form recorded from the public API', () => {
  assert.match(tag, /^"MC-[A-Za-z0-9+/]+=*"$/)
  assert.equal(atob(tag.slice(4, -1)), `"${digest('an answer')}"`)
  assert.notEqual(tag, entityTag(digest('another')))
})

test('a client that holds the answer, alone or among others, is told so', () => {
  const other = entityTag(digest('another'))
  for (const held of [tag, `W/${tag}`, `${other}, ${tag}`, `${other},W/${tag}`, ` ${tag} `, '*']) {
    assert.equal(isFresh(held, tag), true, held)
  }
})

test('a client that holds nothing, or something else, is sent the answer', () => {
  const other = entityTag(digest('another'))
  const others = ['', other, tag.slice(1, -1), `${tag}x`, 'W/', `W/${other}`]
  for (const held of [undefined, ...others]) {
    assert.equal(isFresh(held, tag), false, String(held))
  }
})
