import { createHash } from 'node:crypto'

/**
 * The 22 characters that stand for 16 bytes: the number they make, big-endian, in base 62, padded
 * with zeros. A UUID of any version becomes an id this way and loses nothing.
 */
export function encodeUuid(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16)
  const number = (view.getBigUint64(0) << 64n) | view.getBigUint64(8)
  // Two big divisions instead of 22: eight digits at a time fit an ordinary number.
  const upper = number / EIGHT_DIGITS
  const head = Number(upper / EIGHT_DIGITS)
  return (
    digits(head, 6) +
    digits(Number(upper % EIGHT_DIGITS), 8) +
    digits(Number(number % EIGHT_DIGITS), 8)
  )
}

/** Whether the text is an id: 22 digits of base 62 whose number fits 128 bits. */
export function isId(text: string): boolean {
  if (!SHAPE.test(text)) return false
  if (text.charCodeAt(0) < SEVEN) return true
  // Only ids that start like the largest one need the full comparison; digits are not in the
  // order of their character codes (lower case comes before upper case).
  for (let at = 1; at < LARGEST.length; at++) {
    const difference = ALPHABET.indexOf(text.charAt(at)) - ALPHABET.indexOf(LARGEST.charAt(at))
    if (difference !== 0) return difference < 0
  }
  return true
}

/**
 * The id of something that has none of its own: the version 5 UUID of a key, so that the same key
 * gets the same id on every machine. The namespace (`track`, `album`, …) keeps equal keys of
 * different kinds apart.
 */
export function idFromKey(namespace: string, text: string): string {
  const hash = createHash('sha1').update(ROOT).update(`${namespace}\u001f${text}`).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  return encodeUuid(hash)
}

function digits(value: number, count: number): string {
  let text = ''
  for (let rest = value, at = 0; at < count; at++) {
    text = ALPHABET.charAt(rest % 62) + text
    rest = Math.floor(rest / 62)
  }
  return text
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const EIGHT_DIGITS = 62n ** 8n
const SHAPE = /^[0-7][0-9a-zA-Z]{21}$/
const SEVEN = '7'.charCodeAt(0)
/** 2^128 - 1. */
const LARGEST = '7N42dgm5tFLK9N8MT7fHC7'
/** The namespace of all keys. Ids are never changed once given out, so neither is this. */
const ROOT = Buffer.from('5b0e6f1d3c8a4c0f9a63d1f27e4b8a90', 'hex')
