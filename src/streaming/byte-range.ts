/** The bytes from one to another, both included. */
export type ByteRange = { from: number; to: number }

/**
 * What a Range header asks for of so many bytes (RFC 9110, section 14): one range, also from the
 * end (`bytes=-500`). Null where the whole is to be sent: no header, another unit, several ranges,
 * or one that is malformed. `'outside'` where there is nothing to send: 416.
 */
export function readRange(header: string | undefined, size: number): ByteRange | null | 'outside' {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (found === null) return null
  const [, first = '', last = ''] = found
  if (first === '' && last === '') return null
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'outside' : { from: size - length, to: size - 1 }
  }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < from) return null
  return from >= size ? 'outside' : { from, to }
}
