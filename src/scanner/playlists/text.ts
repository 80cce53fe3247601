/** Text in whatever encoding it is: by its mark, else UTF-8 where it is that, else Windows-1252. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The lines of a text, however they end. */
export const linesOf = (text: string): string[] =>
  text.split(/\r\n|\n|\r/).map((line) => line.trim())

/** `Artist - Title`, as extended playlists write what a file holds. */
export function splitName(name: string): { artist: string; title: string } {
  const at = name.indexOf(' - ')
  if (at < 0) return { artist: '', title: name.trim() }
  return { artist: name.slice(0, at).trim(), title: name.slice(at + 3).trim() }
}
