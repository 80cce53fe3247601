import { labelKey } from './labels.ts'

/**
 * How a file writes several artists into one cell. Every generation of every exporter has its own
 * way, and some removed from the names what they used as separator (data-and-imports section 4.1).
 * `tight` is a comma without a space, which tells it from the comma in `Tyler, The Creator`.
 */
export type ArtistStyle = 'one' | 'comma' | 'tight' | 'semicolon' | 'escaped'

/** Tells the style by what the column is called and what stands in it. */
export function artistStyleOf(column: {
  label: string
  names: string[]
  ids: string[]
}): ArtistStyle {
  if (singular.has(labelKey(column.label))) return 'one'
  if (column.ids.some((ids) => ids.includes(':artist:'))) return 'escaped'
  if (column.names.some((names) => names.includes(';'))) return 'semicolon'
  return column.names.some((names) => /,\S/.test(names)) ? 'tight' : 'comma'
}

const singular = new Set(['artist', 'track artist', 'artist name', 'performer', 'creator'])

/**
 * The names in a cell. Where the ids of the artists are known, as many names are wanted: a single
 * artist's name is never split, and lists of another length cannot be told apart.
 * @param count how many artists there are, undefined when that is unknown
 * @returns undefined when the names are not as many
 */
export function splitNames(
  cell: string,
  style: ArtistStyle,
  count: number | undefined,
): string[] | undefined {
  if (isPythonList(cell)) return ifAsMany(pythonList(cell), count)
  if (count === 1) return [unescaped(cell)]
  return ifAsMany(split(cell, style), count)
}

const ifAsMany = (names: string[], count: number | undefined) =>
  count === undefined || names.length === count ? names : undefined

/** The entries of a cell that holds ids or genres, which contain no separators. */
export function splitList(cell: string): string[] {
  if (isPythonList(cell)) return pythonList(cell)
  return cell
    .split(/[,;|]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

function split(cell: string, style: ArtistStyle): string[] {
  const parts = style === 'one' ? [cell] : cell.split(separators[style])
  return parts.map((part) => unescaped(part.trim())).filter((part) => part !== '')
}

const separators = { comma: ',', tight: /,(?!\s)/, semicolon: ';', escaped: /(?<!\\),/ }

const unescaped = (name: string) => name.replaceAll('\\,', ',')

const isPythonList = (cell: string) => /^\s*\[\s*['"].*['"]\s*\]\s*$/s.test(cell)

/** `['AC/DC', "Guns N' Roses"]`, as Python prints a list of texts. */
function pythonList(cell: string): string[] {
  return [...cell.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gs)]
    .map(([, a, b]) => (a ?? b ?? '').replace(/\\(.)/gs, '$1').trim())
    .filter((entry) => entry !== '')
}
