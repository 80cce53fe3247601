import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { encodeUuid, idFromKey, isId } from './base62.ts'

const bytes = (hex: string) => Buffer.from(hex.padStart(32, '0'), 'hex')

/** The number an id stands for, by schoolbook arithmetic. */
function decode(id: string): bigint {
  const alphabet = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
  return [...id].reduce((sum, digit) => sum * 62n + BigInt(alphabet.indexOf(digit)), 0n)
}

test('zero, one digit, a carry and the largest number encode as the reference says', () => {
  assert.equal(encodeUuid(bytes('0')), '0'.repeat(22))
  assert.equal(encodeUuid(bytes('3d')), `${'0'.repeat(21)}Z`)
  assert.equal(encodeUuid(bytes('3e')), `${'0'.repeat(20)}10`)
  assert.equal(encodeUuid(bytes('f'.repeat(32))), '7N42dgm5tFLK9N8MT7fHC7')
})

test('every 128-bit number becomes an id that stands for it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (value) => {
      const id = encodeUuid(value)
      assert.equal(decode(id), BigInt(`0x${Buffer.from(value).toString('hex')}`))
      assert.ok(isId(id))
    }),
  )
})

test('bytes in the middle of a larger buffer are read from where they start', () => {
  assert.equal(
    encodeUuid(Buffer.from(`ff${'0'.repeat(30)}3e`, 'hex').subarray(1)),
    encodeUuid(bytes('3e')),
  )
})

test('only 22 characters of base 62 below 2^128 are an id', () => {
  for (const id of ['4uLU6hMCjMI75M1A2tKUQC', '7N42dgm5tFLK9N8MT7fHC7', '7Mzzzzzzzzzzzzzzzzzzzz']) {
    assert.ok(isId(id), id)
  }
  const refused = ['', '123', 'invalid_id', '4uLU6hMCjMI75M1A2tKUQ', '4uLU6hMCjMI75M1A2tKUQC0']
  const tooLarge = [
    '7N42dgm5tFLK9N8MT7fHC8',
    '7O00000000000000000000',
    '8000000000000000000000',
    'ZZZZZZZZZZZZZZZZZZZZZZ',
  ]
  const strange = ['4uLU6hMCjMI75M1A2tKU!C', '4uLU6hMCjMI75M1A2tKUQC\n', '4uLU6hMCjMI75M1A2tKUQé']
  for (const text of [...refused, ...tooLarge, ...strange]) assert.ok(!isId(text), text)
})

test('a key has one id, a version 5 UUID, and namespaces do not mix', () => {
  const id = idFromKey('track', 'a key')
  assert.equal(id, idFromKey('track', 'a key'))
  assert.notEqual(id, idFromKey('album', 'a key'))
  const hex = decode(id).toString(16).padStart(32, '0')
  assert.equal(hex[12], '5')
  assert.match(hex[16] ?? '', /[89ab]/)
})

test('ids made from keys never change', () => {
  assert.equal(idFromKey('artist', 'slow tidal'), '1OeVTTUck4jutLEMxouFQn')
})
