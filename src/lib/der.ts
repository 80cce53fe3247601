/**
 * As much of DER (ITU-T X.690), the encoding of certificates, as writing one takes. Every function
 * answers the whole element: tag, length, content.
 */
function element(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content])
}

/** One byte up to 127, else the number of bytes and the bytes (X.690, 8.1.3). */
function lengthOf(length: number): number[] {
  if (length < 0x80) return [length]
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return [0x80 | bytes.length, ...bytes]
}

export const sequence = (...items: Uint8Array[]): Buffer => element(0x30, ...items)
export const set = (...items: Uint8Array[]): Buffer => element(0x31, ...items)
export const utf8 = (text: string): Buffer => element(0x0c, Buffer.from(text))
export const octets = (content: Uint8Array): Buffer => element(0x04, content)
export const yes = (): Buffer => element(0x01, Buffer.from([0xff]))

/** A non-negative number, given as its bytes. */
export function integer(...bytes: number[]): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0)
  const shortest = first === -1 ? [0] : bytes.slice(first)
  // The highest bit is the sign.
  return element(0x02, Buffer.from((shortest[0] ?? 0) > 0x7f ? [0, ...shortest] : shortest))
}

/** @param unused how many bits at the end are not meant */
export const bits = (content: Uint8Array, unused = 0): Buffer =>
  element(0x03, Buffer.from([unused]), content)

/** What a sequence says under a number of its own, in place of its type (implicit). */
export const tagged = (number: number, content: Uint8Array): Buffer =>
  element(0x80 | number, content)

/** What a sequence says under a number of its own, made of elements (explicit, or constructed). */
export const wrapped = (number: number, ...items: Uint8Array[]): Buffer =>
  element(0xa0 | number, ...items)

/** An object identifier such as `2.5.29.17`. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(inSevens)]))
}

/** Seven bits to a byte, the highest bit says that more follow. */
function inSevens(value: number): number[] {
  const bytes = [value & 0x7f]
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80)
  return bytes
}

/** An instant, two digits for the year up to 2049 (RFC 5280, 4.1.2.5). */
export function time(epochMs: number): Buffer {
  const digits = new Date(epochMs).toISOString().replace(/\D/g, '').slice(0, 14)
  const isShort = digits < '2050'
  return element(isShort ? 0x17 : 0x18, Buffer.from(`${isShort ? digits.slice(2) : digits}Z`))
}
