import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { challenge, verifier } from '../../test/support/oauth.ts'
import { fitsChallenge, isChallenge, isVerifier } from './pkce.ts'

test('the verifier of RFC 7636 appendix B fits its challenge', () => {
  assert.equal(isVerifier(verifier), true)
  assert.equal(isChallenge(challenge), true)
  assert.equal(fitsChallenge(verifier, challenge), true)
})

test('any other verifier does not', () => {
  assert.equal(fitsChallenge(`${verifier}x`, challenge), false)
  assert.equal(fitsChallenge(verifier.toLowerCase(), challenge), false)
  assert.equal(fitsChallenge(challenge, challenge), false)
})

test('a verifier has 43 to 128 unreserved characters', () => {
  assert.equal(isVerifier('a'.repeat(42)), false)
  assert.equal(isVerifier('a'.repeat(43)), true)
  assert.equal(isVerifier('a'.repeat(128)), true)
  assert.equal(isVerifier('a'.repeat(129)), false)
  assert.equal(isVerifier(`${'a'.repeat(42)}-._~`), true)
  for (const character of ['+', '/', '=', ' ', 'ä', '%', '\n']) {
    assert.equal(isVerifier('a'.repeat(43) + character), false, JSON.stringify(character))
  }
})

test('a challenge is 43 characters of base64url', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      assert.equal(isChallenge(text), /^[\w-]{43}$/.test(text))
    }),
  )
  assert.equal(isChallenge(`${challenge}=`), false)
})
