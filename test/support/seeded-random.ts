import { createHash } from 'node:crypto'
import type { RandomBytes } from '../../src/lib/secret.ts'

/** Random-looking bytes that are the same in every run: SHA-256 of a seed and a counter. */
export function seededRandom(seed: number): RandomBytes {
  let counter = 0
  return (size) => {
    const blocks: Buffer[] = []
    for (let length = 0; length < size; length += 32) {
      blocks.push(createHash('sha256').update(`${seed}:${counter++}`).digest())
    }
    return Buffer.concat(blocks).subarray(0, size)
  }
}
