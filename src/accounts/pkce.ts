import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * PKCE, RFC 7636, with S256 as the only method: `plain` protects nothing where the authorization
 * request can be read.
 */
export const challengeMethod = 'S256'

/** "code-challenge": base64url of a SHA-256 without padding is always 43 characters. */
export const isChallenge = (text: string) => /^[A-Za-z0-9_-]{43}$/.test(text)

/** "code-verifier = 43*128unreserved" (section 4.1). */
export const isVerifier = (text: string) => /^[A-Za-z0-9\-._~]{43,128}$/.test(text)

/** "BASE64URL-ENCODE(SHA256(ASCII(code_verifier))) == code_challenge" (section 4.6). */
export function fitsChallenge(verifier: string, challenge: string): boolean {
  const computed = createHash('sha256').update(verifier, 'ascii').digest()
  const expected = Buffer.from(challenge, 'base64url')
  return computed.length === expected.length && timingSafeEqual(computed, expected)
}
