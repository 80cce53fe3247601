import { basename, dirname, extname, relative, sep } from 'node:path'
import { meaningful } from './values.ts'

/** What a file's place and name tell. Texts are '' when they tell nothing. */
export type NameGuess = {
  title: string
  artist: string
  album: string
  track: number
  disc: number
  year: string
}

/**
 * Reads `Artist/Album (1999)/1-02 - Artist - Title.mp3` and its many relatives. For what tags leave
 * out.
 * @param root the folder that is scanned; what is above it tells nothing
 */
export function guessFromName(path: string, root: string): NameGuess {
  const stem = basename(path, extname(path)).replaceAll('_', ' ').replace(/\s+/g, ' ').trim()
  const { disc, track, rest } = numbersIn(stem)
  const parts = rest.split(/\s+-\s+/).map(meaningful)
  const folders = foldersOf(path, root)
  const ownDisc = discOf(folders.at(-1) ?? '')
  if (ownDisc > 0) folders.pop()
  const album = folders.at(-1) ?? ''
  const [, albumName = album, year = ''] = /^(.*?)\s*[([](\d{4})[)\]]\s*$/.exec(album) ?? []
  const above = folders.length > 1 ? (folders.at(-2) ?? '') : ''
  return {
    title: parts.at(-1) || meaningful(rest) || stem,
    artist: parts.length > 1 ? (parts[0] ?? '') : generic.test(above) ? '' : above,
    album: generic.test(albumName) && above !== '' ? above : albumName,
    track,
    disc: disc || ownDisc,
    year,
  }
}

/** The disc that a folder's name says it is: `CD 2`, `Disc2 - Live`; 0 for none. */
export const discOf = (folder: string): number =>
  Number(/^(?:cd|dis[ck]|volume|vol\.?)[\s_-]*(\d{1,2})\b/i.exec(folder)?.[1] ?? 0)

/** The folder an album lies in: the one above where discs have folders of their own. */
export function albumFolder(path: string): string {
  const folder = dirname(path)
  return discOf(basename(folder)) > 0 ? dirname(folder) : folder
}

/** `1-02`, `102`, `02.`, `2 -` before a title. */
function numbersIn(stem: string): { disc: number; track: number; rest: string } {
  const [, disc, number, rest] =
    /^(?:(\d)[-.])?(\d{1,3})(?:\s*[-.)]\s*|\s+)(\D.*)$/.exec(stem) ?? []
  if (number === undefined) return { disc: 0, track: 0, rest: stem }
  return { disc: Number(disc ?? 0), track: Number(number), rest: rest ?? stem }
}

function foldersOf(path: string, root: string): string[] {
  const inside = relative(root, dirname(path))
    .split(sep)
    .filter((part) => part !== '')
  return [basename(root), ...inside].map((folder) => folder.replaceAll('_', ' ').trim())
}

/** Names of folders that say what lies in them, not whose it is. */
const generic =
  /^(music|my music|audio|sounds?|songs?|data|media|library|share|games?|files|tracks?|albums|ogg|mp3|flac|opus|wav)$/i
