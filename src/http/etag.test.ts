import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digest, JsonText } from '../lib/json-text.ts'
import { entityTag, isFresh } from './etag.ts'

const answer = JsonText.of({ name: 'Ünïcödé' })
const tag = entityTag(answer)
const another = entityTag(JsonText.of('another'))

test('a tag is made from the bytes of the body, as recorded from the public API', () => {
  assert.match(tag, /^"MC-[A-Za-z0-9+/]+=*"$/)
  assert.equal(atob(tag.slice(4, -1)), `"${digest(answer.bytes)}"`)
  assert.notEqual(tag, another)
  // What stands for a text while it is joined with others is not what its bytes are recognised by.
  assert.equal(entityTag(new JsonText(answer.bytes, 'another mark')), tag)
})

test('a tag is the same however many there were since', () => {
  for (let at = 0; at < 12_000; at++) entityTag(new JsonText('{}', String(at)))
  assert.equal(entityTag(answer), tag)
})

test('a client that holds the answer, alone or among others, is told so', () => {
  for (const held of [
    tag,
    `W/${tag}`,
    `${another}, ${tag}`,
    `${another},W/${tag}`,
    ` ${tag} `,
    '*',
  ]) {
    assert.equal(isFresh(held, tag), true, held)
  }
})

test('a client that holds nothing, or something else, is sent the answer', () => {
  const others = ['', another, tag.slice(1, -1), `${tag}x`, 'W/', `W/${another}`]
  for (const held of [undefined, ...others]) {
    assert.equal(isFresh(held, tag), false, String(held))
  }
})
