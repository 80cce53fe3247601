import { extname } from 'node:path'
import { parseJspf } from './jspf.ts'
import { PlaylistError, type PlaylistFile } from './listed-entry.ts'
import { parseM3u } from './m3u.ts'
import { parsePls } from './pls.ts'
import { decodeText } from './text.ts'
import { parseXspf } from './xspf.ts'

/**
 * Reads a playlist in the form that its name says: m3u, m3u8, pls, xspf or jspf.
 * @throws PlaylistError when it is not one
 */
export function parsePlaylist(path: string, bytes: Buffer): PlaylistFile {
  if (bytes.length > maxBytes) throw new PlaylistError('playlist_too_large')
  const extension = extname(path).toLowerCase()
  const text = decodeText(bytes)
  if (extension === '.xspf') return parseXspf(text)
  if (extension === '.jspf') return parseJspf(text)
  if (extension === '.pls') return parsePls(text)
  return parseM3u(text)
}

const maxBytes = 20_000_000
