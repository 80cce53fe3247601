/** How the bytes of a file stand for text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * Tells a file's encoding: by its byte order mark, else UTF-8 when all of it is, else by the zero
 * bytes that UTF-16 is full of, else windows-1252, which every byte is valid in.
 * @returns undefined for what is not text
 */
export function encodingOf(head: Buffer, isUtf8: boolean): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const [even, odd] = zeroBytes(head)
  if (even + odd > head.length / 4) return even > odd ? 'utf-16be' : 'utf-16le'
  if (isUtf8) return 'utf-8'
  return even + odd > 0 ? undefined : 'windows-1252'
}

function zeroBytes(head: Buffer): [even: number, odd: number] {
  const counts: [number, number] = [0, 0]
  for (const [at, byte] of head.entries()) {
    if (byte === 0) counts[at % 2 === 0 ? 0 : 1]++
  }
  return counts
}

/** Whether a text went through a program that wrote UTF-7: its punctuation looks like `+AC0-`. */
export const isUtf7 = (sample: string): boolean => /\+A(?:CM|C0|CI|CY|D0|Ds)-/.test(sample)

/** A text that was written as UTF-7, as it was meant. */
export function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-/g, (_, base64: string) =>
    base64 === '' ? '+' : utf16(Buffer.from(base64, 'base64')),
  )
}

const utf16 = (bytes: Buffer) =>
  bytes
    .subarray(0, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le')
