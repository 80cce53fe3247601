import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digest, JsonText, toBytes } from './json-text.ts'

test('written and read again, every value is what it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const parsed = JsonText.of(value).parse()
      // JSON has no -0.
      assert.deepEqual(parsed, JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('bytes are UTF-8, one character each, in every script', () => {
  for (const text of ['plain', 'Ünïcödé', '日本語', '🎵 \u2028', '\u0000\u007f\u0080']) {
    assert.equal(toBytes(text), Buffer.from(text, 'utf8').toString('latin1'))
    assert.doesNotMatch(toBytes(text), /[^\0-\xff]/)
    assert.equal(Buffer.from(toBytes(text), 'latin1').toString('utf8'), text)
  }
})

test('equal content has an equal tag, other content another', () => {
  assert.equal(JsonText.of({ a: 1 }).tag, JsonText.of({ a: 1 }).tag)
  assert.notEqual(JsonText.of({ a: 1 }).tag, JsonText.of({ a: 2 }).tag)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      assert.equal(digest(toBytes(a)) === digest(toBytes(b)), toBytes(a) === toBytes(b))
    }),
  )
})

test('put together from pieces, a text is what the pieces make', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.jsonValue(), (texts, value) => {
      const inner = JsonText.of(value)
      const pieces = texts.map(toBytes)
      const text = new JsonText([...pieces, inner.bytes], 'tag').within('[', ',0]')
      const whole = `[${pieces.join('')}${inner.bytes},0]`
      assert.equal(text.bytes, whole)
      assert.equal(text.length, whole.length)
      const buffer = Buffer.alloc(whole.length)
      text.copyTo(buffer)
      assert.equal(buffer.toString('latin1'), whole)
      assert.equal(text.tag, 'tag')
    }),
  )
})
