/**
 * The bytes of a document as text: by their byte order mark, else as the server says, else as the
 * document says, else UTF-8. An encoding that nobody knows is taken for UTF-8.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const mark = markOf(bytes)
  const stated = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1]
  const head = Buffer.from(bytes.subarray(0, 300)).toString('latin1')
  const declared = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1]
  for (const label of [mark, stated, declared]) {
    const decoder = label === undefined ? undefined : decoderOf(label)
    if (decoder !== undefined) return decoder.decode(bytes)
  }
  return new TextDecoder().decode(bytes)
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb ? 'utf-8' : undefined
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}
