import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseGapless } from './gapless.ts'

/** A first frame with the tag at the usual place of stereo files. */
function frame(flags: number, encoder: string): Buffer {
  const made = Buffer.alloc(400)
  made.writeUInt32BE(0xfffb9064, 0)
  made.write('Info', 36, 'latin1')
  made.writeUInt32BE(flags, 40)
  const before = [4, 4, 100, 4].reduce((sum, size, bit) => sum + ((flags >> bit) & 1 ? size : 0), 0)
  made.write(encoder, 44 + before, 'latin1')
  made.writeUIntBE((576 << 12) | 1_234, 44 + before + 21, 3)
  return made
}

test('delay and padding are read, whichever parts the tag has', () => {
  for (const flags of [0b1111, 0b0001, 0b0111, 0]) {
    assert.deepEqual(parseGapless(frame(flags, 'LAME3.100')), { delay: 576, padding: 1_234 })
  }
  assert.deepEqual(parseGapless(frame(0b1111, 'Lavc59.37')), { delay: 576, padding: 1_234 })
})

test('a frame without the tag, or of no known encoder, says nothing', () => {
  assert.equal(parseGapless(Buffer.alloc(400)), null)
  assert.equal(parseGapless(frame(0b1111, 'other')), null)
  assert.equal(parseGapless(frame(0b1111, 'LAME').subarray(0, 50)), null)
  assert.equal(parseGapless(Buffer.alloc(0)), null)
})
