import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Source of randomness for ids and secrets; tests pass their own to be deterministic. */
export type RandomBytes = (size: number) => Buffer

export const systemRandom: RandomBytes = (size) => randomBytes(size)

/**
 * What the database keeps of a token, code or client secret. These are long and random, so one
 * SHA-256 is enough; passwords are not and go through argon2id.
 */
export const hashSecret = (secret: string) =>
  createHash('sha256').update(secret).digest('base64url')

/** Compares a presented secret with a stored hash in constant time. */
export function matchesHash(secret: string, hash: string): boolean {
  const presented = Buffer.from(hashSecret(secret))
  const stored = Buffer.from(hash)
  return presented.length === stored.length && timingSafeEqual(presented, stored)
}
