import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BodyBuffers } from './body-buffers.ts'

test('a buffer has room for what was asked, and not much more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3_000_000 }), (length) => {
      const buffer = new BodyBuffers(0).take(length)
      assert.ok(buffer.length >= length && buffer.length <= Math.max(4_096, length * 1.25))
    }),
  )
})

test('one that was given back is taken again, by one at a time', () => {
  const buffers = new BodyBuffers(1_000_000)
  const first = buffers.take(100_000)
  assert.notEqual(buffers.take(100_000), first)
  buffers.give(first)
  assert.equal(buffers.take(99_999), first)
  assert.notEqual(buffers.take(99_999), first)
})

test('no more than was agreed lies ready', () => {
  const buffers = new BodyBuffers(150_000)
  const [one, two] = [buffers.take(100_000), buffers.take(100_000)]
  buffers.give(one)
  buffers.give(two)
  assert.equal(buffers.take(100_000), one)
  assert.notEqual(buffers.take(100_000), two)
})
